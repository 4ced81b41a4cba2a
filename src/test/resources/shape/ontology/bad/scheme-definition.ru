PREFIX ex: <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE WHERE { ex:dishes skos:definition ?value } ;
INSERT DATA { ex:dishes skos:definition "dishes"@en }
