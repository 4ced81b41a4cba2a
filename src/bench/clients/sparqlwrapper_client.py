"""sparqlwrapper_client.py TASK SERVER PEER: prints the rows of one task; see ../clients.sh."""

import sys
from pathlib import Path

from rdflib import RDFS, URIRef
from SPARQLWrapper import JSON, RDFXML, SPARQLWrapper

task, server, peer = sys.argv[1:]


def asked(query, form):
    endpoint = SPARQLWrapper(server + "sparql")
    endpoint.setQuery((Path(__file__).parent / query).read_text().replace("PEER", peer + "sparql"))
    endpoint.setReturnFormat(form)
    return endpoint.queryAndConvert()


if task == "dereference":
    # SPARQLWrapper asks endpoints only: it looks an IRI up by DESCRIBE.
    description = asked("describe.rq", RDFXML)
    print(description.value(URIRef("https://w3id.org/demarche/kb/state/JPN"), RDFS.label))
else:
    query = {"query": "positions.rq", "service": "memberships.rq"}[task]
    for row in asked(query, JSON)["results"]["bindings"]:
        print(row["answer"]["value"])
