PREFIX a: <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX schema: <https://schema.org/>

DELETE WHERE { a:run schema:softwareVersion ?version } ;
DELETE WHERE { a:run dem:rule ?rule }
