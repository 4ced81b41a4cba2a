PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX oa: <http://www.w3.org/ns/oa#>

DELETE WHERE { a:evidence\/2-9 oa:hasSelector ?value }
