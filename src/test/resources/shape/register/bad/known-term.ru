PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

INSERT DATA { kb:state\/XNO dem:captial kb:place\/norburg }
