PREFIX oa: <http://www.w3.org/ns/oa#>

DELETE WHERE { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/evidence/2-9#position> oa:start ?value } ;
INSERT DATA { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/evidence/2-9#position> oa:start "two" }
