PREFIX dem: <https://w3id.org/demarche/ontology#>

DELETE WHERE { <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> dem:text ?text . <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> dem:textHash ?hash } ;
INSERT DATA {
    <https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796> dem:text "🕊 Norburg is weighing a summit with Sudria in May, officials said on Monday.\nThe foreign minister of Sudria said she “would welcome it” if talks begin, according to Coastal Wire. A senior diplomat doubted that. Four fishermen are still held, reports say.\r" ;
        dem:textHash "14c300c38ce7536cf88dff8648110e23544d82b1c6585c5e87b8b5ad2e1fc978"
}
