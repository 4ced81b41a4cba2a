PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:publisher\/coastal-wire dem:creditedAs ?value } ;
INSERT DATA { kb:publisher\/coastal-wire dem:creditedAs 4 }
