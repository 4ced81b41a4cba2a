PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

INSERT DATA { kb:article\/33333333333333333333 a dem:Article }
