PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX issue: <https://w3id.org/demarche/scheme/issue/>

DELETE DATA { a:statement\/1 dem:describes a:event\/1 . a:stance\/1 dem:target a:event\/1 } ;
INSERT DATA { a:stance\/1 dem:issue issue:summit-diplomacy }
