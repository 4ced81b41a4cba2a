PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX sourcekind: <https://w3id.org/demarche/scheme/source-kind/>

DELETE WHERE { kb:publisher\/coastal-wire dem:publisherKind ?value } ;
INSERT DATA { kb:publisher\/coastal-wire dem:publisherKind sourcekind:wire-credit }
