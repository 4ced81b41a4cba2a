PREFIX kb: <https://w3id.org/demarche/kb/>
PREFIX schema: <https://schema.org/>

INSERT DATA { kb:load\/1 schema:softwareVersion "0.2.0" }
