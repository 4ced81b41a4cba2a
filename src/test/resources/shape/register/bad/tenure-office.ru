PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX kb: <https://w3id.org/demarche/kb/>

DELETE WHERE { kb:tenure\/XNO-head-of-government-Q2-2029 dem:inOffice ?value } ;
INSERT DATA { kb:tenure\/XNO-head-of-government-Q2-2029 dem:inOffice kb:person\/Q2 }
