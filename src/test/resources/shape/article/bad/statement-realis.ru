PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX certainty: <https://w3id.org/demarche/scheme/certainty/>
PREFIX dem: <https://w3id.org/demarche/ontology#>

DELETE WHERE { a:statement\/1 dem:realis ?value } ;
INSERT DATA { a:statement\/1 dem:realis certainty:possible }
