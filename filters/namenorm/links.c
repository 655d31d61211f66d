/* The links by which later mentions find a bearer. */
#include "namenorm/link_hashes.h"
#include "text/letters.h"

enum { LONGEST_TIE = 8, LONGEST_BRACKETS = 24 }; /* words and marks */

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

/* How two names stand that are one bearer's, one directly behind the other. */
enum tie {
    TIE_NONE,
    TIE_ACRONYM, /* "Hydraulic Works (DSI)", "DSI (Hydraulic Works)", "DSI or the Hydraulic Works"
                  */
    TIE_ALIAS    /* "Joko Marrin, known as Jok" */
};

/* "Quist E&C" of Quist Engineering & Construction: whether one begins with the other's first word.
 */
static bool
shares_first(const struct linker *linker, const struct mention *name, const struct mention *acronym)
{
    return acronym->last > acronym->first + 1 &&
           slice_equals(word_of(linker, name, name->first),
                        word_of(linker, acronym, acronym->first));
}

/* Where the next capital of TEXT stands, from AT on; its end if none does. */
static size_t
next_capital(struct slice text, size_t at)
{
    while (at < text.length && !letter_is(letter_at(text, at), LETTER_UPPER))
        letter_next(text, &at);
    return at;
}

/* "LASTMA" of Lagos State Traffic Management Authority: where the letters end that WORD begins
 * with, of LETTERS from AT on. */
static size_t
behind_letters(struct slice letters, size_t at, struct slice word)
{
    size_t i = 0;
    while (at < letters.length && i < word.length) {
        size_t next = at;
        uint32_t letter = letter_next(letters, &next);
        if (letter_lower(letter_next(word, &i)) != letter_lower(letter))
            break;
        at = next;
    }
    return at;
}

/* "Association of Banks in Norway (ABN)": whether the words from FIRST on have the letters of the
 * acronym at their beginnings, in order, the first word the first, up to the bracket before it. */
static bool
spells(const struct linker *linker, const struct mention *name, const struct mention *acronym)
{
    const struct word *words = linker->words->at;
    struct slice letters = mention_text(linker, acronym);
    bool shared = shares_first(linker, name, acronym);
    bool mixed = !(words[acronym->first].shape & WORD_ALL_CAPITALS); /* its capitals count */
    uint32_t first = name->first + shared;
    size_t at = shared ? words[acronym->first].end - words[acronym->first].start : 0;
    if (shared)
        at = next_capital(letters, at);
    for (uint32_t i = first; i + 1 < acronym->first && at < letters.length; i++) {
        struct slice text =
            slice_part(block_text(linker->document, &linker->document->blocks[name->block]),
                       words[i].start, words[i].end);
        size_t next = words[i].shape & WORD_MARK ? at : behind_letters(letters, at, text);
        if (next == at && i == first)
            return false;
        if (mixed && next > at) {
            next = at;
            letter_next(letters, &next);
            next = next_capital(letters, next);
        }
        at = next;
    }
    return at == letters.length;
}

/* "NACCs", "VeFa". */
static bool
has_capitals(const struct linker *linker, const struct mention *mention)
{
    struct slice text = mention_text(linker, mention);
    size_t capitals = 0;
    for (size_t i = 0; i < text.length;)
        capitals += letter_is(letter_next(text, &i), LETTER_UPPER);
    return capitals > 1;
}

/* Brackets of either width. */
static bool
is_opening(const struct word *word)
{
    return word_mark(word) == '(' || word_mark(word) == 0xFF08;
}

static bool
is_closing(const struct word *word)
{
    return word_mark(word) == ')' || word_mark(word) == 0xFF09;
}

/* "Ostrel State Renewal Agency, OSTRA,": whether OTHER stands between commas behind the name. */
static bool
is_set_off(const struct linker *linker, const struct mention *one, const struct mention *other)
{
    const struct word *words = linker->words->at;
    return other->first == one->last + 1 && word_mark(&words[one->last]) == ',' &&
           word_mark(&words[other->last]) == ',' && one->signs & sign_bit(SIGN_ORG_WORD) &&
           words[other->first].shape & WORD_ALL_CAPITALS;
}

/* Whether OTHER stands in brackets behind words that begin with the name and that it is short for,
 * or between commas. */
static bool
is_short_for(const struct linker *linker, const struct mention *one, const struct mention *other)
{
    const struct word *words = linker->words->at;
    return one->block == other->block && other->first > one->last &&
           other->first <= one->last + LONGEST_TIE &&
           (other->last - other->first == 1 || shares_first(linker, one, other)) &&
           has_capitals(linker, other) &&
           (word_mark(&words[other->first - 1]) == '(' || is_set_off(linker, one, other)) &&
           spells(linker, one, other);
}

/* "Directorate for Ice in Sumbor (DLS)": whether OTHER, letters of its own language, stands in
 * brackets behind the place, named between, of the institution ONE, with whose letter they begin.
 */
static bool
is_behind_seat(const struct linker *linker, const struct mention *one, const struct mention *other)
{
    const struct word *words = linker->words->at;
    const struct mention *seat = other - 1;
    return seat == one + 1 && one->block == other->block && seat->first == one->last + 1 &&
           lists_of(linker, one->last) & IN_LOCATIVES && one->signs & sign_bit(SIGN_ORG_WORD) &&
           other->first == seat->last + 1 && word_mark(&words[other->first - 1]) == '(' &&
           words[other->first].shape & WORD_ALL_CAPITALS &&
           letter_lower(letter_at(mention_text(linker, one), 0)) ==
               letter_lower(letter_at(mention_text(linker, other), 0));
}

/* Behind the brackets that open at WORD and close before END, WORD if they do not: "Marrel (born
 * 1980), known as Mar". */
static uint32_t
behind_brackets(const struct linker *linker, uint32_t word, uint32_t end)
{
    if (!is_opening(&linker->words->at[word]))
        return word;
    for (uint32_t i = word + 1; i < end && i < word + LONGEST_BRACKETS; i++)
        if (is_closing(&linker->words->at[i]))
            return i + 1;
    return word;
}

/* "Marrel, 60, known as Mar": the comma behind the age that is set off at WORD; WORD if none is. */
static uint32_t
behind_age(const struct linker *linker, uint32_t word)
{
    const struct word *words = &linker->words->at[word];
    bool age =
        word_mark(&words[0]) == ',' && words[1].shape & WORD_DIGITS && word_mark(&words[2]) == ',';
    return age ? word + 2 : word;
}

/* "Marrel of Sumbor, known as Mar": what is known so is not Sumbor. */
static bool
is_governed(const struct linker *linker, const struct mention *mention)
{
    return mention->first > linker->words->first[mention->block] &&
           lists_of(linker, mention->first - 1) & (IN_LINKERS | IN_LOCATIVES);
}

/* "（下|称“Marrel”）": whether the second word behind the bracket, in a script without spaces, says
 * that another name follows. */
static bool
is_bracket_alias(const struct linker *linker, const struct language *language, uint32_t word,
                 uint32_t end)
{
    const struct word *words = linker->words->at;
    return word + 1 < end && words[word].shape & WORD_OTHER &&
           !(words[word + 1].shape & (WORD_SPACE_BEFORE | WORD_MARK)) &&
           !(word_entry(language, &words[word])->lists & IN_ALIASES) &&
           word_entry(language, &words[word + 1])->lists & IN_ALIASES;
}

static enum tie
tie_of(const struct linker *linker, const struct mention *one, const struct mention *other)
{
    const struct word *words = linker->words->at;
    const struct block *block = &linker->document->blocks[one->block];
    if (one->block != other->block || one->last >= other->first)
        return TIE_NONE;
    uint32_t i = behind_age(linker, behind_brackets(linker, one->last, other->first));
    if (i + LONGEST_TIE < other->first)
        return TIE_NONE;
    bool bracket = is_opening(&words[i]);
    if (bracket && word_mark(&words[other->last]) == ':')
        return TIE_NONE; /* "(NASDAQ: ORSK)" */
    i += bracket || word_mark(&words[i]) == ',';
    const struct entry *entry = word_entry(block->language, &words[i]);
    if (bracket && is_bracket_alias(linker, block->language, i, other->first))
        entry = word_entry(block->language, &words[++i]);
    struct slice tail = slice_from(block_text(linker->document, block), words[i].start);
    size_t length = 0;
    enum tie tie = bracket ? TIE_ACRONYM : TIE_NONE;
    if ((entry->lists | entry->begins) & IN_ALIASES &&
        language_phrase(block->language, entry, tail, words[i].end - words[i].start, IN_ALIASES,
                        &length) &&
        (bracket || entry_value(block->language, entry, NUMBER_ALIASES).length == 0))
        tie = is_governed(linker, one) ? TIE_NONE : TIE_ALIAS;
    else if (entry->lists & IN_CONJUNCTIONS &&
             entry_value(block->language, entry, NUMBER_CONJUNCTIONS).length > 0) {
        tie = TIE_ACRONYM;
        length = words[i].end - words[i].start;
    }
    if (tie == TIE_NONE)
        return TIE_NONE;
    i = word_behind(linker, i, other->first, length);
    if (i < other->first && word_lists(&words[i]) & IN_ARTICLES)
        i++;
    i += i < other->first && words[i].shape & WORD_MARK;
    return i == other->first ? tie : TIE_NONE;
}

/* "国家卫健委": whether the name is of a script without spaces, where words are pieces. */
static bool
is_unspaced_name(const struct linker *linker, const struct mention *mention)
{
    const struct word *words = linker->words->at;
    return words[mention->first].shape & WORD_OTHER && mention->last > mention->first + 1 &&
           !(words[mention->first + 1].shape & WORD_SPACE_BEFORE);
}

/* "National Weather Service (Senamo)": whether OTHER, alone in the brackets, is what an
 * organisation is called in short, in its own language. */
static bool
is_short_name(const struct linker *linker, const struct mention *one, const struct mention *other)
{
    const uint64_t never = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_LISTED_PLACE) |
                           sign_bit(SIGN_GAZETTEER) | sign_bit(SIGN_PLACE_BEHIND);
    return one->signs & (sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_LISTED_ORG)) &&
           !(other->signs & never) && other->first == one->last + 1 &&
           (is_unspaced_name(linker, other) ||
            (other->last - other->first == 1 &&
             (lists_of(linker, other->first) & ~(IN_ORGS | IN_ORG_WORDS)) == 0)) &&
           is_closing(&linker->words->at[other->last]);
}

/* OTHER stands for the bearer, too, if TIE says so. */
static void
link_tied(struct linker *linker, const struct mention *other, enum tie tie, bool spelled,
          uint32_t bearer)
{
    bool single = other->last - other->first == 1 || is_unspaced_name(linker, other);
    bool acronym = spelled || (single && linker->words->at[other->first].shape & WORD_ALL_CAPITALS);
    const uint64_t place =
        sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER); /* "(born Rome)" */
    if ((tie == TIE_ALIAS && !(other->signs & place)) || (tie == TIE_ACRONYM && acronym))
        set_link(linker, LINK_WHOLE, link_hash(mention_text(linker, other)), bearer);
}

/* "Andri Kolt (MRF)": whether the letters, which do not have the first one of the name, of which
 * nothing is known, are its bearer's party. */
static bool
is_party_of(const struct linker *linker, const struct mention *name, const struct mention *letters)
{
    const uint64_t known = ~(sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_BARE));
    uint32_t first = letter_lower(letter_at(mention_text(linker, name), 0));
    struct slice text = mention_text(linker, letters);
    for (size_t i = 0; i < text.length;)
        if (letter_lower(letter_next(text, &i)) == first)
            return false;
    return !(name->signs & known) && name->last - name->first == 2;
}

/* The names directly before and behind a name that stand for the same. An acronym beside a person
 * is the party's, "Anna Smith (CDU)", beside a place the agency's: "NEW YORK (AP)". */
static void
link_neighbours(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const uint64_t never = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE) |
                           sign_bit(SIGN_PERSON_ENDING) | sign_bit(SIGN_PERSON_PART) |
                           sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER);
    bool spelled =
        !(mention->signs & never) && linker->bearers[bearer].signs.at[SIGN_GIVEN_NAME] == 0;
    if (candidate->number + 1 < linker->mentions->count) {
        enum tie tie = tie_of(linker, mention, mention + 1);
        if (tie != TIE_ACRONYM || (spelled && !is_party_of(linker, mention, mention + 1)))
            link_tied(linker, mention + 1, tie,
                      tie == TIE_ACRONYM && is_short_name(linker, mention, mention + 1), bearer);
    }
    for (uint32_t i = candidate->number + 1;
         spelled && i < linker->mentions->count && i < candidate->number + 3; i++)
        if (is_short_for(linker, mention, &linker->mentions->at[i]) ||
            is_behind_seat(linker, mention, &linker->mentions->at[i]))
            link_tied(linker, &linker->mentions->at[i], TIE_ACRONYM, true, bearer);
    if (candidate->number > 0) {
        enum tie tie = tie_of(linker, mention - 1, mention);
        if (tie != TIE_ACRONYM ||
            (spelled && !(mention[-1].signs & (never | sign_bit(SIGN_LISTED_ORG)))))
            link_tied(linker, mention - 1, tie, false, bearer);
    }
}

/* Links by which later names find a person: the first bearer of a surname holds for what stands
 * before all full names. */
static void
link_person(struct linker *linker, struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct parts *parts = &candidate->parts;
    set_first(linker, LINK_SURNAME, candidate->last, bearer);
    if (mention->gender)
        set_first(linker, gendered(mention->gender), candidate->last, bearer);
    uint64_t title = title_hash(linker, mention, 0);
    title = title ? title : role_hash(linker, mention);
    if (title) {
        set_link(linker, LINK_SURNAME_TITLE, title + candidate->last, bearer);
        set_first(linker, LINK_SURNAME_TITLE, title + candidate->first,
                  bearer); /* "Lim Chee Wah" */
    }
    bool member = is_of_series(linker, mention);
    if (!member)
        set_first(linker, LINK_GIVEN, candidate->first, bearer);
    if (!member && candidate->full != candidate->first)
        set_first(linker, LINK_GIVEN, candidate->full, bearer);
    set_first(linker, LINK_SOLID, solid_hash(candidate->text), bearer);
    set_link(linker, LINK_PAIR_KEY, key_pair(linker, candidate), bearer);
    set_link(linker, LINK_SURNAME_KEY, key_hash(linker, mention, parts->last), bearer);
    uint64_t stem = stem_hash(linker, mention, parts->last);
    uint64_t pair = stem_pair(linker, candidate, stem);
    if (stem)
        set_first(linker, LINK_SURNAME_STEM, stem, bearer);
    if (pair)
        set_first(linker, LINK_PAIR_STEM, pair, bearer);
    uint64_t joined = joined_hash(linker, mention, parts->last);
    if (joined)
        set_first(linker, LINK_SURNAME, joined, bearer);
    uint32_t before = parts->first;
    for (uint32_t i = parts->first + 1; i < mention->last; i++) {
        bool inner = i != parts->last;
        if (!is_spelled(linker, i))
            continue;
        if (before > parts->first && !(member && inner)) { /* "Gómez Cantero" of Ana Gómez Cantero
                                                              Ruiz */
            set_link(linker, LINK_PAIR_INNER, pair_hash(linker, mention, before, i), bearer);
            set_link(linker, LINK_PAIR_KEY, words_key(linker, mention, before, i), bearer);
        }
        before = i;
        if (!(member && inner))
            set_link(linker, inner ? LINK_PAIR_INNER : LINK_PAIR, pair_of(linker, candidate, i),
                     bearer);
        if (inner && !member)
            set_first(linker, LINK_SURNAME, part_hash(linker, candidate, i), bearer);
        if (i < parts->last)
            set_link(linker, LINK_PAIR_INNER, pair_hash(linker, mention, i, parts->last), bearer);
    }
}

/* A name in any case, and the first word of one of several words that is no person's and no kind of
 * thing: "Ostrowie" of Ostrów Wielkopolski. */
static void
link_stems(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const uint64_t generic = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_NATIONALITIES |
                             IN_MODIFIERS | IN_ARTICLES | IN_PARTICLES | IN_GIVEN_NAMES;
    const struct mention *mention = candidate->mention;
    uint64_t stem = stem_whole(linker, mention);
    if (stem == 0)
        return;
    set_first(linker, LINK_STEM, stem, bearer);
    const struct language *language = linker->document->blocks[mention->block].language;
    bool whole = candidate->parts.count < 2 || is_of_series(linker, mention) ||
                 !(language->lists & IN_CASE_ENDINGS) ||
                 mention->signs & (sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE)) ||
                 !(linker->words->at[mention->first + 1].shape & WORD_CAPITAL);
    if (whole || lists_of(linker, mention->first) & generic)
        return;
    stem = stem_hash(linker, mention, mention->first);
    struct link *link = link_find(linker, LINK_STEM_PART, stem);
    if (stem && link->bearer == NO_BEARER)
        link->bearer = bearer;
    else if (stem && link->bearer != bearer)
        link->bearer = AMBIGUOUS;
}

/* "深圳证券交易所": a listed name of a script without spaces is one word, however long. */
static bool
is_listed_unspaced(const struct linker *linker, const struct mention *mention)
{
    enum { SHORTEST = 12 /* bytes: four letters */ };
    const struct word *word = &linker->words->at[mention->first];
    return word->shape & WORD_OTHER && word->end - word->start >= SHORTEST &&
           language_is(linker->document->blocks[mention->block].language, "no_spaces");
}

/* "Quist-Orle", "Vera Quist-Ian Orle": whether a hyphen joins two surnames, of which the bearer has
 * no more, or two persons; no half of it stands for the whole. */
static bool
is_pair_of_names(const struct linker *linker, const struct mention *mention, uint32_t bearer)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    const struct parts *parts = linker_parts(linker, mention);
    if (!(language->lists & IN_SURNAMES) || mention->title_first < mention->title_last)
        return false;
    for (uint32_t i = parts->first + 2; i + 2 <= parts->last; i++)
        if (joins_persons(linker, parts, i))
            return true;
    return is_hyphened(linker, mention) &&
           is_hyphened(linker, &linker->mentions->at[linker->bearers[bearer].best]) &&
           !(lists_of(linker, mention->first) & (IN_GIVEN_NAMES | IN_PARTICLES));
}

void
joins_add(struct linker *linker, struct candidate *candidate, uint32_t bearer)
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
    link_stems(linker, candidate, bearer);
    if (candidate->fresh && linker->words->at[candidate->mention->first].shape & WORD_OTHER &&
        candidate->mention->signs & (sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_LISTED_ORG)))
        joins_add_firm(linker, candidate, bearer);
    if (candidate->parts.count < 2) { /* "Agence régionale de santé (ARS)" */
        bool headed =
            candidate->mention->signs & (sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_LISTED_ORG));
        if (candidate->mention->last > candidate->mention->first + (headed ? 1 : 2) ||
            (headed && is_listed_unspaced(linker, candidate->mention)))
            link_neighbours(linker, candidate, bearer);
        joins_add_unit(linker, candidate, bearer);
        return;
    }
    if (candidate->person && !is_pair_of_names(linker, candidate->mention, bearer))
        link_person(linker, candidate, bearer);
    link_neighbours(linker, candidate, bearer);
    if (candidate->fresh)
        joins_add_parts(linker, candidate, bearer);
}

/* "His wife, Vera Quist, ...": who is told of as another's kin does not take over the surname that
 * the other bears. */
static bool
is_kin(struct linker *linker, uint64_t surname, uint32_t bearer)
{
    uint32_t other = link_bearer(linker, LINK_SURNAME, surname);
    return other != NO_BEARER && other != bearer &&
           linker->bearers[bearer].signs.at[SIGN_KINSHIP] > 0 &&
           linker->bearers[other].signs.at[SIGN_KINSHIP] == 0;
}

void
joins_renew(struct linker *linker, const struct mention *mention, uint32_t bearer)
{
    const struct parts *parts = linker_parts(linker, mention);
    char gender = linker->bearers[bearer].gender;
    uint64_t last = link_hash(word_of(linker, mention, parts->last));
    if (is_pair_of_names(linker, mention, bearer))
        return;
    if (!is_kin(linker, last, bearer))
        set_link(linker, LINK_SURNAME, last, bearer);
    if (gender)
        set_link(linker, gendered(gender), last, bearer);
    if (!is_of_series(linker, mention))
        set_first(linker, LINK_GIVEN, link_hash(word_of(linker, mention, parts->first)), bearer);
}
