#!/bin/bash
# What namenorm and pullquote find in a text they find in its sentences, too: every case of theirs that is a text, given
# directly and through sentsplit, with its language guessed and with the one that its arguments name. A program takes all
# cases of a language in one run, which is what makes it quick.
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"

# parted FOLDER: the rows of a table, each file's in a file of its own.
parted() {
    mkdir "$1"
    awk -F '\t' -v folder="$1" 'NR > 1 { if (at != $1) { close(at ".rows"); at = $1 } print >> (folder "/" at ".rows") }'
}

# compare PROGRAM [OPTION] NAME.txt...: the texts in the working directory.
compare() {
    local program=$1 options=() input
    shift
    [[ $1 != --* ]] || { options=("$1") && shift; }
    rm -rf "$folder/wanted" "$folder/got"
    "$build/$program" "${options[@]}" "$@" | parted "$folder/wanted"
    "$build/sentsplit" "${options[@]}" "$@" | "$build/$program" "${options[@]}" | parted "$folder/got"
    expect "$program finds something${options[0]+ ${options[0]}}" ls "$folder"/wanted/*.rows >"$folder/out"
    for input; do
        touch "$folder/wanted/$input.rows" "$folder/got/$input.rows"
        same "$program/${input%.txt}${options[0]+ ${options[0]}}" "$folder/wanted/$input.rows" "$folder/got/$input.rows"
    done
}

for program in namenorm pullquote; do
    cd "$source/tests/programs/$program" || exit 2
    compare "$program" *.txt
    while IFS= read -r language; do
        texts=()
        for arguments in $(grep -lwe "$language" -- *.args); do
            [ ! -f "${arguments%.args}.txt" ] || texts+=("${arguments%.args}.txt")
        done
        [ ${#texts[@]} -eq 0 ] || compare "$program" "$language" "${texts[@]}"
    done < <(grep -ho -e '--lang=[a-z]*' -- *.args | sort -u)
done
finish
