#!/bin/bash
# Every abbreviation of every language's list keeps a sentence together before what it asks for: a name, a number, or
# whatever comes. A row that does not is out of sentsplit's reach.
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"

for list in "$source"/filters/language/*/abbreviations.txt; do
    language=$(basename "$(dirname "$list")")
    LC_ALL=C awk -F '\t' '
        /^#/ || NF < 2 { next }
        { print $1 "\tLorun bor mor " $1 ". " ($2 == "name" || $2 == "inside" ? "Kolrun" : 5) " dor." }' "$list" |
        "$build/sentsplit" -H --input=tsv --fields=file,text --lang="$language" -O file,sent 2>"$folder/err" |
        LC_ALL=C awk -F '\t' '$2 == 2 { printf " %s", $1 }' >"$folder/split"
    if [ -s "$folder/split" ] || [ -s "$folder/err" ]; then
        fail "abbreviations of $language" "not reached:$(cat "$folder/split" "$folder/err")"
    else
        pass "abbreviations of $language"
    fi
done

# A word of the starters that is no function word, behind an abbreviation that may end a sentence.
while read -r language text; do
    count=$(printf '%s\n' "$text" | "$build/sentsplit" -H --lang="$language" | wc -l)
    expect "a word begins a sentence in $language" [ "$count" -eq 2 ]
done <<'END'
bg Мостът струва 40 хил. Освен това е нов.
cs Most stál asi 40 tis. Kromě toho je nový.
da Broen ved Kolrun er lang osv. Desuden er den ny.
de Die Brücke kostete rund 40 Mio. Außerdem ist sie neu.
el Η γέφυρα κόστισε 40 εκ. Ωστόσο είναι νέα.
es El puente pertenece a la Kolrun S.A. Además es nuevo.
fr Le pont est long, large, etc. Toutefois il est neuf.
hy Կամուրջն արժե շուրջ 40 հզր. Սակայն այն նոր է։
id Jembatan itu milik Kolrun Tbk. Selain itu masih baru.
it Il ponte è lungo, largo ecc. Tuttavia è nuovo.
kk Көпір құны шамамен 40 млн. Алайда ол жаңа.
nl De brug is lang, breed enz. Bovendien is ze nieuw.
pl Most kosztował około 40 tys. Ponadto jest nowy.
pt A ponte pertence à Kolrun Ltda. Entretanto é nova.
ru Мост стоил около 40 тыс. Однако он новый.
sk Most stál asi 40 tis. Okrem toho je nový.
sv Bron vid Kolrun är lång osv. Dessutom är den ny.
tr Köprünün sahibi Kolrun A.Ş. Ayrıca köprü yeni.
uk Міст коштував близько 40 тис. Проте він новий.
END
finish
