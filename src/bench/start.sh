#!/usr/bin/env bash
# CPU-seconds (user and system) of one-shot commands on the sample store, from launch to the last row, and of Jena's own
# command from the same jar on the same data. Prints the median and the least of N runs each.
#
#   src/bench/start.sh [N]        after packaging; N is 11 unless given; needs bash and the JDK only

set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# CPU-seconds of one run of a command, its children included.
cpu() {
    local TIMEFORMAT='%U %S'
    { time "$@" >"$work/out" 2>"$work/err"; } 2>&1 | awk '{ printf "%.3f\n", $1 + $2 }'
}

measure() {
    local name=$1
    shift
    "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
    local rows
    rows=$(wc -l <"$work/out")
    for ((run = 0; run < runs; run++)); do cpu "$@"; done | sort -n |
        awk -v name="$name" -v rows="$rows" '{ t[NR] = $1 } END { printf "%-58s %6.2f %6.2f %6d\n", name, t[int((NR + 1) / 2)], t[1], rows }'
}

target/demarche load --store "$work/store" --sample >/dev/null
target/demarche dump --store "$work/store" >"$work/all.nq"
"$java" -cp target/demarche.jar tdb2.tdbloader --loc "$work/plain" "$work/all.nq" >/dev/null 2>&1

states='PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label { GRAPH ?graph { ?state a dem:State ; rdfs:label ?label } } ORDER BY ?label'

printf '%-58s %6s %6s %6s\n' "CPU-seconds of $runs runs" median least lines
measure "tdb2.tdbquery, states" "$java" -cp target/demarche.jar tdb2.tdbquery --loc "$work/plain" "$states"
measure "demarche query, states" target/demarche query --store "$work/store" "$states"
measure "demarche query stances target=Japan" target/demarche query --store "$work/store" stances target=Japan
measure "demarche query camps target=..." \
    target/demarche query --store "$work/store" camps 'target=Japan–North Korea summit'
measure "demarche query chain source=Japan" target/demarche query --store "$work/store" chain source=Japan
measure "demarche stats" target/demarche stats --store "$work/store"
measure "demarche queries" target/demarche queries
measure "java -jar demarche.jar query, states" \
    "$java" -jar target/demarche.jar query --store "$work/store" "$states"
