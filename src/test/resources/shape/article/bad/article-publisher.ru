PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

INSERT DATA { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> dem:publisher kb:publisher\/coastal-wire }
