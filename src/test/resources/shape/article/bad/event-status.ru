PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX status: <https://w3id.org/demarche/scheme/status/>

DELETE WHERE { a:event\/1 dem:status ?value } ;
INSERT DATA { a:event\/1 dem:status status:mooted, status:held }
