PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> prov:wasRevisionOf kb:article\/44444444444444444444 }
