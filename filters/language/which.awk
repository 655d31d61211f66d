# Of all languages' function words one list, each word with the languages that have it: what guess.c asks of every word.
#
#   awk -f which.awk filters/language/languages.h filters/language/*/function_words.txt
#
# The value is a number, bit i of which is language i of languages.h, counted from 0. compile.awk makes a table of it.

BEGIN {
    FS = "\t"
}

FNR == 1 {
    tag = FILENAME
    sub(/\/[^\/]*$/, "", tag)
    sub(/^.*\//, "", tag)
}

FILENAME ~ /languages\.h$/ {
    if ($0 ~ /^LANGUAGE\(/) {
        sub(/^LANGUAGE\(/, "")
        sub(/\).*$/, "")
        bit[$0] = 2 ^ languages++
    }
    next
}

{
    sub(/\r$/, "")
    sub(/^#.*/, "")
    sub(/[ \t]+#.*/, "")
    word = $1
    gsub(/^ +| +$/, "", word)
    if (word != "" && !((word, tag) in stands)) {
        stands[word, tag] = 1
        which[word] += bit[tag]
    }
}

END {
    print "# Made by which.awk from the languages' function words: edit those."
    for (word in which)
        printf "%s\t%.0f\n", word, which[word] | "sort"
}
