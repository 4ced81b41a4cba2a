PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

DELETE WHERE { dem:Banquet rdfs:isDefinedBy ?value }
