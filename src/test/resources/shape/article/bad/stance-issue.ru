PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX plover: <https://w3id.org/demarche/scheme/plover/>

DELETE WHERE { a:stance\/2 dem:issue ?value } ;
INSERT DATA { a:stance\/2 dem:issue plover:CONSULT }
