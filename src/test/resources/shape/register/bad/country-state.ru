PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:publisher\/coastal-wire dem:country ?value } ;
INSERT DATA { kb:publisher\/coastal-wire dem:country kb:government\/XNO }
