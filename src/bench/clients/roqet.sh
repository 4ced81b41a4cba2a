#!/usr/bin/env bash
# roqet.sh TASK SERVER PEER: prints the rows of one task; see ../clients.sh.

set -euo pipefail
cd "$(dirname "$0")"
task=$1 server=$2 peer=$3

text() { sed "s|PEER|${peer}sparql|" "$1"; }

rows() { roqet --quiet --results csv "$@" | tail -n +2 | tr -d '\r'; }

case $task in
    query) rows -p "${server}sparql" --exec "$(text positions.rq)" ;;
    service) rows -p "${server}sparql" --exec "$(text memberships.rq)" ;;
    # Rasqal joins the document that it found by the IRI with the peer's answer.
    federation) rows --data "${server}kb/state/JPN" --exec "$(text memberships.rq)" ;;
    dereference) rows --data "${server}kb/state/JPN" --exec "$(text name.rq)" ;;
esac
