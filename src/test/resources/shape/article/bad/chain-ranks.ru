PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>

DELETE WHERE { a:attribution\/1-1 dem:rank ?value } ;
INSERT DATA { a:attribution\/1-1 dem:rank 2 }
