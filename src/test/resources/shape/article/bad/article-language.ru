PREFIX schema: <https://schema.org/>

DELETE WHERE { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> schema:inLanguage ?value } ;
INSERT DATA { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> schema:inLanguage "English, mostly" }
