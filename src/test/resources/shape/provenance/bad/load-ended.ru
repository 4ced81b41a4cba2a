PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE WHERE { kb:load\/1 prov:endedAtTime ?value } ;
INSERT DATA { kb:load\/1 prov:endedAtTime "yesterday" }
