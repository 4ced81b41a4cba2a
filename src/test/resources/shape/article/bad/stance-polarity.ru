PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX position: <https://w3id.org/demarche/scheme/position/>

DELETE WHERE { a:stance\/1 dem:polarity ?value } ;
INSERT DATA { a:stance\/1 dem:polarity position:considers }
