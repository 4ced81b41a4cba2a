PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:state\/XNO dem:capital ?value } ;
INSERT DATA { kb:state\/XNO dem:capital kb:government\/XNO }
