# What the test scripts share: each says PASS or FAIL of every single thing it tests, and counts them.
# Sourced by bash. $source: the source tree, $build: where the programs are; both absolute.
# shellcheck shell=bash
set -u
export LC_ALL=C
source=$(cd "${srcdir:-$(dirname "${BASH_SOURCE[0]}")/..}" && pwd)
build=${builddir:-$PWD}
[ -x "$build/sentsplit" ] || build=$source/build
build=$(cd "$build" && pwd)
programs="declutter sentsplit namenorm pullquote"
passed=0
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

pass() {
    echo "PASS $1"
    passed=$((passed + 1))
}

# fail NAME [WHY]
fail() {
    echo "FAIL $1${2:+: $2}"
    failed=$((failed + 1))
}

# expect NAME COMMAND...: the command must succeed.
expect() {
    local name=$1
    shift
    if "$@"; then
        pass "$name"
    else
        fail "$name" "$*"
    fi
}

# same NAME WANTED GOT: two files must be equal; shows how they differ.
same() {
    if cmp -s "$2" "$3"; then
        pass "$1"
    else
        fail "$1"
        diff "$2" "$3" | head -n 20 | sed 's/^/    /'
    fi
}

# Ends the script: the line that is counted, and the exit status.
finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}
