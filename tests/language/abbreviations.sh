#!/bin/bash
# Every abbreviation of every language's list keeps a sentence together before what it asks for: a name, a number, or
# whatever comes. A row that does not is out of sentsplit's reach.
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"

for list in "$source"/filters/language/*/abbreviations.txt; do
    language=$(basename "$(dirname "$list")")
    LC_ALL=C awk -F '\t' '
        /^#/ || NF < 2 { next }
        { print $1 "\tLorun bor mor " $1 ". " ($2 == "name" || $2 == "inside" ? "Kolrun" : 5) " dor." }' "$list" |
        "$build/sentsplit" -H --input=tsv --fields=file,text --lang="$language" -O file,sent 2>"$folder/err" |
        LC_ALL=C awk -F '\t' '$2 == 2 { printf " %s", $1 }' >"$folder/split"
    if [ -s "$folder/split" ] || [ -s "$folder/err" ]; then
        fail "abbreviations of $language" "not reached:$(cat "$folder/split" "$folder/err")"
    else
        pass "abbreviations of $language"
    fi
done
finish
