#!/bin/bash
# Every case of tests/programs/PROGRAM/: NAME.txt (or NAME.html, NAME.in.tsv) goes in through standard input, NAME.tsv
# must come out. Beside them, where a case wants it: NAME.args, further arguments as the shell reads them; NAME.err,
# what must be said on standard error (else nothing); NAME.status, the exit status (else 0). It is run in the case's folder.
#
#   run.sh [PROGRAM[/NAME]...]      default: all; none if $COPYDESK_CASES is no: .ci/together runs them
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"
set -f
[ "${COPYDESK_CASES:-}" != no ] || exit 77

run_case() {
    local program=$1 input=$2 name=$3 arguments="" wanted_status=0 status=0
    [ ! -f "$name.args" ] || arguments=$(cat "$name.args")
    [ ! -f "$name.status" ] || wanted_status=$(cat "$name.status")
    eval "\"\$build/\$program\" $arguments" <"$input" >"$folder/out" 2>"$folder/err" || status=$?
    if [ "$status" -ne "$wanted_status" ]; then
        fail "$program/$name" "exit status $status, not $wanted_status: $(head -n 3 "$folder/err")"
    elif ! cmp -s "$name.tsv" "$folder/out"; then
        fail "$program/$name"
        diff "$name.tsv" "$folder/out" | head -n 20 | sed 's/^/    /'
    elif ! diff "$([ -f "$name.err" ] && echo "$name.err" || echo /dev/null)" "$folder/err" >"$folder/diff"; then
        fail "$program/$name" "standard error"
        head -n 20 "$folder/diff" | sed 's/^/    /'
    else
        pass "$program/$name"
    fi
}

# The input of each case that $1 (PROGRAM or PROGRAM/NAME) stands for.
run_cases() {
    local program=${1%%/*} only="" input name
    [ "$1" = "$program" ] || only=${1#*/}
    cd "$source/tests/programs/$program" 2>/dev/null || return 0
    set +f
    local inputs=(*.txt *.html *.in.tsv)
    set -f
    for input in "${inputs[@]}"; do
        [ -f "$input" ] || continue
        name=${input%.in.tsv}
        name=${name%.txt}
        name=${name%.html}
        [ -z "$only" ] || [ "$only" = "$name" ] || continue
        if [ ! -f "$name.tsv" ]; then
            fail "$program/$name" "there is no $name.tsv"
            continue
        fi
        run_case "$program" "$input" "$name"
    done
    check_strays "$program"
}

# An expected output without an input would never be looked at.
check_strays() {
    local wanted name
    set +f
    for wanted in *.tsv *.args *.err *.status; do
        [ -f "$wanted" ] || continue
        name=${wanted%.*}
        name=${name%.in}
        [ -f "$name.txt" ] || [ -f "$name.html" ] || [ -f "$name.in.tsv" ] || [ "${name#authority}" != "$name" ] ||
            fail "$1/$wanted" "there is no input for it"
    done
    set -f
}

for which in ${*:-$programs}; do
    run_cases "$which"
done
finish
