#!/bin/bash
# What a document begins and ends with: each cue of each language is the first, the last, and the only word of a document of
# its own, by itself and beside a mark. No program may fail there, and none may find anything else where the documents come in
# the other order, as one would that reads behind a document's end what another left there. A build with sanitizers is asked
# in one order alone: they see a reader that leaves a document.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"
ulimit -c 0

# documents LIST: a table with some documents for each of the list's words.
documents() {
    awk -F '\t' -v OFS='\t' '
        function document(text) { print ++number, text }
        BEGIN { print "file", "text" }
        /^#/ || $1 == "" { next }
        {
            document($1)
            document($1 " Anna")
            document("Anna " $1)
            document("“a” " $1)
            document($1 ", “a b c”")
            document("( ) " $1)
            document("(a) b " $1 ".")
            document(". – Anna " $1 " (")
            document("Anna a b " $1 " a b.")
            document($1 " a b c d Anna e f g.")
            document("a b c d Anna e f g " $1)
        }' "$1"
}

# edges PROGRAM LANGUAGE: of the documents, in both orders.
edges() {
    local name="$1: cues of $2 at the edges of documents" status=0
    "$build/$1" --lang="$2" "$folder/documents" >"$folder/out" 2>"$folder/err" || status=$?
    [ -n "${COPYDESK_SLOW:-}" ] || "$build/$1" --lang="$2" "$folder/turned" >"$folder/out-turned" 2>>"$folder/err" || status=$?
    if [ "$status" -ne 0 ] || [ -s "$folder/err" ]; then
        fail "$name" "exit status $status: $(head -n 1 "$folder/err")"
    elif [ "$(wc -l <"$folder/documents")" -lt 200 ]; then
        fail "$name" "few cues are listed"
    elif [ -n "${COPYDESK_SLOW:-}" ]; then
        pass "$name"
    else
        sort "$folder/out" >"$folder/sorted"
        sort "$folder/out-turned" >"$folder/sorted-turned"
        same "$name" "$folder/sorted" "$folder/sorted-turned"
    fi
}

for list in "$source"/filters/language/??/cues.txt; do
    documents "$list" >"$folder/documents"
    { head -n 1 "$folder/documents" && tail -n +2 "$folder/documents" | tac; } >"$folder/turned"
    for program in sentsplit namenorm pullquote; do
        edges "$program" "$(basename "$(dirname "$list")")"
    done
done
finish
