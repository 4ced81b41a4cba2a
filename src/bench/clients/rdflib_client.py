"""rdflib_client.py TASK SERVER PEER: prints the rows of one task; see ../clients.sh."""

import sys
from pathlib import Path

from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

task, server, peer = sys.argv[1:]


def text(name):
    return (Path(__file__).parent / name).read_text().replace("PEER", peer + "sparql")


def looked_up():
    """What the server says of Japan, found by its IRI."""
    return Graph().parse(server + "kb/state/JPN")


graph, query = {
    "query": lambda: (Graph(SPARQLStore(server + "sparql")), "positions.rq"),
    "service": lambda: (Graph(SPARQLStore(server + "sparql")), "memberships.rq"),
    # rdflib joins a graph of its own with the peer's.
    "federation": lambda: (looked_up(), "memberships.rq"),
    "dereference": lambda: (looked_up(), "name.rq"),
}[task]()
for row in graph.query(text(query)):
    print(row[0])
