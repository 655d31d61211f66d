#!/bin/bash
# bench/: the text it makes is the same under every awk and in every run, of the size that was asked for, in UTF-8; and
# it measures all four filters.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"

for words in "$source"/bench/words/*.txt; do
    language=$(basename "$words" .txt)
    wanted=
    for awk in mawk gawk original-awk "busybox awk" awk; do
        command -v "${awk%% *}" >/dev/null 2>&1 || continue
        # shellcheck disable=SC2086 # a command and its first argument
        $awk -v bytes=30000 -f "$source/bench/corpus.awk" "$words" >"$folder/text"
        [ -n "$wanted" ] || { wanted=$folder/$language && cp "$folder/text" "$wanted"; }
        same "$awk makes the same text: $language" "$wanted" "$folder/text"
    done
    size=$(wc -c <"$wanted")
    expect "$language: the size that was asked for" [ "$size" -ge 30000 ] && [ "$size" -lt 50000 ]
    expect "$language: UTF-8" cmp -s "$wanted" <(iconv -f UTF-8 -t UTF-8 "$wanted")
    expect "$language: no pattern is left unfilled" [ "$(grep -c '[{}]' "$wanted")" -eq 0 ]
    awk -v bytes=30000 -v table=1 -f "$source/bench/corpus.awk" "$words" >"$folder/table"
    expect "$language: a table has the same articles" \
        [ "$(sed 1d "$folder/table" | cut -f2 | sed 's/\\n\\n/\n/g' | head -n 50 | cksum)" = \
            "$(grep . "$wanted" | head -n 50 | cksum)" ]
done

expect "bench/run" sh "$source/bench/run" --tiny "$build" >"$folder/out"
for program in $programs; do
    expect "bench/run shows $program" grep -q "^  $program  *[0-9][0-9.]*  *[0-9.]*  *[0-9]*  *[0-9.]*$" "$folder/out"
done
finish
