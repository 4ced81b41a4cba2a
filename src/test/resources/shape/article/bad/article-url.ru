PREFIX schema: <https://schema.org/>

DELETE WHERE { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> schema:url ?value } ;
INSERT DATA { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> schema:url "javascript:alert(1)" }
