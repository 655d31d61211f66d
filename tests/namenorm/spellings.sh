#!/bin/bash
# Every line of tests/namenorm/spellings.txt: spellings of one name share a key, names that only look alike do not.
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"

# Prints "same" or "apart", the names, and how many there are and how many keys they have, TABs between.
"$build/namenorm" --column=name <(
    echo "name"
    sed -e '/^#/d' -e 's/ | /\n/g' -e 's/ ≠ /\n/g' "$source/tests/namenorm/spellings.txt"
) | cut -f 1,3 >"$folder/keys"
awk -F '\t' '
    FNR == NR { key[$1] = $2; next }
    /^#/ || /^$/ { next }
    {
        apart = index($0, " ≠ ") > 0
        n = split($0, name, apart ? " ≠ " : " [|] ")
        keys = 0
        split("", seen)
        for (i = 1; i <= n; i++)
            if (key[name[i]] != "" && !(key[name[i]] in seen)) {
                seen[key[name[i]]]
                keys++
            }
        print (apart ? "apart" : "same") "\t" $0 "\t" n "\t" keys
    }' "$folder/keys" "$source/tests/namenorm/spellings.txt" >"$folder/lines"
while IFS=$'\t' read -r wanted names count keys; do
    case $wanted in
        same) expect "one key: $names" test "$keys" -eq 1 ;;
        apart) expect "a key each: $names" test "$keys" -eq "$count" ;;
    esac
done <"$folder/lines"
expect "there are lines of both kinds" test "$(cut -f 1 "$folder/lines" | sort -u | wc -l)" -eq 2
finish
