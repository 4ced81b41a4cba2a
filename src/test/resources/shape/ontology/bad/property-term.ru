PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    dem:Serves a owl:ObjectProperty ;
        rdfs:label "serves"@en ;
        skos:definition "Points from a banquet to a guest."@en ;
        rdfs:isDefinedBy <https://w3id.org/demarche/ontology>
}
