PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

DELETE WHERE { kb:thread\/norland-sudria-summit rdfs:label ?value }
