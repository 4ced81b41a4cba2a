PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX granularity: <https://w3id.org/demarche/scheme/granularity/>

INSERT DATA { a:time\/1 dem:granularity granularity:day }
