PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>

DELETE WHERE { a:statement\/1 dem:via ?value }
