# News-like text of a given size, the same on every machine: nothing is downloaded, and nobody in it is real.
#
#   awk -v bytes=N [-v table=1] [-v seed=N] -f corpus.awk words/LANGUAGE.txt
#
# Articles of a headline and some 5 to 14 paragraphs, parted by blank lines. With table=1 a table instead, a document a
# row: file, text. The words are in words/: lines "slot TAB word", and for "sentence" the patterns that sentences are
# made by, whose {slots} are filled; {name} and {surname} are one of the article's own people. Run with LC_ALL=C.

# MINSTD: every product fits a double, so every awk draws the same numbers.
function draw(most) {
    state = state * 16807 % 2147483647
    return state % most
}

function pick(slot) {
    return words[slot, draw(count[slot])]
}

# A word nobody has seen yet, for surnames and places: two or three syllables.
function invented(    word, n, i) {
    n = 2 + draw(2)
    word = ""
    for (i = 0; i < n; i++)
        word = word pick("syllable")
    return word
}

function capitalised(word) {
    return toupper(substr(word, 1, 1)) substr(word, 2)
}

function begin_article(    i) {
    for (i = 0; i < 4; i++) {
        surname[i] = count["syllable"] ? capitalised(invented()) : pick("family")
        given[i] = pick("given")
        title[i] = pick("title")
        known[i] = 0
    }
    town = count["syllable"] ? capitalised(invented()) pick("town_end") : pick("town")
}

function number() {
    return draw(3) ? 2 + draw(97) : 1 + draw(20) mark["decimal"] draw(10)
}

function person(    i) {
    i = draw(4)
    if (known[i]++)
        return draw(3) ? surname[i] : title[i] mark["space"] surname[i]
    return (draw(2) ? title[i] mark["space"] : "") \
        (mark["family_first"] ? surname[i] given[i] : given[i] mark["space"] surname[i])
}

function filled(pattern,    out, at, slot) {
    out = ""
    while ((at = index(pattern, "{"))) {
        out = out substr(pattern, 1, at - 1)
        pattern = substr(pattern, at + 1)
        at = index(pattern, "}")
        slot = substr(pattern, 1, at - 1)
        pattern = substr(pattern, at + 1)
        if (slot == "name")
            out = out person()
        else if (slot == "town_here")
            out = out town
        else if (slot == "day")
            out = out (1 + draw(28))
        else if (slot == "number")
            out = out number()
        else if (slot == "Clause")
            out = out capitalised(filled(pick("clause")))
        else if (slot == "clause" || slot == "phrase")
            out = out filled(pick(slot))
        else
            out = out pick(slot)
    }
    return out pattern
}

# The first letter of a sentence, where it is ASCII; the other languages' patterns begin as they should.
function sentence(    text) {
    text = filled(pick("sentence"))
    return text ~ /^[a-z]/ ? capitalised(text) : text
}

function article(    text, paragraphs, sentences) {
    begin_article()
    text = filled(pick("headline"))
    for (paragraphs = 5 + draw(10); paragraphs > 0; paragraphs--) {
        text = text break_of_paragraph sentence()
        for (sentences = draw(5); sentences > 0; sentences--)
            text = text mark["space"] sentence()
    }
    if (draw(4) == 0)
        text = text break_of_paragraph pick("furniture")
    return text
}

BEGIN {
    FS = "\t"
    state = (seed ? seed : 1) * 1000003 % 2147483646 + 1
}
/^#/ || /^$/ { next }
$1 == "mark" { mark[$2] = $3; next }
{ words[$1, count[$1]++] = $2 }
END {
    break_of_paragraph = table ? "\\n\\n" : "\n\n"
    if (table)
        print "file\ttext"
    for (written = 0; written < bytes; written += length(text) + 2) {
        text = article()
        if (table)
            print "article-" ++articles ".txt\t" text
        else
            print text "\n"
    }
}
