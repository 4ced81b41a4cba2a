#!/usr/bin/env bash
# Standard clients against two running servers, which this script starts: one with the sample, and a peer with a small
# extract of Wikidata. Each client asks a query (query), one that the server answers with the peer's help (service), one
# that the client itself answers from both (federation), and looks an IRI up (dereference). Prints a line for each, and
# fails if one of them, or a client itself, is missing. RDF4J and Fuseki are asked by 'mvn verify'.
#
#   src/bench/clients.sh        after packaging; needs curl, Node.js with npm, and Debian's packages python3-rdflib,
#                               python3-sparqlwrapper and rasqal-utils; PYTHON is /usr/bin/python3 unless given

set -euo pipefail
cd "$(dirname "$0")/../.."
here=src/bench/clients
program=${DEMARCHE:-target/demarche}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

needs() {
    local what=$1
    shift
    "$@" >/dev/null 2>&1 || { echo "clients.sh: $what is missing" >&2; exit 2; }
}
needs "curl" curl --version
needs "roqet (Debian's rasqal-utils)" roqet --version
needs "rdflib (Debian's python3-rdflib)" "$python" -c 'import rdflib'
needs "SPARQLWrapper (Debian's python3-sparqlwrapper)" "$python" -c 'import SPARQLWrapper'
needs "npm" npm --version
[[ -d $here/node_modules/@comunica/query-sparql ]] || npm ci --silent --no-audit --no-fund --prefix "$here"

# serve NAME OPTION…: starts a server and leaves its address in $url.
serve() {
    local log=$work/$1
    shift
    : >"$log"
    "$program" serve --port 0 "$@" >"$log" 2>&1 &
    started+=($!)
    for ((i = 0; i < 600; i++)); do
        url=$(sed -n 's/^serving .* at \([^ ]*\) .*/\1/p' "$log")
        [[ -n $url ]] && return
        sleep 0.1
    done
    cat "$log" >&2
    exit 1
}

export DEMARCHE_TOKEN=clients-$RANDOM$RANDOM$RANDOM$RANDOM
serve peer --memory
peer=$url
curl --silent --show-error --fail --output "$work/put" --request PUT --header "Authorization: Bearer $DEMARCHE_TOKEN" \
    --header 'Content-Type: text/turtle' --data-binary @src/test/resources/query/wikidata/wikidata.ttl \
    "${peer}graphs?graph=urn:x:wikidata"
printf 'service.allowed = %ssparql\nservice.private-networks = true\n' "$peer" >"$work/settings"
serve server --sample --settings "$work/settings"
server=$url

passed=0 failed=0

# check CLIENT TASK COMMAND…
check() {
    local client=$1 task=$2
    shift 2
    if timeout 120 "$@" "$task" "$server" "$peer" >"$work/rows" 2>"$work/err" &&
        diff <(sed -n "s/^$task //p" "$here/expected.txt") <(sort "$work/rows") >"$work/difference"; then
        printf '%-14s %-12s passes\n' "$client" "$task"
        passed=$((passed + 1))
    else
        printf '%-14s %-12s FAILS\n' "$client" "$task"
        cat "$work/difference" "$work/err" 2>/dev/null || true
        failed=$((failed + 1))
    fi
    rm -f "$work/difference"
}

for task in query service federation dereference; do
    check Comunica $task node "$here/comunica.js"
    check rdflib $task "$python" "$here/rdflib_client.py"
    check roqet $task bash "$here/roqet.sh"
    [[ $task == federation ]] || check SPARQLWrapper $task "$python" "$here/sparqlwrapper_client.py"
done
echo "$passed passed, $failed failed"
[[ $failed == 0 ]]
