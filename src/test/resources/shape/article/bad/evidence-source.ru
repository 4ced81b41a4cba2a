PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA { a:evidence\/2-9 oa:hasSource kb:article\/33333333333333333333 }
