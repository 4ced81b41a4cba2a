PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE WHERE { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> prov:wasGeneratedBy ?value }
