#!/bin/bash
# The completions, as bash would ask for them: options and columns of the program that is there.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"
. "$source/completions/copydesk.bash"
cd "$folder" || exit 2
mkdir articles

# compopt only works within a completion.
compopt() { :; }

# completed WORD...: what the last word may become, a line each.
completed() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _copydesk "$build/$1"
    printf '%s\n' "${COMPREPLY[@]}" | sort
}

# check NAME WANTED WORD...: WANTED are words parted by spaces.
check() {
    local name=$1
    printf '%s\n' $2 | sort >"$folder/wanted"
    shift 2
    completed "$@" >"$folder/out"
    same "$name" "$folder/wanted" "$folder/out"
}

for program in $programs; do
    "$build/$program" --help | grep -oE -- '--[a-z0-9-]+' | sort -u >"$folder/wanted"
    completed "$program" -- | tr -d '=' >"$folder/out"
    same "$program: all options of --help" "$folder/wanted" "$folder/out"
done
check "an option with an argument ends in =" "--columns=" sentsplit --col
check "columns, one after the other" "block,sent block,start" sentsplit -O block,s
check "columns of the table that is asked for" "heading" namenorm --learn -O h
check "and of a key explained" "sounds" namenorm --explain = Gaddafi -O so
check "and of a column passed on" "canonical key" namenorm --column=name -O ""
check "and of a tally" "count files line" declutter --tally -O ""
check "values behind an option's =" "text tsv" sentsplit --input = t
check "values at once behind the =" "always auto never" sentsplit --progress =
check "classes" "body,promo" declutter --keep = body,p
check "languages" "da de" sentsplit --lang d
check "all languages" "auto $(sed -n 's/^LANGUAGE(\(.*\))$/\1/p' "$source/filters/language/languages.h" | paste -s -d ' ' -)" \
    sentsplit --lang ""
check "what declutter reads" "auto html text tsv" declutter --input = ""
check "what the others read" "auto text tsv" namenorm --input = ""
check "no files for the name of a column" "" namenorm --column = ""
check "nor for a name" "" namenorm --explain = ""
check "files" "articles" sentsplit art
if command -v zsh >/dev/null; then
    expect "zsh reads its file" zsh -n "$source/completions/_copydesk"
fi
finish
