PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX schema: <https://schema.org/>

INSERT DATA { a:run schema:softwareVersion "0.2.0" }
