PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX ex: <https://example.org/>

DELETE WHERE { ex:soup dem:score ?value } ;
INSERT DATA { ex:soup dem:score 11.0 }
