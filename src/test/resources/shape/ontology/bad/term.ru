PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <https://example.org/games#Ball> a owl:Class ;
        rdfs:label "ball game"@en ;
        skos:definition "A game with a ball."@en ;
        rdfs:isDefinedBy <https://w3id.org/demarche/ontology>
}
