PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:government\/XNO dem:seat ?value } ;
INSERT DATA { kb:government\/XNO dem:seat kb:government\/XNO }
