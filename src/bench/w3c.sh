#!/usr/bin/env bash
# The W3C's tests of SPARQL 1.1 (query, update, result formats, protocol, Graph Store Protocol, service description) by an
# independent runner, rdf-test-suite from npm, against a server that this script starts. Prints a line for each
# specification and for each test that fails.
#
#   git clone --depth 1 https://github.com/w3c/rdf-tests
#   src/bench/w3c.sh rdf-tests        after packaging; needs Node.js with npm

set -euo pipefail
tests=$(cd "$1" && pwd)
cd "$(dirname "$0")/w3c"
program=${DEMARCHE:-../../../target/demarche}
log=$(mktemp)
[[ -d node_modules ]] || npm ci --silent

export DEMARCHE_TOKEN=w3c-$RANDOM$RANDOM$RANDOM$RANDOM
"$program" serve --memory --port 0 >"$log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -f "$log"' EXIT
for ((i = 0; i < 300; i++)); do
    DEMARCHE_URL=$(sed -n 's/^serving .* at \([^ ]*\) .*/\1/p' "$log")
    [[ -n $DEMARCHE_URL ]] && break
    sleep 0.1
done
[[ -n $DEMARCHE_URL ]] || { cat "$log" >&2; exit 1; }
export DEMARCHE_URL

# NAME SPECIFICATION MANIFEST [OPTION…]
run() {
    local name=$1 specification=$2 manifest=$3
    shift 3
    npx rdf-test-suite engine.js "https://w3c.github.io/rdf-tests/sparql/sparql11/$manifest" \
        -s "http://www.w3.org/TR/$specification/" -m "https://w3c.github.io/rdf-tests/~$tests/" -d 20000 -e "$@" >"$log" || true
    printf '%-34s %s\n' "$name" "$(grep -o '[0-9]* / [0-9]* tests succeeded.*' "$log" || tail -n 1 "$log")"
    if [[ -n ${VERBOSE:-} ]]; then cat "$log"; else sed -n 's/^[^ ]*✖ \(.*(http.*\)$/    fails: \1/p' "$log" | sort -u; fi
}

endpoint() { printf '{"%s": "%s%s"}' "$1" "$DEMARCHE_URL" "$2"; }

run 'query' sparql11-query manifest-all.ttl
run 'update' sparql11-update manifest-all.ttl
run 'results in CSV and TSV' sparql11-results-csv-tsv manifest-all.ttl
run 'results in JSON' sparql11-results-json manifest-all.ttl
run 'protocol' sparql11-protocol manifest-all.ttl -i "$(endpoint protocolEndpoint sparql)"
run 'Graph Store Protocol, indirect' sparql11-http-rdf-update manifest-all.ttl --skip '_direct$' -i "$(endpoint graphStoreEndpoint graphs)"
run 'Graph Store Protocol, direct' sparql11-http-rdf-update manifest-all.ttl -t '_direct$' -i "$(endpoint graphStoreEndpoint graphs)"
run 'service description' sparql11-service-description manifest-all.ttl -i "$(endpoint serviceDescriptionEndpoint sparql)"
