PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX realis: <https://w3id.org/demarche/scheme/realis/>

DELETE WHERE { a:statement\/1 dem:certainty ?value } ;
INSERT DATA { a:statement\/1 dem:certainty realis:actual }
