PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:load\/1 dem:sourceFile ?value } ;
INSERT DATA { kb:load\/1 dem:sourceFile kb:file }
