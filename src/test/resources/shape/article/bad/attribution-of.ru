PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX sourcekind: <https://w3id.org/demarche/scheme/source-kind/>

INSERT DATA { a:attribution\/9-0 a dem:Attribution ; dem:rank 0 ; dem:source a:actor\/officials ; dem:sourceKind sourcekind:anonymous-official }
