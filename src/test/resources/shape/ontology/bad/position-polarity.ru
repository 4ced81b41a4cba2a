PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX ex: <https://example.org/>

DELETE WHERE { ex:soup dem:polarity ?value } ;
INSERT DATA { ex:soup dem:polarity "good" }
