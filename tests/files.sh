#!/bin/bash
# House rules that can be read off the files: their length, headers that compile alone, engines without I/O or state.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"
cd "$source" || exit 2

for file in $(find filters bin tests -name '*.[ch]' | sort); do
    [[ $file != filters/language/??.c ]] || continue # generated
    length=$(wc -l <"$file")
    [ "$length" -le 700 ] || fail "$file" "$length lines: is it still one thing?"
done
pass "files are under 700 lines"

for header in filters/*/*.h; do
    grep -q '^#ifndef' "$header" || continue # rows for a macro, to be included more than once
    expect "$header compiles alone" \
        "${CC:-cc}" -std=c17 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -fsyntax-only -I filters -x c "$header"
done

# A name of where somebody works has no place in the project. Written so that this line is not one.
found=$(grep -rnIE "(^|[^A-Za-z0-9_.-])/(wor[k]|hom[e]|root)/[a-z]" --include='*' \
    README.md NEWS Makefile.am configure.ac bootstrap bin filters man tests examples bench .ci 2>/dev/null | head -n 3)
expect "no path of a workplace" test -z "$found"

# --- engines, and what carries them: no state beyond a call, no I/O, memory through text/memory.h alone
pure="text language table document sentsplit declutter namenorm pullquote"
if nm "$build"/filters/text/*.o 2>/dev/null | grep -qE '__(gcov|asan)'; then
    echo "(objects with instruments in them: not looked at)"
elif ! command -v objdump >/dev/null 2>&1; then
    echo "(no objdump: objects not looked at)"
else
    for object in $(for layer in $pure; do ls "$build/filters/$layer"/*.o; done); do
        name=${object#"$build/"}
        state=$(objdump -h "$object" | awk '$2 ~ /^\.(data|bss|tdata|tbss)$/ && $3 !~ /^0+$/ { print $2 }')
        expect "$name holds no state" test -z "$state"
        [ "${name##*/}" != memory.o ] || continue
        calls=$(nm -u "$object" | awk '{ print $NF }' |
            grep -xE '(f|s|d|v)*printf|puts|putchar|fopen|open|read|write|f?close|_?exit|abort|(m|c|re)alloc|setlocale|getenv|time|rand')
        # libunistring and iconv give memory that is theirs; text/ wraps them.
        expect "$name does no I/O and takes no memory by itself" test -z "$calls"
    done
fi
finish
