PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:place\/norburg dem:metonymOf ?value } ;
INSERT DATA { kb:place\/norburg dem:metonymOf kb:government\/XXX }
