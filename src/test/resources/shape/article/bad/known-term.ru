PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

INSERT DATA { a:stance\/1 dem:holdr kb:government\/XSU . a:event\/1 a dem:Sumit }
