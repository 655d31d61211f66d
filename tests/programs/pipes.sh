#!/bin/bash
# What namenorm and pullquote find in a text they find in its sentences, too: every case of theirs that is a text, given
# directly and through sentsplit, with its language guessed and with the one that its arguments name.
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"

# compare PROGRAM NAME [--lang=LANG]
compare() {
    local program=$1 name=$2
    shift 2
    "$build/$program" "$@" <"$name.txt" >"$folder/wanted"
    "$build/sentsplit" "$@" <"$name.txt" | "$build/$program" "$@" >"$folder/got"
    same "$program/$name${1:+ $1}" "$folder/wanted" "$folder/got"
}

for program in namenorm pullquote; do
    cd "$source/tests/programs/$program" || exit 2
    for input in *.txt; do
        name=${input%.txt}
        compare "$program" "$name"
        language=$(grep -o -e '--lang=[a-z]*' "$name.args" 2>"$folder/err") && compare "$program" "$name" "$language"
    done
done
finish
