PREFIX dem: <https://w3id.org/demarche/ontology#>

DELETE WHERE { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> dem:retracts ?value } ;
INSERT DATA { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> dem:retracts "the report of Monday" }
