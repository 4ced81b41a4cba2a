PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:tenure\/XNO-head-of-government-Q2-2029 dem:start ?value } ;
INSERT DATA { kb:tenure\/XNO-head-of-government-Q2-2029 dem:start "October 2029" }
