PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { a:event\/1 dem:time ?value } ;
INSERT DATA { a:event\/1 dem:time "2031-05-01"^^xsd:date }
