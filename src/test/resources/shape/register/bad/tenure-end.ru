PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { kb:tenure\/XNO-head-of-government-Q2-2029 dem:end ?value } ;
INSERT DATA { kb:tenure\/XNO-head-of-government-Q2-2029 dem:end "2033"^^xsd:gYear, "2034"^^xsd:gYear }
