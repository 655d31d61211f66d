#!/bin/bash
# examples/Makefile: the tables of a tree, only what changed, and never half a table.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"
cd "$folder" || exit 2
cp -R "$source/examples" examples
chmod -R u+w examples
cd examples || exit 2

# make: with the programs in $bin, on the copy.
run_make() {
    env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make -s BIN="$bin" "$@"
}

bin=$build
expect "all tables are made" run_make
articles=$(find articles -name '*.txt' | wc -l)
for kind in blocks sents names quotes; do
    expect "$kind: a table an article" [ "$(find tables -name "*.$kind.tsv" | wc -l)" -eq "$articles" ]
    expect "$kind: one header in the whole" [ "$(grep -c "^file	block	" tables/$kind.tsv)" -eq 1 ]
done
find articles -name '*.txt' | sort | xargs "$build/declutter" | "$build/sentsplit" >"$folder/wanted"
same "the tables of the tree are those of one run" "$folder/wanted" tables/sents.tsv

expect "nothing is to be done twice" run_make -q
touch -d "$(date -d '-1 hour' '+%Y-%m-%d %H:%M:%S')" "$folder/before"
find tables -exec touch -d "$(date -d '-2 hours' '+%Y-%m-%d %H:%M:%S')" {} +
find articles -exec touch -d "$(date -d '-3 hours' '+%Y-%m-%d %H:%M:%S')" {} +
expect "old, but in order: nothing is to be done" run_make -q
touch articles/2024-03/ferry.txt
run_make
find tables -name '*.*.tsv' -newer "$folder/before" | sort >"$folder/out"
printf 'tables/2024-03/ferry.%s.tsv\n' blocks names quotes sents >"$folder/wanted"
same "only what changed is made anew" "$folder/wanted" "$folder/out"

mv articles/2024-03/ferry.txt "$folder/ferry.txt"
run_make
cut -f 1 tables/blocks.tsv | sed 1d | sort -u >"$folder/out"
find articles -name '*.txt' | sort >"$folder/wanted"
same "an article that is gone is in no table of all" "$folder/wanted" "$folder/out"
expect "and then nothing is to be done" run_make -q
mv "$folder/ferry.txt" articles/2024-03/ferry.txt
run_make
expect "one that is back is" grep -q '^articles/2024-03/ferry.txt	' tables/blocks.tsv
if run_make ARTICLES=nothere 2>"$folder/err"; then
    fail "a folder that is not there fails make"
else
    expect "a folder that is not there fails make" grep -q "there is no article in the folder 'nothere'" "$folder/err"
fi

# Names are no code, neither to the shell nor to make.
for name in "a&touch PWNED&b" 'x;touch PWNED' 'a b' x:y a=b a%b 'a*b' 'a\b' "a'b c"; do
    printf 'Ana Kovac said no.\n' >"articles/$name.txt"
done
printf '%s\n' "a&id>PWNED&b" "o'brien" '(1)' 'a$b' '$(id)' '`id>PWNED`' 'a"b' '{a,b}' 'é' >"$folder/names"
while read -r name; do
    printf 'Ana Kovac said no.\n' >"articles/$name.txt"
done <"$folder/names"
expect "names that the shell would run: make" run_make 2>"$folder/err"
expect "and nothing is run" [ -z "$(find . -name '*PWNED' -newer "$folder/before")" ]
cut -f 1 tables/blocks.tsv | sed -n 's|^articles/\([^/]*\)\.txt$|\1|p' >"$folder/out"
sort "$folder/names" >"$folder/wanted"
same "each has its tables" "$folder/wanted" "$folder/out"
sed 's/.*articles/articles/' "$folder/err" | sort >"$folder/out"
for name in "a&touch PWNED&b" "a'b c" 'a b' 'a%b' 'a*b' 'a=b' 'a\b' 'x:y' 'x;touch PWNED'; do
    echo "articles/$name.txt: left out: make cannot carry this name"
done | sort >"$folder/wanted"
same "those that make cannot carry are named" "$folder/wanted" "$folder/out"
expect "names: nothing is to be done twice" run_make -q 2>"$folder/err"
expect "names: clean" run_make clean
expect "names: clean leaves no table" [ -z "$(find tables -type f)" ]
find articles -maxdepth 1 -name '*.txt' -exec rm -f {} +

expect "and clean needs none" run_make clean ARTICLES=nothere TABLES=nothing

# A program that writes half a table and fails.
mkdir "$folder/broken"
for program in $programs; do
    printf '#!/bin/sh\n"%s/%s" "$@" | head -n 1\nexit 1\n' "$build" "$program" >"$folder/broken/$program"
    chmod +x "$folder/broken/$program"
done
run_make clean
expect "clean leaves no table" [ -z "$(find tables -type f)" ]
bin=$folder/broken
if run_make -k 2>/dev/null; then
    fail "a filter that fails fails make"
else
    pass "a filter that fails fails make"
fi
expect "a filter that fails leaves no table" [ -z "$(find tables -name '*.tsv')" ]
finish
