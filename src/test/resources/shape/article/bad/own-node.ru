PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA { kb:government\/XNO rdfs:label "Government of Sudria"@en }
