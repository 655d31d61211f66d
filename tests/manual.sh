#!/bin/bash
# Every example in README.md and in the man pages is run, in a copy of examples/, and must end with status 0; where the
# page shows what comes out, exactly that must come out. How an example looks: tests/manual.awk.
#
#   tests/manual.sh            test
#   tests/manual.sh --update   write what comes out into the pages, to be read before it is committed
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"
export PATH=$build:$PATH
# The text in the examples is UTF-8; it sorts as in C.
export LC_ALL=C.UTF-8
unset MAKEFLAGS MFLAGS MAKELEVEL
# Not everybody has them; an example that uses one that is not here is passed over.
optional="sqlite3 jq duckdb mlr parallel Rscript psql datamash vd zsh"

# The first optional command that the example uses and that is not here.
missing_tool() {
    local tool
    for tool in $optional; do
        if grep -qw -- "$tool" "$1" && ! command -v "$tool" >/dev/null; then
            echo "$tool"
            return
        fi
    done
    if grep -q 'import.*pandas' "$1" && ! python3 -c 'import pandas' 2>/dev/null; then
        echo pandas
    fi
}

# run_example PAGE WHERE FOLDER/NNN
run_example() {
    local name tool status=0
    name="$1:${2##*:}: $(head -n 1 "$3.sh")"
    tool=$(missing_tool "$3.sh")
    if [ -n "$tool" ]; then
        echo "SKIP $name ($tool is not installed)"
        [ ! -f "$3.out" ] || cp "$3.out" "$3.got"
        return
    fi
    bash -e "$3.sh" </dev/null >"$3.got" 2>"$3.err" || status=$?
    if [ "$status" -ne 0 ]; then
        fail "$name" "exit status $status: $(head -n 3 "$3.err")"
    elif [ -s "$3.err" ]; then
        fail "$name" "on standard error: $(head -n 3 "$3.err")"
    elif [ -f "$3.out" ] && ! $update; then
        same "$name" "$3.out" "$3.got"
    else
        pass "$name"
    fi
}

check_page() {
    local page=$1 examples=$folder/${1##*/}.examples example
    mkdir "$examples"
    rm -rf "$folder/tree"
    cp -R "$source/examples" "$folder/tree"
    chmod -R u+w "$folder/tree"
    rm -rf "$folder/tree/tables"
    LC_ALL=C awk -v folder="$examples" -f "$source/tests/manual.awk" "$source/$page"
    cd "$folder/tree" || exit 2
    for example in "$examples"/*.sh; do
        [ -f "$example" ] || continue
        run_example "$page" "$(cat "${example%.sh}.where")" "${example%.sh}"
    done
    cd "$source" || exit 2
    if $update; then
        LC_ALL=C awk -v folder="$examples" -v update=1 -f "$source/tests/manual.awk" "$source/$page" >"$folder/page"
        cmp -s "$folder/page" "$source/$page" || cat "$folder/page" >"$source/$page"
    fi
}

update=false
[ "${1:-}" != --update ] || update=true
cd "$source" || exit 2
for page in README.md man/*.[1-9]; do
    check_page "$page"
    if [ "$page" != README.md ] && command -v mandoc >/dev/null; then
        # What a page refers to need not be installed.
        mandoc -T lint -W style "$source/$page" 2>&1 |
            grep -v -e 'referenced manual not found' -e 'outdated mandoc.db' >"$folder/lint"
        expect "$page: mandoc has nothing to say" [ ! -s "$folder/lint" ]
        head -n 10 "$folder/lint"
    fi
    if [ "$page" != README.md ] && command -v groff >/dev/null; then
        groff -k -mdoc -T utf8 -ww "$source/$page" 2>"$folder/lint" >/dev/null
        expect "$page: groff has nothing to say" [ ! -s "$folder/lint" ]
        head -n 10 "$folder/lint"
    fi
done

# What the pages must name: every language, every list, every rule that may stand in a column.
for tag in $(sed -n 's/^LANGUAGE(\(.*\))$/\1/p' filters/language/languages.h); do
    expect "copydesk(7) tells of the language $tag" grep -q -e "($tag)" -e "^\.Cm $tag " man/copydesk.7
done
for list in $(sed -n 's/.*LANGUAGE_LIST(\([A-Z_]*\).*/\1/p; s/^ *\([A-Z_]*\)) \/\*.*/\1/p' filters/language/lists.h |
    tr '[:upper:]' '[:lower:]' | grep .); do
    expect "copydesk(7) tells of the list $list" grep -qw -- "$list" man/copydesk.7
done
rules_of_page() {
    sed -n '/^\.It Li rule$/,/^\.El$/s/^\.It Li \([a-z-]*\) Ta.*/\1/p' man/pullquote.1 | sort
}
"$build/pullquote" -H -O rule tests/programs/pullquote/*.txt | sort -u | grep . >"$folder/rules"
for file in tests/programs/pullquote/*.tsv; do # of cases that need an option, and of tables
    awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "rule") rule = i } NR > 1 && rule { print $rule }' "$file"
done | grep . | sort -u - "$folder/rules" >"$folder/rules.got"
rules_of_page >"$folder/rules.page"
same "pullquote(1) (<) and what comes out of its cases (>) have the same rules" "$folder/rules.page" "$folder/rules.got"
for rule in $(grep -hoE '"[a-z]+(-[a-z]+)+"' filters/pullquote/*.c | tr -d '"' | sort -u); do
    expect "pullquote(1) tells of the rule $rule" grep -qw -- "$rule" man/pullquote.1
done
finish
