PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

INSERT DATA { dem:servesDish owl:inverseOf dem:isServedAt }
