PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE WHERE { dem:Banquet skos:definition ?value } ;
INSERT DATA { dem:Banquet skos:definition "A meeting. Actors dine at it."@en }
