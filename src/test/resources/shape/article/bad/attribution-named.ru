PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX sourcekind: <https://w3id.org/demarche/scheme/source-kind/>

DELETE WHERE { a:attribution\/3-0 dem:sourceKind ?value } ;
INSERT DATA { a:attribution\/3-0 dem:sourceKind sourcekind:document }
