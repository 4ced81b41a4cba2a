PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

INSERT DATA { kb:government\/XNO dem:represents kb:place\/norburg }
