PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX mentionkind: <https://w3id.org/demarche/scheme/mention-kind/>

DELETE WHERE { a:attribution\/1-0 dem:sourceKind ?value } ;
INSERT DATA { a:attribution\/1-0 dem:sourceKind mentionkind:office }
