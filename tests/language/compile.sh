#!/bin/bash
# filters/language/compile.awk: the same table from every awk that is here, in every order of the lists' lines that a
# linguist may choose; what cannot be right does not compile.
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"
compile=$source/filters/language/compile.awk

cd "$source/tests/language" || exit 2
wanted=
for awk in mawk gawk original-awk "busybox awk" awk; do
    command -v "${awk%% *}" >/dev/null 2>&1 || continue
    # shellcheck disable=SC2086 # a command and its first argument
    $awk -v tag=xx -f "$compile" xx/*.txt >"$folder/xx.c" 2>"$folder/err"
    if [ -z "$wanted" ]; then
        wanted=$folder/first.c
        cp "$folder/xx.c" "$wanted"
    fi
    same "$awk makes the same table" "$wanted" "$folder/xx.c"
    same "$awk has nothing to say" /dev/null "$folder/err"
done

compiles() {
    ${CC:-cc} -std=c17 -Wall -Wextra -Werror -fsyntax-only -I "$source/filters" "$1" 2>"$folder/err"
}
expect "the table compiles without a warning" compiles "$wanted"

mkdir -p "$folder/yy"
printf 'word\n' >"$folder/yy/no_such_list.txt"
awk -v tag=yy -f "$compile" "$folder"/yy/*.txt >"$folder/yy.c"
compiles "$folder/yy.c" && fail "a list without its bit does not compile" || pass "a list without its bit does not compile"
expect "the compiler names the list" grep -q NO_SUCH_LIST "$folder/err"

rm "$folder"/yy/*
printf '# only a comment\n\n' >"$folder/yy/titles.txt"
awk -v tag=yy -f "$compile" "$folder"/yy/*.txt >"$folder/yy.c"
expect "an empty list compiles" compiles "$folder/yy.c"

# Names that are borrowed: phrases that begin with a word of the language.
rm "$folder"/yy/*
mkdir "$folder/names"
printf 'ajax amsterdam\n' >"$folder/yy/orgs.txt"
printf 'new\n' >"$folder/yy/common_words.txt"
printf 'ajax\najax park\nnew\nnew york\nboston\nboston harbour\n' >"$folder/names/places.txt"
awk -v tag=yy -f "$compile" "$folder"/yy/*.txt borrowed=1 "$folder/names/places.txt" >"$folder/yy.c"
expect "a table with borrowed names compiles" compiles "$folder/yy.c"
sed -n 's/^    "\([a-z ]*\)\\0"$/\1/p' "$folder/yy.c" | sort >"$folder/got"
printf '%s\n' ajax "ajax amsterdam" "ajax park" new "new york" >"$folder/wanted"
same "phrases of words that the language knows are borrowed" "$folder/wanted" "$folder/got"
expect "a language has no list that it borrows from" sh -c '! grep -q "^    values.*B(PLACES)" "$1"' sh "$folder/yy.c"

# House rule: the lists of all languages name their source and licence first.
for list in "$source"/filters/language/*/*.txt; do
    expect "${list#"$source/filters/language/"} names source and licence" \
        sh -c 'sed "/^#/!q" "$0" | grep -qi "source" && sed "/^#/!q" "$0" | grep -qiE "CC0|CC-BY|licen[cs]e|public domain"' "$list"
done
finish
