/* The links of parts of a name by which it is named in short. */
#include "namenorm/link_hashes.h"

/* What a part says: one of two bearers tells of neither, unless it says more. */
enum weight { FAINT, WEAK, STRONG };

enum { SYLLABLE = 3 /* bytes */ };

static void
set_part(struct linker *linker, enum link_space space, uint64_t hash, uint32_t bearer,
         enum weight weight)
{
    struct link *link = link_find(linker, space, hash);
    if (link->bearer == NO_BEARER || weight > link->count)
        *link = (struct link){bearer, weight};
    else if (link->bearer != bearer && weight == link->count)
        link->bearer = AMBIGUOUS;
}

/* No party for that of a state. */
uint32_t
whole_of_part(struct linker *linker, uint64_t hash)
{
    const struct link *link = link_find(linker, LINK_PART, hash);
    if (link->bearer == AMBIGUOUS || link->bearer == NO_BEARER || link->count != STRONG)
        return NO_BEARER;
    const struct mention *best = &linker->mentions->at[linker->bearers[link->bearer].best];
    return behind_places(linker, best) == best->first ? link->bearer : NO_BEARER;
}

/* The words of a name from FIRST up to END, as a part that stands for it alone. */
static void
link_part(struct linker *linker, const struct candidate *candidate, uint32_t first, uint32_t end,
          uint32_t bearer, enum weight weight)
{
    const struct word *words = linker->words->at;
    uint32_t start = words[candidate->mention->first].start;
    if (first < end && words[first].shape & (WORD_CAPITAL | WORD_INNER_CAPITAL))
        set_part(linker, LINK_PART,
                 link_hash(slice_part(candidate->text, words[first].start - start,
                                      words[end - 1].end - start)),
                 bearer, weight);
}

/* The word behind the parts that hyphens join to the one at WORD. */
static uint32_t
compound_end(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    while (word + 2 < mention->last && word_mark(&linker->words->at[word + 1]) == '-')
        word += 2;
    return word + 1;
}

/* Whether the words [first, end) of a name are a place by themselves. */
static bool
is_of_place(const struct linker *linker, const struct mention *mention, uint32_t first,
            uint32_t end)
{
    struct mention part = {.block = mention->block, .first = first, .last = end};
    return lists_of(linker, end - 1) & IN_PLACE_WORDS || behind_places(linker, &part) == end;
}

/* What the list of this NUMBER says beside the word of the mention; empty: nothing. */
static struct slice
value_of(const struct linker *linker, const struct mention *mention, uint32_t word,
         enum language_list_number number)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    return entry_value(language, word_entry(language, &linker->words->at[word]), number);
}

/* "the Smith Administration" is no place and no organisation that "Smith" stands for. */
static bool
is_of_person(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    return lists_of(linker, word) & IN_KIND_CUES &&
           slice_equals(value_of(linker, mention, word, NUMBER_KIND_CUES), slice_of(">p"));
}

/* "the party": whether the word is one by which an organisation is taken up again. */
static bool
tells_organisation(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    return lists_of(linker, word) & IN_ORG_WORDS &&
           slice_starts_with(value_of(linker, mention, word, NUMBER_ORG_WORDS),
                             slice_of("resumes"));
}

/* "Industries": whether the word only ends the names of firms. */
static bool
is_corporate(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    return lists_of(linker, word) & IN_ORG_WORDS &&
           slice_equals(value_of(linker, mention, word, NUMBER_ORG_WORDS), slice_of("corporate"));
}

/* Where the legal form begins that is letters at the end of a name: "Quist Bio A/S"; its end if
 * none does. */
static uint32_t
mention_form(const struct linker *linker, const struct mention *mention)
{
    uint32_t form = mention->last;
    while (mention->signs & sign_bit(SIGN_LEGAL_FORM) && form > mention->first + 1 &&
           linker->words->at[form - 1].shape & (WORD_SINGLE | WORD_MARK))
        form--;
    return form + 1 < mention->last ? form : mention->last;
}

/* Whether the word stands before what a thing of its kind is called: "Typhoon", "USS", "Operation".
 */
static bool
leads_name(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    struct slice value = value_of(linker, mention, word, NUMBER_OTHER_WORDS);
    return slice_ends_with(value, slice_of("called")) || slice_equals(value, slice_of("leads"));
}

/* "Quistia" for "Typhoon Quistia", "Space Shuttle Quistia", "Orle Tide" for "USS Orle Tide". */
static void
link_called(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    uint32_t head = mention->first;
    if (head + 2 < mention->last && leads_name(linker, mention, head + 1))
        head++;
    if (head + 1 < mention->last && leads_name(linker, mention, head) &&
        !(lists_of(linker, head) & IN_GIVEN_NAMES))
        link_part(linker, candidate, head + 1, mention->last, bearer, STRONG);
}

/* The words before END; where a particle is joined to the first of them, also with it: "Orsk" and
 * "Al-Orsk" for "Al-Orsk Hospital". */
static void
link_own_words(struct linker *linker, const struct candidate *candidate, uint32_t end,
               uint32_t bearer)
{
    uint32_t first = linker_parts(linker, candidate->mention)->first;
    link_part(linker, candidate, first, end, bearer, STRONG);
    if (first > candidate->mention->first && word_mark(&linker->words->at[first - 1]) == '-')
        link_part(linker, candidate, candidate->mention->first, end, bearer, STRONG);
}

/* "Quist Bio" for "Quist Bio A/S", "Marrel Works" for "China Marrel Works Ltd.", "Quist Ocean" for
 * "Quist Ocean Cable Industries": a name of several words without those that say what it is of. */
static void
link_without_form(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct parts *parts = &candidate->parts;
    uint64_t last = lists_of(linker, parts->last);
    uint32_t form = mention_form(linker, candidate->mention);
    if (last & IN_LEGAL_FORMS && parts->last > parts->first + 1) /* "Baltic Quist Terminal AB" */
        form = parts->last;
    if (form < candidate->mention->last)
        link_part(linker, candidate, parts->first, form, bearer, STRONG);
    uint32_t own = behind_places(linker, candidate->mention); /* "China Marrel Works Ltd." */
    if (last & IN_LEGAL_FORMS && own > parts->first && own < parts->last)
        link_part(linker, candidate, own, compound_end(linker, candidate->mention, own), bearer,
                  STRONG);
    uint32_t shortest = last & IN_LEGAL_FORMS ? parts->first + 2 : parts->last;
    if (parts->last - parts->first > 1 && last & (IN_LEGAL_FORMS | IN_ORG_WORDS | IN_OTHER_WORDS))
        for (uint32_t i = shortest; i <= parts->last; i++)
            if (is_corporate(linker, candidate->mention, parts->last) ||
                !is_of_place(linker, candidate->mention, parts->first, i)) /* "Ulm Ocean" */
                link_part(linker, candidate, parts->first, i, bearer, WEAK);
}

/* "Apple Watch": whether the name begins with that of an organisation and tells what of it it is.
 */
static bool
is_of_organisation(const struct linker *linker, const struct candidate *candidate)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    const struct parts *parts = &candidate->parts;
    return lists_of(linker, parts->first) & IN_ORGS && lists_of(linker, parts->last) & heads &&
           !tells_organisation(linker, candidate->mention, parts->last) &&
           !is_corporate(linker, candidate->mention, parts->last);
}

/* "Lawung" for "Mount Lawung", "ParkWise" for "ParkWise Inc.", "Harvard" for "Harvard University".
 */
static void
link_outer_part(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const uint64_t taken = IN_PLACES | IN_NATIONALITIES | IN_CITIES;
    const uint64_t generic = IN_MODIFIERS | IN_ORG_WORDS | IN_PLACE_WORDS;
    const struct parts *parts = &candidate->parts;
    uint64_t first = lists_of(linker, parts->first);
    uint64_t last = lists_of(linker, parts->last);
    uint32_t compound = compound_end(linker, candidate->mention, parts->first);
    if (compound > parts->first + 1) /* "Al-Orsk", "Orsk-Quist" */
        first = lists_of(linker, parts->first) & lists_of(linker, compound - 1) & taken;
    if ((last & IN_LEGAL_FORMS && !(first & taken)) ||
        (parts->last == compound && last & (IN_PLACE_WORDS | IN_ORG_WORDS) &&
         !is_of_person(linker, candidate->mention, parts->last) &&
         (!(first & (taken | generic)) || is_unit(linker, candidate->mention))))
        link_own_words(linker, candidate, compound, bearer);
    else if (parts->last - parts->first == 1 && first & IN_PLACE_WORDS && !(first & IN_GIVEN_NAMES))
        set_part(linker, LINK_PART, candidate->last, bearer, STRONG);
    else if (candidate->mention->signs & sign_bit(SIGN_LISTED_ORG) && /* "Goldman" */
             parts->last - parts->first == 1 &&
             !(linker->words->at[parts->first].shape & WORD_ALL_CAPITALS) &&
             !(first & (taken | generic | IN_ORGS | IN_GIVEN_NAMES | IN_COMMON_WORDS)))
        link_part(linker, candidate, parts->first, parts->first + 1, bearer, WEAK);
}

/* Where the name's own words end at its beginning: one that no list has, "North Orle" of "North
 * Orle Care Trust", "Orle-Quist" of "Orle-Quist Primary School"; its beginning if there are none.
 */
static uint32_t
own_end(const struct linker *linker, const struct mention *mention, const struct language *language)
{
    const uint64_t taken = IN_PLACES | IN_CITIES | IN_NATIONALITIES | IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t first = mention->first, end = compound_end(linker, mention, first);
    const struct entry *entry = word_entry(language, &linker->words->at[first]);
    bool short_part = (linker->words->at[first].shape | linker->words->at[end - 1].shape) &
                      (WORD_SINGLE | WORD_DIGITS); /* "EB-5" */
    if (end > first + 1)
        return short_part || (lists_of(linker, first) | lists_of(linker, end - 1)) & taken ? first
                                                                                           : end;
    if (entry->lists & IN_KIND_CUES && end + 1 < mention->last &&
        slice_equals(entry_value(language, entry, NUMBER_KIND_CUES), slice_of("compass")))
        return lists_of(linker, end) == 0 ? end + 1 : first;
    return lists_of(linker, first) == 0 ? end : first;
}

/* "Rovers" for "Orsk Rovers", "Herald" for "Orsk Herald", "Vostra" for "Vostra News Agency" and
 * "Vostra Bio Sp. z o.o.": the last word of a club's or paper's name that stands alone, and a first
 * word that no list has; not "Vostra" for "Vostra County School Board". */
static void
link_ends(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct parts *parts = &candidate->parts;
    const uint64_t heads = sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_LEGAL_FORM);
    const struct word *last = &linker->words->at[parts->last];
    const struct language *language = linker->document->blocks[mention->block].language;
    struct slice value = entry_value(language, word_entry(language, last), NUMBER_ORG_WORDS);
    if (word_lists(last) & IN_ORG_WORDS &&
        (slice_equals(value, slice_of("team")) || slice_equals(value, slice_of("club")) ||
         slice_ends_with(value, slice_of("paper"))))
        set_part(linker, LINK_PART, candidate->last, bearer, WEAK);
    bool other = parts->count == 2 && word_lists(last) & IN_OTHER_WORDS;
    uint32_t end = own_end(linker, mention, language);
    if (!(other || (parts->count > 2 && mention->signs & heads)) ||
        language->lists & IN_CASE_ENDINGS || end == mention->first || end >= mention->last ||
        lists_of(linker, end) & (IN_PLACE_WORDS | IN_LINKERS | IN_CONJUNCTIONS) ||
        !(linker->words->at[end].shape & WORD_SPACE_BEFORE))
        return;
    link_part(linker, candidate, mention->first, end, bearer,
              end > mention->first + 1 ? FAINT : WEAK);
}

/* "Quista" for "Rede Quista", "Ospedale Quista di Orsk", where what a thing is stands before its
 * name. */
static void
link_headed_name(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const uint64_t heads = IN_ORG_WORDS | IN_MODIFIERS | IN_NATIONALITIES;
    const uint64_t taken = heads | IN_PLACES | IN_CITIES | IN_PLACE_WORDS | IN_GIVEN_NAMES |
                           IN_CONJUNCTIONS | IN_COMMON_WORDS | IN_LEGAL_FORMS | IN_OTHER_WORDS;
    const struct mention *mention = candidate->mention;
    const struct language *language = linker->document->blocks[mention->block].language;
    uint32_t own = mention->first;
    if (!(lists_of(linker, own) & IN_ORG_WORDS) || !language_is(language, "linked_names"))
        return;
    while (own < mention->last && lists_of(linker, own) & heads)
        own++;
    uint32_t end = own;
    while (end < mention->last && !(lists_of(linker, end) & IN_LINKERS))
        if (lists_of(linker, end++) & taken)
            return;
    if (own < end && own + 3 > end)
        link_part(linker, candidate, own, end, bearer, WEAK);
}

/* The first and the last word of a club's name, which is a town's, too. */
static void
link_club(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const uint64_t club = sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_LISTED_ORG);
    const struct mention *mention = candidate->mention;
    const struct parts *parts = &candidate->parts;
    if (!(mention->signs & club) || parts->count < 2 || parts->count > 4)
        return;
    const uint64_t towns = IN_PLACES | IN_CITIES;
    if (lists_of(linker, parts->last) & towns)
        set_part(linker, LINK_CLUB, candidate->last, bearer, WEAK);
    if (lists_of(linker, parts->first) & towns)
        set_part(linker, LINK_CLUB, candidate->first, bearer, WEAK);
}

/* "Câmara de Orsk" for "Câmara Municipal de Orsk", "Institut für Ice" for "Quist-Institut für Ice":
 * what an institution is and what it is of, without what stands between. */
static void
link_head_and_field(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct language *language = linker->document->blocks[mention->block].language;
    uint32_t head = mention->first, field = mention->last;
    if (!(lists_of(linker, head) & IN_ORG_WORDS) || !language_is(language, "linked_names"))
        return;
    while (field > head + 2 && !(lists_of(linker, field - 1) & IN_LINKERS))
        field--;
    if (field > head + 2 && field < mention->last)
        set_part(linker, LINK_BAG_PART,
                 bag_hash(linker, mention, head, head + 1) +
                     bag_hash(linker, mention, field, mention->last),
                 bearer, WEAK);
}

/* "TU Orsk" for "Technische Universität Orsk", "Tar di Orsk" for "Tribunale amministrativo
 * regionale di Orsk": the letters of what it is, and the place. */
static void
link_letters_and_place(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    if (!(mention->signs & sign_bit(SIGN_ORG_WORD)) ||
        !(lists_of(linker, mention->last - 1) & (IN_PLACES | IN_CITIES)))
        return;
    struct mention head = *mention;
    head.last--;
    while (head.last > head.first && lists_of(linker, head.last - 1) & IN_LINKERS)
        head.last--;
    if (head.last < head.first + 2)
        return;
    uint64_t letters = initials_hash(linker, &head, WORD_LETTERS);
    uint64_t capitals = initials_hash(linker, &head, WORD_CAPITAL);
    set_part(linker, LINK_BAG_PART, letters * 31 + candidate->last, bearer, WEAK);
    set_part(linker, LINK_BAG_PART, capitals * 31 + candidate->last, bearer, WEAK);
}

/* "Tide Committee" for "Tide and Harbour Committee". */
static void
link_joined(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    uint32_t and = mention->first + 1, last = mention->last - 1;
    while (and < last && !(lists_of(linker, and) & IN_CONJUNCTIONS))
        and++;
    if (and < last && lists_of(linker, last) & IN_ORG_WORDS)
        set_part(linker, LINK_BAG_PART,
                 bag_hash(linker, mention, mention->first, and) +
                     bag_hash(linker, mention, last, mention->last),
                 bearer, WEAK);
}

/* Where "of PLACE" begins at the end of a name, or the place itself in a language where its case
 * tells that; its end if it has none. */
static uint32_t
place_behind(const struct linker *linker, const struct mention *mention)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    for (uint32_t i = mention->first + 1; i + 1 < mention->last; i++)
        if (lists_of(linker, i) & IN_LINKERS) {
            struct mention place = {.block = mention->block, .first = i + 1, .last = mention->last};
            place.first = behind_places(linker, &place);
            if (place.first == place.last)
                return i;
        }
    if (language->lists & IN_CASE_ENDINGS && mention->last > mention->first + 2 &&
        lists_of(linker, mention->last - 1) & (IN_PLACES | IN_CITIES))
        return mention->last - 1;
    return mention->last;
}

/* The parts in any order, and those without the place that the name has: "Health Ministry" for
 * "Norwegian Ministry of Health", "Ministry of Health" for "Health Ministry of Norway". */
static void
link_bags(struct linker *linker, struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    uint32_t first = behind_places(linker, mention), end = place_behind(linker, mention);
    link_find(linker, LINK_BAG, bag_of(linker, candidate))->bearer = bearer;
    if (mention->signs & sign_bit(SIGN_GIVEN_NAME) || first >= end ||
        (first == mention->first && end == mention->last) || !is_spelled(linker, first))
        return;
    set_part(linker, LINK_BAG_PART, bag_hash(linker, mention, first, end), bearer, STRONG);
    uint64_t lists = lists_of(linker, mention->first);
    bool adherent = lists & IN_NATIONALITIES && !(lists & IN_PLACES) && end - first == 1;
    link_part(linker, candidate, first, end, bearer, adherent ? WEAK : STRONG);
    if (first > mention->first && first + 1 < end) {
        struct mention rest = *mention;
        rest.first = first;
        uint64_t hash = initials_hash(linker, &rest, WORD_CAPITAL);
        struct link *link = link_find(linker, LINK_INITIALS, hash);
        if (link->bearer == NO_BEARER)
            link->bearer = bearer;
    }
}

/* Whether it has words that begin with no capital. */
static bool
has_small_words(const struct linker *linker, const struct mention *mention)
{
    for (uint32_t i = mention->first; i < mention->last; i++)
        if ((linker->words->at[i].shape & (WORD_LETTERS | WORD_CAPITAL)) == WORD_LETTERS)
            return true;
    return false;
}

/* Of the words of the name before END. */
static uint64_t
head_hash(const struct linker *linker, const struct mention *mention, uint32_t end)
{
    struct mention head = *mention;
    head.last = end;
    return link_hash(mention_text(linker, &head));
}

/* "嵐港" for "嵐港市", "捷運局" for "嵐港市捷運局": in a script without capitals, what an
 * administrative place is called without what it is, and an institution without the place it is of.
 */
static void
link_uncased(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct parts *parts = &candidate->parts;
    const struct language *language = linker->document->blocks[candidate->mention->block].language;
    const struct word *last = &linker->words->at[parts->last];
    struct slice head = entry_value(language, word_entry(language, last), NUMBER_ORG_WORDS);
    uint32_t shape = linker->words->at[parts->first].shape;
    if ((shape & (WORD_OTHER | WORD_INNER_CAPITAL)) != (WORD_OTHER | WORD_INNER_CAPITAL) ||
        parts->last - parts->first != 1)
        return;
    if (slice_starts_with(entry_value(language, word_entry(language, last), NUMBER_PLACE_WORDS),
                          slice_of("unit")))
        set_part(linker, LINK_PART, candidate->first, bearer, STRONG);
    else if (slice_equals(head, slice_of("company")))
        set_part(linker, LINK_PART, candidate->first, bearer, WEAK); /* "汇森集团" */
    else if (slice_equals(head, slice_of("short"))) /* "새얼초" for "새얼초등학교" */
        set_part(linker, LINK_PART,
                 link_hash(slice_part(candidate->text, 0,
                                      last->start + SYLLABLE -
                                          linker->words->at[candidate->mention->first].start)),
                 bearer, STRONG);
    else if (candidate->mention->signs & sign_bit(SIGN_ORG_WORD) && last->end - last->start > 6)
        set_part(linker, LINK_PART, candidate->last, bearer, STRONG);
}

/* Of an institution that the linker at AT says the field or the place of: "Tide Agency" and
 * "Agency for Ice" for "Tide Agency for Ice", "Ministry of Ice" for "Ministry of Ice, Tides and
 * Ports", "IT" for "Department of Ice Tides". */
static void
link_headed(struct linker *linker, const struct candidate *candidate, uint32_t at, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    uint32_t head = at - 1, field = at + 1;
    for (uint32_t i = mention->first + 1; i < head; i++)
        link_part(linker, candidate, i, at, bearer, WEAK);
    for (uint32_t i = mention->first + 1; i <= head; i++)
        link_part(linker, candidate, i, mention->last, bearer, WEAK);
    struct mention rest = *mention;
    rest.first = field;
    uint64_t letters = initials_hash(linker, &rest, WORD_CAPITAL);
    if (field + 1 < mention->last && link_bearer(linker, LINK_INITIALS, letters) == NO_BEARER)
        link_find(linker, LINK_INITIALS, letters)->bearer = bearer;
    while (field < mention->last && word_mark(&linker->words->at[field]) != ',' &&
           !(lists_of(linker, field) & IN_CONJUNCTIONS))
        field++;
    if (field < mention->last)
        link_part(linker, candidate, mention->first, field, bearer, WEAK);
}

/* How many bytes of the end of TEXT one of FORMS is, which | parts; 0: none is. */
static size_t
form_length(struct slice text, struct slice forms)
{
    size_t longest = 0;
    while (forms.length > 0) {
        struct slice form = slice_cut(&forms, '|');
        if (form.length > longest && slice_ends_with(text, form))
            longest = form.length;
    }
    return longest;
}

void
joins_add_firm(struct linker *linker, struct candidate *candidate, uint32_t bearer)
{
    const size_t shortest = 2 * (size_t)SYLLABLE;
    const struct language *language = linker->document->blocks[candidate->mention->block].language;
    struct slice text = candidate->text;
    size_t form = form_length(text, language_fact(language, "firm_form")), place = 0, unit = 0;
    if (form == 0)
        return;
    if (language_prefix(language, text, IN_PLACES, &place)) {
        const struct entry *word =
            language_prefix(language, slice_from(text, place), IN_PLACE_WORDS, &unit);
        if (word &&
            slice_starts_with(entry_value(language, word, NUMBER_PLACE_WORDS), slice_of("unit")))
            place += unit;
    }
    if (place + shortest + form > text.length)
        return;
    struct slice own = slice_part(text, place, text.length - form);
    set_part(linker, LINK_PART, link_hash(own), bearer, WEAK);
    if (place == 0 && own.length >= 3 * shortest) /* a town of two letters, in no list */
        set_part(linker, LINK_PART, link_hash(slice_from(own, shortest)), bearer, FAINT);
    if (place == 0)
        return;
    set_part(linker, LINK_PART, link_hash(slice_from(text, place)), bearer, STRONG);
    set_part(linker, LINK_PART, link_hash(slice_part(text, 0, text.length - form)), bearer, STRONG);
}

/* Whether the language says what a name is of behind it: "Kabupaten Orsk", "PSI Orsk". */
static bool
has_heads_first(const struct language *language)
{
    return language_is(language, "names_headed") || language_is(language, "heads_first");
}

/* "Orsk Jaya" for "PT Orsk Jaya", "Orsk Barat" for "Kabupaten Orsk Barat", "PSI" for "PSI Orsk":
 * where what a name is of stands behind it, a firm without its form, a place without what it is,
 * and a listed organisation without the town it is in. */
static void
link_behind_head(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct language *language = linker->document->blocks[mention->block].language;
    uint64_t head = lists_of(linker, mention->first);
    if (!(head & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_ORGS)) || !has_heads_first(language))
        return;
    uint32_t own = mention->first + 1;
    bool firm =
        head & IN_ORG_WORDS &&
        slice_equals(value_of(linker, mention, mention->first, NUMBER_ORG_WORDS), slice_of("firm"));
    if (firm && own + 2 < mention->last) /* "Orsk Jaya" of "PT Orsk Jaya Tekstil" */
        link_part(linker, candidate, own, mention->last - 1, bearer, FAINT);
    if (firm || (head & IN_PLACE_WORDS && !(head & IN_GIVEN_NAMES)))
        link_part(linker, candidate, own, mention->last, bearer, STRONG);
    else if (head & IN_ORGS && own < mention->last &&
             is_of_place(linker, mention, own, mention->last))
        set_part(linker, LINK_PART, candidate->first, bearer, WEAK);
}

void
joins_add_unit(struct linker *linker, struct candidate *candidate, uint32_t bearer)
{
    size_t stem = unit_stem(linker, candidate->mention);
    if (stem > 0)
        set_part(linker, LINK_PART, link_hash(slice_part(candidate->text, 0, stem)), bearer,
                 STRONG);
}

/* "General Assembly" for "General Assembly of the United Nations", "Red Sox" for "Boston Red Sox",
 * "Ulm Fair" for "Ulm Fair 2018": the words before a linker, a year, and behind others. */
static void
link_inner_parts(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct word *words = linker->words->at;
    uint64_t last = lists_of(linker, candidate->parts.last);
    uint32_t end = mention->last - is_year(&words[mention->last - 1]);
    if (end < mention->last)
        link_part(linker, candidate, mention->first, end, bearer, STRONG);
    last |= lists_of(linker, end - 1);
    for (uint32_t i = mention->first + 1; i < end; i++) {
        uint64_t lists = lists_of(linker, i);
        bool field = words[i].shape & WORD_SMALL && lists_of(linker, i - 1) & IN_ORG_WORDS;
        if ((lists & IN_LINKERS || field) && !(lists & IN_CONJUNCTIONS) &&
            !(words[i].shape & WORD_CAPITAL)) {
            link_part(linker, candidate, mention->first, i, bearer, STRONG);
            uint32_t own = behind_places(linker, mention); /* "Italian Court of Tides" */
            if (own > mention->first && own + 1 < i)
                link_part(linker, candidate, own, i, bearer, STRONG);
            if (lists_of(linker, i - 1) & IN_ORG_WORDS)
                link_headed(linker, candidate, i, bearer);
            break;
        }
        if (last & (IN_ORG_WORDS | IN_OTHER_WORDS) && i < mention->first + 8 && i + 1 < end)
            link_part(linker, candidate, i, end, bearer, STRONG);
    }
}

void
joins_add_parts(struct linker *linker, struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct word *words = linker->words->at;
    link_find(linker, LINK_INITIALS, initials_hash(linker, mention, WORD_CAPITAL))->bearer = bearer;
    if (has_small_words(linker, mention))
        link_find(linker, LINK_INITIALS, initials_hash(linker, mention, WORD_LETTERS))->bearer =
            bearer;
    if (!is_of_organisation(linker, candidate)) {
        link_outer_part(linker, candidate, bearer);
        link_without_form(linker, candidate, bearer);
    }
    if (candidate->parts.last - candidate->parts.first == 1 && is_unit(linker, mention)) {
        uint64_t key = key_hash(linker, mention, candidate->parts.first); /* "Al-Orsk" */
        link_find(linker, LINK_KEY, key)->bearer = bearer;
    }
    link_called(linker, candidate, bearer);
    link_behind_head(linker, candidate, bearer);
    link_ends(linker, candidate, bearer);
    link_joined(linker, candidate, bearer);
    link_headed_name(linker, candidate, bearer);
    link_head_and_field(linker, candidate, bearer);
    link_club(linker, candidate, bearer);
    link_letters_and_place(linker, candidate, bearer);
    const struct language *language = linker->document->blocks[mention->block].language;
    if (lists_of(linker, mention->first) & IN_ORG_WORDS && language_is(language, "linked_names"))
        link_part(linker, candidate, mention->first, mention->first + 1, bearer, WEAK);
    link_uncased(linker, candidate, bearer);
    bool member = is_of_series(linker, mention);
    for (uint32_t i = mention->first + 1; member && i < mention->last; i++)
        if (words[i].shape & WORD_DIGITS && words[i].shape & WORD_SPACE_BEFORE)
            link_find(linker, LINK_SERIES, head_hash(linker, mention, i))->bearer = bearer;
    link_inner_parts(linker, candidate, bearer);
    if (lists_of(linker, mention->first) & IN_ARTICLES) /* "The Long Tide" */
        link_part(linker, candidate, mention->first + 1, mention->last, bearer, STRONG);
    link_bags(linker, candidate, bearer);
}
