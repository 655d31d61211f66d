# Of lists of all languages one list, each word with the languages that have it: their function words, which guess.c asks
# for every word, and their labels.
#
#   awk -f which.awk filters/language/languages.h filters/language/*/function_words.txt
#   awk -v phrases=1 -f which.awk filters/language/languages.h filters/language/*/promo.txt
#
# With phrases=1 words without a space or mark in them are left out.
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
    if (phrases && word !~ /[ !-&(-\/:-@\[-`{-~]/)
        next
    if (word != "" && !((word, tag) in stands)) {
        stands[word, tag] = 1
        which[word] += bit[tag]
    }
}

END {
    print "# Made by which.awk from the lists of the languages: edit those."
    for (word in which)
        printf "%s\t%.0f\n", word, which[word] | "sort"
}
