PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE WHERE { kb:state\/XNO skos:altLabel ?value } ;
INSERT DATA { kb:state\/XNO skos:altLabel kb:state\/XNO }
