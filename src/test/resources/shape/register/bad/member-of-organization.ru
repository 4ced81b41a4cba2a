PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { kb:state\/XNO org:memberOf ?value } ;
INSERT DATA { kb:state\/XNO org:memberOf kb:publisher\/coastal-wire }
