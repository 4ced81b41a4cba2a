PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { a:time\/1 dem:earliest ?value } ;
INSERT DATA { a:time\/1 dem:earliest "2031-06-01"^^xsd:date }
