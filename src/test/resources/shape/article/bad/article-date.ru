PREFIX schema: <https://schema.org/>

DELETE WHERE { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> schema:datePublished ?value } ;
INSERT DATA { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> schema:datePublished "March 2031" }
