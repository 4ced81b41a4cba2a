PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX ex: <https://example.org/>

DELETE WHERE { ex:soup dem:quadClass ?value } ;
INSERT DATA { ex:soup dem:quadClass "verbal" }
