/* By what a mention finds its bearer: rules, the surest first. */
#include "namenorm/linker.h"
#include "text/letters.h"
#include "text/memory.h"

enum { LONGEST_LIKE = 32 };

/* Two bearers have it in common, so it tells of neither. */
#define AMBIGUOUS (UINT32_MAX - 1)

/* --- likeness */

static size_t
fold(struct slice text, uint32_t *codes)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length && count < LONGEST_LIKE;) {
        uint32_t code = letter_base(letter_lower(letter_next(text, &i)));
        if (letter_is(code, LETTER_WORD))
            codes[count++] = code;
    }
    return count;
}

/* Whether enough letters stand in both names in one order. A key folds much together so that names
 * meet across documents; within one document Karaman and Ermenek are not one, Kadhimi and Kazimi
 * are. */
static bool
are_alike(struct slice one, struct slice other)
{
    uint32_t a[LONGEST_LIKE], b[LONGEST_LIKE];
    uint8_t common[LONGEST_LIKE + 1] = {0};
    size_t m = fold(one, a), n = fold(other, b);
    for (size_t i = 0; i < m; i++) {
        uint8_t before = 0;
        for (size_t j = 0; j < n; j++) {
            uint8_t above = common[j + 1];
            if (a[i] == b[j])
                common[j + 1] = before + 1;
            else if (common[j] > above)
                common[j + 1] = common[j];
            before = above;
        }
    }
    return (size_t)common[n] * 2 * 100 >= (m + n) * 62;
}

static struct slice
best_text(const struct linker *linker, uint32_t bearer)
{
    return mention_text(linker, &linker->mentions->at[linker->bearers[bearer].best]);
}

/* --- hashes of parts of a name */

/* A given name in full where the list knows it for a short form: "Bill" is "William". */
static uint64_t
full_hash(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    const struct entry *entry = &language->entries[linker->words->at[word].entry];
    if (entry->lists & IN_NICKNAMES && !(linker->words->at[word].shape & WORD_MARK))
        return link_hash(entry_value(language, entry, NUMBER_NICKNAMES));
    return link_hash(word_of(linker, mention, word));
}

static uint64_t
pair_hash(const struct linker *linker, const struct mention *mention, uint32_t given,
          uint32_t other)
{
    return full_hash(linker, mention, given) * 31 + link_hash(word_of(linker, mention, other));
}

/* A hash of the key of one word; spellings of one surname share it. */
static uint64_t
key_hash(struct linker *linker, const struct mention *mention, uint32_t word)
{
    struct forms *forms = &linker->names->forms;
    uint32_t form = forms_find(forms, word_of(linker, mention, word));
    uint64_t hash = forms->at[form].folded_key;
    return hash ? hash : word + 1;
}

static uint64_t
key_pair(struct linker *linker, const struct candidate *candidate)
{
    return key_hash(linker, candidate->mention, candidate->parts.first) * 31 +
           key_hash(linker, candidate->mention, candidate->parts.last);
}

static bool
is_spelled(const struct linker *linker, uint32_t word)
{
    uint32_t shape = linker->words->at[word].shape;
    return shape & WORD_CAPITAL && !(shape & WORD_SINGLE);
}

/* The first letters of the words that have one of SHAPES, as an acronym has them. */
static uint64_t
initials_hash(const struct linker *linker, const struct mention *mention, uint32_t shapes)
{
    char letters[64];
    struct buffer initials = {letters, 0, sizeof letters};
    for (uint32_t i = mention->first; i < mention->last && initials.length < 24; i++)
        if (linker->words->at[i].shape & shapes)
            letter_append(&initials, letter_at(word_of(linker, mention, i), 0));
    return link_hash(buffer_slice(&initials));
}

static enum link_space
gendered(char gender)
{
    return gender == 'm' ? LINK_SURNAME_MAN : LINK_SURNAME_WOMAN;
}

/* --- rules */

static uint32_t
by_heading(struct linker *linker, const struct candidate *candidate)
{
    return candidate->heading.length > 0
               ? link_bearer(linker, LINK_HEADING, link_hash(candidate->heading))
               : NO_BEARER;
}

/* "in Washington" of a document that has George Washington: the place. */
static uint32_t
by_place(struct linker *linker, const struct candidate *candidate)
{
    return candidate->placed ? link_bearer(linker, LINK_PLACE, candidate->whole) : NO_BEARER;
}

static bool
is_place(const struct candidate *candidate)
{
    return (candidate->mention->signs & (sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER))) !=
           0;
}

/* A name of one word that may be a surname. */
static bool
may_be_surname(const struct candidate *candidate)
{
    return candidate->parts.count == 1 && (candidate->person || is_place(candidate)) &&
           !candidate->placed;
}

/* What the name of a place may join: nobody who only may be a person. */
static bool
is_certain(const struct bearer *bearer)
{
    const uint8_t *signs = bearer->signs.at;
    return signs[SIGN_GIVEN_NAME] || signs[SIGN_TITLE] || signs[SIGN_PERSON_PART] ||
           signs[SIGN_PRONOUN];
}

/* "Mrs. Smith": of the people with that surname the woman named last. */
static uint32_t
by_surname_and_gender(struct linker *linker, const struct candidate *candidate)
{
    char gender = candidate->mention->gender;
    bool titled = candidate->mention->title_first < candidate->mention->title_last;
    if (!gender || !titled || !may_be_surname(candidate))
        return NO_BEARER;
    return link_bearer(linker, gendered(gender), candidate->last);
}

/* The person with that surname who was named last, gender permitting. */
static uint32_t
by_surname(struct linker *linker, const struct candidate *candidate)
{
    if (!may_be_surname(candidate))
        return NO_BEARER;
    char gender = candidate->mention->gender;
    uint32_t bearer = link_bearer(linker, LINK_SURNAME, candidate->last);
    if (bearer == NO_BEARER || (is_place(candidate) && !is_certain(&linker->bearers[bearer])) ||
        (gender && linker->bearers[bearer].gender_told && linker->bearers[bearer].gender != gender))
        return NO_BEARER;
    return bearer;
}

static uint32_t
by_whole(struct linker *linker, const struct candidate *candidate)
{
    return link_bearer(linker, LINK_WHOLE, candidate->whole);
}

static uint32_t
by_own_heading(struct linker *linker, const struct candidate *candidate)
{
    return link_bearer(linker, LINK_HEADING, candidate->whole);
}

static uint32_t
by_given_name(struct linker *linker, const struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    if (candidate->parts.count != 1 || !candidate->person || candidate->placed ||
        mention->signs & sign_bit(SIGN_LOCATIVE)) /* "in Karadere" is no Karadere Grower */
        return NO_BEARER;
    return link_bearer(linker, LINK_GIVEN, full_hash(linker, mention, candidate->parts.first));
}

/* "Vlahakis" of Vlachakis: one spelling or the other. */
static uint32_t
by_surname_key(struct linker *linker, const struct candidate *candidate)
{
    if (candidate->parts.count != 1 || !candidate->person || candidate->placed)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_SURNAME_KEY,
                                  key_hash(linker, candidate->mention, candidate->parts.last));
    if (bearer == NO_BEARER)
        return NO_BEARER;
    struct slice best = best_text(linker, bearer);
    size_t space = best.length;
    while (space > 0 && best.at[space - 1] != ' ')
        space--;
    return are_alike(candidate->text, slice_from(best, space)) ? bearer : NO_BEARER;
}

/* The first word, in full, with the last or one between: "Carmen Ortuño" and "María del Carmen
 * Ortuño", "Bill Smith" and "William Smith". */
static uint32_t
by_pair(struct linker *linker, const struct candidate *candidate)
{
    const struct parts *parts = &candidate->parts;
    if (parts->count < 2 || !candidate->person)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_PAIR,
                                  pair_hash(linker, candidate->mention, parts->first, parts->last));
    for (uint32_t i = parts->first + 1; i < parts->last && bearer == NO_BEARER; i++)
        if (is_spelled(linker, i)) {
            bearer = link_bearer(linker, LINK_PAIR,
                                 pair_hash(linker, candidate->mention, parts->first, i));
            if (bearer == NO_BEARER)
                bearer = link_bearer(linker, LINK_PAIR,
                                     pair_hash(linker, candidate->mention, i, parts->last));
        }
    return bearer;
}

static uint32_t
by_pair_key(struct linker *linker, const struct candidate *candidate)
{
    if (candidate->parts.count < 2 || !candidate->person)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_PAIR_KEY, key_pair(linker, candidate));
    return bearer != NO_BEARER && are_alike(candidate->text, best_text(linker, bearer)) ? bearer
                                                                                        : NO_BEARER;
}

/* "K. Vlachakis": a surname and the right first letter. */
static uint32_t
by_initial(struct linker *linker, const struct candidate *candidate)
{
    if (candidate->parts.count < 2 || !candidate->person ||
        !(linker->words->at[candidate->parts.first].shape & WORD_SINGLE))
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_SURNAME, candidate->last);
    return bearer != NO_BEARER &&
                   letter_at(best_text(linker, bearer), 0) == letter_at(candidate->text, 0)
               ? bearer
               : NO_BEARER;
}

static uint32_t
by_acronym(struct linker *linker, const struct candidate *candidate)
{
    if (candidate->parts.count != 1 || !(candidate->mention->signs & sign_bit(SIGN_ACRONYM)))
        return NO_BEARER;
    return link_bearer(linker, LINK_INITIALS, candidate->whole);
}

static uint32_t
by_part(struct linker *linker, const struct candidate *candidate)
{
    uint32_t bearer = candidate->parts.count == 1 || !candidate->person
                          ? link_bearer(linker, LINK_PART, candidate->whole)
                          : NO_BEARER;
    return bearer == AMBIGUOUS ? NO_BEARER : bearer;
}

static uint32_t
by_key(struct linker *linker, const struct candidate *candidate)
{
    const uint64_t listed = sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER);
    if (candidate->key == 0 || candidate->mention->signs & listed)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_KEY, candidate->key);
    return bearer != NO_BEARER && are_alike(candidate->text, best_text(linker, bearer)) ? bearer
                                                                                        : NO_BEARER;
}

static bool
is_titled_surname(const struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    return candidate->parts.count == 1 && candidate->person && mention->gender != 0 &&
           mention->title_first < mention->title_last;
}

/* "Mr. Bennet" and "Mrs. Bennet" are two, whatever else they share. */
static bool
parts_couple(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct bearer *other = &linker->bearers[bearer];
    return is_titled_surname(candidate) && other->gender_told &&
           other->gender != candidate->mention->gender;
}

uint32_t
joins_find(struct linker *linker, const struct candidate *candidate)
{
    static uint32_t (*const rules[])(struct linker *, const struct candidate *) = {
        by_heading,    by_place,       by_surname_and_gender,
        by_whole,      by_surname,     by_own_heading,
        by_given_name, by_surname_key, by_pair,
        by_pair_key,   by_initial,     by_acronym,
        by_part,       by_key};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        uint32_t bearer = rules[i](linker, candidate);
        if (bearer != NO_BEARER)
            return parts_couple(linker, candidate, bearer) ? NO_BEARER : bearer;
    }
    return NO_BEARER;
}

/* --- links */

static void
set_link(struct linker *linker, enum link_space space, uint64_t hash, uint32_t bearer)
{
    link_find(linker, space, hash)->bearer = bearer;
}

static void
set_first(struct linker *linker, enum link_space space, uint64_t hash, uint32_t bearer)
{
    struct link *link = link_find(linker, space, hash);
    if (link->bearer == NO_BEARER)
        link->bearer = bearer;
}

static void
set_part(struct linker *linker, uint64_t hash, uint32_t bearer)
{
    struct link *link = link_find(linker, LINK_PART, hash);
    link->bearer = link->bearer == NO_BEARER || link->bearer == bearer ? bearer : AMBIGUOUS;
}

/* "State Hydraulic Works (DSI)": what stands in brackets right behind a name, if it is an acronym,
 * names the same. */
static void
link_bracketed(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    if (candidate->number + 1 >= linker->mentions->count)
        return;
    const struct mention *next = mention + 1;
    if (next->block != mention->block || next->first != mention->last + 1 ||
        word_mark(&linker->words->at[mention->last]) != '(' || next->last - next->first != 1 ||
        !(linker->words->at[next->first].shape & WORD_ALL_CAPITALS))
        return;
    set_link(linker, LINK_WHOLE, link_hash(mention_text(linker, next)), bearer);
}

/* A part of the name that stands for it alone: "Lawung" for "Mount Lawung", "ParkWise" for
 * "ParkWise Inc.", "Harvard" for "Harvard University", "Merchants Association" for a longer one. */
static void
link_parts(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct parts *parts = &candidate->parts;
    const uint64_t taken = IN_PLACES | IN_NATIONALITIES | IN_CITIES;
    uint64_t first = lists_of(linker, mention, parts->first);
    uint64_t last = lists_of(linker, mention, parts->last);
    if ((last & IN_LEGAL_FORMS && !(first & taken)) ||
        (parts->last - parts->first == 1 && last & (IN_PLACE_WORDS | IN_ORG_WORDS) &&
         !(first & (taken | IN_MODIFIERS | IN_ORG_WORDS | IN_PLACE_WORDS))))
        set_part(linker, candidate->first, bearer);
    else if (parts->last - parts->first == 1 && first & IN_PLACE_WORDS && !(first & IN_GIVEN_NAMES))
        set_part(linker, candidate->last, bearer);
    if (!(last & (IN_ORG_WORDS | IN_OTHER_WORDS)))
        return;
    struct slice text = candidate->text;
    uint32_t start = linker->words->at[mention->first].start;
    for (uint32_t i = mention->first + 1; i + 1 < mention->last && i < mention->first + 8; i++)
        if (linker->words->at[i].shape & WORD_CAPITAL)
            set_part(linker, link_hash(slice_from(text, linker->words->at[i].start - start)),
                     bearer);
}

/* Links by which later names find a person: the first bearer of a surname holds for what stands
 * before all full names. */
static void
link_person(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct parts *parts = &candidate->parts;
    set_first(linker, LINK_SURNAME, candidate->last, bearer);
    if (mention->gender)
        set_first(linker, gendered(mention->gender), candidate->last, bearer);
    set_first(linker, LINK_GIVEN, candidate->first, bearer);
    set_first(linker, LINK_GIVEN, full_hash(linker, mention, parts->first), bearer);
    set_link(linker, LINK_PAIR_KEY, key_pair(linker, candidate), bearer);
    set_link(linker, LINK_SURNAME_KEY, key_hash(linker, mention, parts->last), bearer);
    for (uint32_t i = parts->first + 1; i < mention->last; i++)
        if (is_spelled(linker, i)) {
            set_link(linker, LINK_PAIR, pair_hash(linker, mention, parts->first, i), bearer);
            set_first(linker, LINK_SURNAME, link_hash(word_of(linker, mention, i)), bearer);
            if (i < parts->last)
                set_link(linker, LINK_PAIR, pair_hash(linker, mention, i, parts->last), bearer);
        }
}

void
joins_add(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    struct link *whole =
        link_find(linker, candidate->placed ? LINK_PLACE : LINK_WHOLE, candidate->whole);
    if (whole->bearer == NO_BEARER || !parts_couple(linker, candidate, whole->bearer))
        whole->bearer = bearer; /* of a couple, without title, the one that came first */
    if (is_titled_surname(candidate))
        set_first(linker, gendered(candidate->mention->gender), candidate->last, bearer);
    if (candidate->key != 0)
        set_link(linker, LINK_KEY, candidate->key, bearer);
    if (candidate->heading.length > 0)
        set_link(linker, LINK_HEADING, link_hash(candidate->heading), bearer);
    if (candidate->parts.count < 2)
        return;
    if (candidate->person)
        link_person(linker, candidate, bearer);
    set_link(linker, LINK_INITIALS, initials_hash(linker, candidate->mention, WORD_CAPITAL),
             bearer);
    set_link(linker, LINK_INITIALS, initials_hash(linker, candidate->mention, WORD_LETTERS),
             bearer);
    link_bracketed(linker, candidate, bearer);
    link_parts(linker, candidate, bearer);
}

void
joins_renew(struct linker *linker, const struct mention *mention, struct parts parts,
            uint32_t bearer)
{
    char gender = linker->bearers[bearer].gender;
    uint64_t last = link_hash(word_of(linker, mention, parts.last));
    set_link(linker, LINK_SURNAME, last, bearer);
    if (gender)
        set_link(linker, gendered(gender), last, bearer);
    set_first(linker, LINK_GIVEN, link_hash(word_of(linker, mention, parts.first)), bearer);
}
