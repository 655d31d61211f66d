#!/bin/bash
# Everything is linear in time: eight times a hostile input takes about eight times the CPU time. The bound lies three times
# above that (what is quadratic takes sixty-four times), the least of three measurements counts, and what takes less than
# 0.4 seconds is not judged: a machine that does other work doubles a short time.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"
ulimit -c 0
size=$((1 << 19))
seconds=20
if [ -n "${COPYDESK_SLOW:-}" ]; then # a build with sanitizers: what takes longer is the size of the input
    size=$((1 << 17))
    seconds=120
fi

# solid BYTES TEXT: the text again and again, that many bytes of it.
solid() {
    yes -- "$2" | tr -d '\n' | head -c "$1"
}

# lines BYTES TEXT: the same, each time with an end of line.
lines() {
    yes -- "$2" | head -c "$1"
}

# numbered BYTES FORMAT: the format with counting words and numbers in it.
numbered() {
    awk -v bytes="$1" -v format="$2" 'BEGIN {
        for (i = 0; made < bytes; i++) {
            word = ""
            for (n = i + 1; n > 0; n = int(n / 26))
                word = word sprintf("%c", 97 + n % 26)
            line = format
            gsub(/W/, toupper(substr(word, 1, 1)) substr(word, 2), line)
            gsub(/w/, word, line)
            gsub(/@/, "\n", line)
            made += length(line)
            printf "%s", line
        }
    }'
}

nested() {
    solid $(($1 / 2)) "$2"
    solid $(($1 / 2)) "$3"
}

# The inputs: name, maker and what it is made of.
inputs='
open marks|solid|“
straight marks|solid|"
single marks|solid|‘
open and closed|nested|“a |b” 
marks in marks|solid|“‘
marked words|solid|"a" 
brackets|solid|(
brackets closed|nested|(|)
tags|solid|<div>
comments|solid|<!--
entities|solid|&amp;
ampersands|solid|&#
stops|solid|.
spaced stops|solid|. 
initials|solid|A. 
initials without spaces|solid|A.
abbreviations|solid|e.g. U.S. 
titles|solid|Mr. 
unknown abbreviations|solid|the xx. a xx, b xx., xx. B 
initials behind small letters|solid|the x B. Xy 
words without a vowel|solid|Krk. Aa 
slashes before stops|solid|a/?A/
emoji behind stops|solid|.🌴
letters behind a name|solid|MD, 
questions|solid|?! 
names before marks|nested|Bob Lee saw it. |! 
who asks, again and again|solid|What did Anna Novak say? 
quoted sentences|solid|“The road is closed.” 
capitals|solid|Smith 
chained names|solid|Anna of 
said|solid|said 
clauses in one sentence|solid|he said the bridge is closed and the road 
he said|solid|“a,” he said. 
dangling cues|solid|gave the answer. 
colons|solid|a: 
commas|solid|, 
one word|solid|a
marks that combine|solid|́
ideographs|solid|的
ideographs that report|solid|他说
names in ideographs|solid|市长李明说，
surnames in ideographs|solid|田中
names with dots between|solid|ア・
names behind titles|solid|الرئيس محمد 
names that are adjectives|solid|जैन 
institutions before titles|solid|Esnaf Odası Başkanı Ali (EO) 
syllables with particles|solid|김민수 시장은 
a dash and who said it|solid|— да, — сказал он и она.
turns with dashes that nobody says|solid|Anna Kowalska była w domu. – Anna. – Piotr. 
who said it behind dashes|solid|jest most – poinformował Kowalski 
who said it within the marks|solid|«да, — сказал Иван. — 
who said it, between commas|solid|der X, der die das Y (Z) ist und war, sagte laut X,
who said it, again and again|solid|he said, 
the same in Portuguese|solid|disse ele, 
addresses|solid|http://a.b/c?d=e 
spaces|solid| 
short lines|lines|a
short blocks|lines|a
open blocks|lines|“a.
list items|lines|- a
the same paragraph|lines|The cat sat on the mat, Anna Novak said.
carriage returns|solid|a
names that differ|numbered|Mr W Ww. 
writers behind articles|numbered|W Smithers is a columnist and author. Email W at w@b.c@@
paragraphs that differ|numbered|The w went to ww, W said.@@
quotations that differ|numbered|“The w is ww,” W Novak said.@@
'

# cpu PROGRAM FILE: thousandths of a second.
cpu() {
    local TIMEFORMAT='%3U %3S'
    { time timeout "$seconds" "$build/$1" "$2" >/dev/null 2>&3; } 3>&2 2>"$folder/time" || return 1
    awk '{ printf "%d\n", ($1 + $2) * 1000 }' "$folder/time"
}

# linear PROGRAM NAME: the files small and large are the input and eight times as much of it.
linear() {
    local large=$((seconds * 1000)) small=$((seconds * 1000)) time
    for _ in 1 2 3; do
        time=$(cpu "$1" "$folder/large") || { fail "$1: $2" "does not end in $seconds s"; return; }
        [ "$time" -ge "$large" ] || large=$time
        [ "$large" -ge 400 ] || break
        time=$(cpu "$1" "$folder/small")
        [ "$time" -ge "$small" ] || small=$time
        [ "$large" -ge $((small * 24)) ] || break
    done
    if [ "$large" -ge 400 ] && [ "$large" -ge $((small * 24)) ]; then
        fail "$1: $2" "$small ms, of eight times as much $large ms"
    else
        pass "$1: $2"
    fi
}

measure() {
    local name=$1 maker=$2 what=$3 rest=${4:-} program
    "$maker" $((size / 8)) "$what" ${rest:+"$rest"} >"$folder/small"
    "$maker" "$size" "$what" ${rest:+"$rest"} >"$folder/large"
    if [ "$name" = "carriage returns" ]; then
        for file in small large; do tr 'a' '\r' <"$folder/$file" >"$folder/turned" && mv "$folder/turned" "$folder/$file"; done
    fi
    for program in $programs; do
        linear "$program" "$name"
    done
}

while IFS='|' read -r name maker what rest; do
    [ -n "$name" ] || continue
    case $name in
        "short blocks" | "open blocks" | "the same paragraph") what="$what"$'\n' ;;
    esac
    measure "$name" "$maker" "$what" "$rest"
done <<<"$inputs"
finish
