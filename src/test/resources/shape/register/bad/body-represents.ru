PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA { kb:body\/XNO-foreign-ministry a dem:GovernmentBody ; rdfs:label "Foreign Ministry of Norland"@en }
