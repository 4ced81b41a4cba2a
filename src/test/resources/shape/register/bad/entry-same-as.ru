PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

DELETE WHERE { kb:state\/XNO owl:sameAs ?value } ;
INSERT DATA { kb:state\/XNO owl:sameAs <https://www.wikidata.org/wiki/Q1> }
