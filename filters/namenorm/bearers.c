#include "namenorm/bearers.h"

#include "namenorm/evidence.h"
#include "namenorm/key.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

/* One bearer as it is put together. */
struct bearer {
    uint32_t best; /* the mention whose form is canonical */
    uint32_t best_parts;
    uint32_t best_count;
    struct sign_counts signs;
    char gender;
    bool several; /* it was named with more than one word */
    bool listed;
    struct slice heading; /* from a list: "United States" */
};

/* A hash table from what names share (whole form, last word, initials, key) to the bearer met last.
 */
struct link {
    uint64_t hash;
    uint32_t bearer;
    uint32_t count;
};

/* A hash of TEXT without case and marks: "Kovač" is "Kovac". Never 0. */
static uint64_t
link_hash(struct slice text)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_lower(letter_next(text, &i));
        if (code >= 0x80)
            code =
                code == 0x131 ? 'i' : letter_base(code); /* a dotless i is an i without its dot */
        if (!letter_is(code, LETTER_MARK))
            hash = (hash ^ code) * 0x100000001b3;
    }
    hash ^= hash >> 29;
    return hash ? hash : 1;
}

#define NO_WORD UINT32_MAX

struct linker {
    struct document *document;
    const struct words *words;
    const struct mentions *mentions;
    struct names *names;
    struct bearer *bearers;
    size_t count;
    size_t room;
    struct link *links;
    size_t mask;
    struct buffer space;
};

/* What a hash is of: mixed into it. */
enum link_space {
    WHOLE = 1,
    SURNAME,
    SURNAME_KEY,
    GIVEN,
    FIRST_LAST,
    PAIR_KEY,
    INITIALS,
    KEY,
    HEADING,
    PART,
    GENDERED,
    FORM
};

static struct link *
find_link(struct linker *linker, enum link_space space, uint64_t hash)
{
    /* Mixed once more: numbers that follow each other must not fill one stretch of the table. */
    hash = ((hash ^ (uint64_t)space * 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD) | 1;
    for (size_t at = (hash >> 32) & linker->mask;; at = (at + 1) & linker->mask) {
        struct link *link = &linker->links[at];
        if (link->hash == hash)
            return link;
        if (link->hash == 0) {
            *link = (struct link){hash, UINT32_MAX, 0};
            return link;
        }
    }
}

static struct slice
mention_text(const struct linker *linker, const struct mention *mention)
{
    struct slice text = block_text(linker->document, &linker->document->blocks[mention->block]);
    return slice_part(text, linker->words->at[mention->first].start,
                      linker->words->at[mention->last - 1].end);
}

static struct slice
word_of(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    struct slice text = block_text(linker->document, &linker->document->blocks[mention->block]);
    return word_text(text, &linker->words->at[word]);
}

static uint64_t
lists_of(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    return word_lists(linker->document->blocks[mention->block].language, &linker->words->at[word]);
}

/* The parts of a name that count: capitalised words. *LAST is the last but suffixes, *INITIALS
 * counts single letters. */
struct parts {
    uint32_t count;
    uint32_t spelled; /* of more than one letter */
    uint32_t first;
    uint32_t last;
    uint32_t mixed; /* not in capitals throughout */
};

static struct parts
count_parts(const struct linker *linker, const struct mention *mention)
{
    struct parts parts = {0, 0, mention->first, mention->first, 0};
    for (uint32_t i = mention->first; i < mention->last; i++) {
        const struct word *word = &linker->words->at[i];
        if (!(word->shape & (WORD_CAPITAL | WORD_OTHER | WORD_INNER_CAPITAL | WORD_DIGITS)))
            continue;
        uint64_t lists = lists_of(linker, mention, i);
        bool hyphen = i + 1 < mention->last && linker->words->at[i + 1].entry == '-' &&
                      linker->words->at[i + 1].shape & WORD_MARK;
        if (lists & IN_PARTICLES && hyphen)
            continue;
        bool behind_dot = i > mention->first && linker->words->at[i - 1].shape & WORD_MARK &&
                          linker->words->at[i - 1].entry == '.' && word->shape & WORD_SINGLE;
        if (parts.count == 0)
            parts.first = i;
        parts.count++;
        if (!(word->shape & WORD_SINGLE) || behind_dot)
            parts.spelled += !(word->shape & WORD_SINGLE);
        parts.mixed += !(word->shape & WORD_ALL_CAPITALS);
        if (!(lists & IN_SUFFIXES))
            parts.last = i;
    }
    return parts;
}

static uint32_t
new_bearer(struct linker *linker)
{
    linker->bearers =
        memory_grow(linker->bearers, &linker->room, linker->count + 1, sizeof *linker->bearers);
    linker->bearers[linker->count] = (struct bearer){.best = UINT32_MAX};
    return (uint32_t)linker->count++;
}

/* The first letters of the parts, as an acronym has them. */
static uint64_t
initials_hash(const struct linker *linker, const struct mention *mention)
{
    char letters[32];
    struct buffer initials = {letters, 0, sizeof letters};
    for (uint32_t i = mention->first; i < mention->last && initials.length < 24; i++)
        if (linker->words->at[i].shape & WORD_CAPITAL)
            letter_append(&initials, letter_at(word_of(linker, mention, i), 0));
    return link_hash(buffer_slice(&initials));
}

/* A hash of the key of one word; spellings of one surname share it. */
static uint64_t
key_hash(struct linker *linker, const struct mention *mention, uint32_t word)
{
    buffer_clear(&linker->space);
    key_make(word_of(linker, mention, word), &linker->space);
    return linker->space.length >= 3 ? link_hash(buffer_slice(&linker->space)) : word + 1;
}

/* A hash of the keys of the first and last word. */
static uint64_t
key_pair(struct linker *linker, const struct mention *mention, const struct parts *parts)
{
    return key_hash(linker, mention, parts->first) * 31 + key_hash(linker, mention, parts->last);
}

/* The bearer that a name of one word may be the surname or given name of. */
static uint32_t
person_of_word(struct linker *linker, const struct mention *mention, const struct parts *parts)
{
    uint64_t hash = link_hash(word_of(linker, mention, parts->last));
    uint32_t surname = find_link(linker, SURNAME, hash)->bearer;
    if (surname != UINT32_MAX) {
        char gender = linker->bearers[surname].gender;
        if (!gender || !mention->gender || gender == mention->gender)
            return surname;
    }
    uint32_t given = find_link(linker, GIVEN, hash)->bearer;
    return given != UINT32_MAX
               ? given
               : find_link(linker, SURNAME_KEY, key_hash(linker, mention, parts->last))->bearer;
}

/* The bearer that a mention joins, or UINT32_MAX. Each look-up is one step: no mention is compared
 * with all others. */
static uint32_t
find_bearer(struct linker *linker, const struct mention *mention, const struct parts *parts,
            struct slice key, struct slice heading)
{
    uint32_t bearer = UINT32_MAX;
    struct slice text = mention_text(linker, mention);
    if (heading.length > 0)
        bearer = find_link(linker, HEADING, link_hash(heading))->bearer;
    if (bearer == UINT32_MAX)
        bearer = find_link(linker, WHOLE, link_hash(text))->bearer;
    if (bearer == UINT32_MAX)
        bearer = find_link(linker, HEADING, link_hash(text))->bearer;
    if (bearer == UINT32_MAX && parts->count == 1 && signs_allow_person(mention->signs))
        bearer = person_of_word(linker, mention, parts);
    if (bearer == UINT32_MAX && parts->count >= 2 && signs_allow_person(mention->signs)) {
        uint64_t pair = link_hash(word_of(linker, mention, parts->first)) * 31 +
                        link_hash(word_of(linker, mention, parts->last));
        bearer = find_link(linker, FIRST_LAST, pair)->bearer;
        if (bearer == UINT32_MAX)
            bearer = find_link(linker, PAIR_KEY, key_pair(linker, mention, parts))->bearer;
        if (bearer == UINT32_MAX && linker->words->at[parts->first].shape & WORD_SINGLE)
            bearer = find_link(linker, SURNAME, link_hash(word_of(linker, mention, parts->last)))
                         ->bearer;
        for (uint32_t i = parts->first + 1; i < parts->last && bearer == UINT32_MAX; i++)
            if (linker->words->at[i].shape & WORD_CAPITAL &&
                !(linker->words->at[i].shape & WORD_SINGLE)) {
                uint64_t first = link_hash(word_of(linker, mention, parts->first));
                bearer = find_link(linker, FIRST_LAST,
                                   first * 31 + link_hash(word_of(linker, mention, i)))
                             ->bearer;
            }
    }
    if (bearer == UINT32_MAX && parts->count == 1 && mention->signs & sign_bit(SIGN_ACRONYM))
        bearer = find_link(linker, INITIALS, link_hash(text))->bearer;
    if (bearer == UINT32_MAX && parts->count == 1)
        bearer = find_link(linker, PART, link_hash(text))->bearer;
    if (bearer == UINT32_MAX && key.length >= 3)
        bearer = find_link(linker, KEY, link_hash(key))->bearer;
    return bearer;
}

static void
set_link(struct linker *linker, enum link_space space, uint64_t hash, uint32_t bearer)
{
    find_link(linker, space, hash)->bearer = bearer;
}

/* The first letters again, small words counted: "DOE", Department of Environment. */
static uint64_t
all_initials_hash(const struct linker *linker, const struct mention *mention)
{
    char letters[64];
    struct buffer initials = {letters, 0, sizeof letters};
    for (uint32_t i = mention->first; i < mention->last && initials.length < 24; i++)
        if (linker->words->at[i].shape & WORD_LETTERS)
            letter_append(&initials, letter_at(word_of(linker, mention, i), 0));
    return link_hash(buffer_slice(&initials));
}

/* "State Hydraulic Works (DSI)": what stands in brackets right behind a name, if it is an acronym,
 * names the same. */
static void
link_bracketed(struct linker *linker, uint32_t number, uint32_t bearer)
{
    const struct mention *mention = &linker->mentions->at[number];
    if (number + 1 >= linker->mentions->count)
        return;
    const struct mention *next = &linker->mentions->at[number + 1];
    if (next->block != mention->block || next->first != mention->last + 1 ||
        word_mark(&linker->words->at[mention->last]) != '(' || next->last - next->first != 1 ||
        !(linker->words->at[next->first].shape & WORD_ALL_CAPITALS))
        return;
    set_link(linker, WHOLE, link_hash(mention_text(linker, next)), bearer);
}

/* A part of the name that stands for it alone: "Lawung" for "Mount Lawung", "ParkWise" for
 * "ParkWise Inc.". */
static void
link_part(struct linker *linker, const struct mention *mention, const struct parts *parts,
          uint32_t bearer)
{
    uint64_t first = lists_of(linker, mention, parts->first),
             last = lists_of(linker, mention, parts->last);
    uint32_t part = NO_WORD;
    if (last & IN_LEGAL_FORMS)
        part = parts->first;
    else if (parts->count == 2 && last & IN_PLACE_WORDS &&
             !(first & (IN_PLACES | IN_NATIONALITIES)))
        part = parts->first;
    else if (parts->count == 2 && first & IN_PLACE_WORDS && !(first & IN_GIVEN_NAMES))
        part = parts->last;
    if (part != NO_WORD)
        set_link(linker, PART, link_hash(word_of(linker, mention, part)), bearer);
}

/* Links by which later names find a person: the first bearer of a surname holds for what stands
 * before all full names. */
static void
link_person(struct linker *linker, const struct mention *mention, const struct parts *parts,
            uint32_t bearer, bool again)
{
    uint64_t first = link_hash(word_of(linker, mention, parts->first));
    uint64_t last = link_hash(word_of(linker, mention, parts->last));
    struct link *surname = find_link(linker, SURNAME, last);
    if (again || surname->bearer == UINT32_MAX)
        surname->bearer = bearer;
    struct link *given = find_link(linker, GIVEN, first);
    if (given->bearer == UINT32_MAX)
        given->bearer = bearer;
    if (again)
        return;
    set_link(linker, PAIR_KEY, key_pair(linker, mention, parts), bearer);
    set_link(linker, SURNAME_KEY, key_hash(linker, mention, parts->last), bearer);
    for (uint32_t i = parts->first + 1; i < mention->last; i++)
        if (linker->words->at[i].shape & WORD_CAPITAL &&
            !(linker->words->at[i].shape & WORD_SINGLE)) {
            uint64_t other = link_hash(word_of(linker, mention, i));
            set_link(linker, FIRST_LAST, first * 31 + other, bearer);
            struct link *middle = find_link(linker, SURNAME, other);
            if (middle->bearer == UINT32_MAX)
                middle->bearer = bearer;
        }
}

static void
set_links(struct linker *linker, uint32_t number, const struct parts *parts, struct slice key,
          struct slice heading, uint32_t bearer)
{
    const struct mention *mention = &linker->mentions->at[number];
    set_link(linker, WHOLE, link_hash(mention_text(linker, mention)), bearer);
    if (key.length >= 3)
        set_link(linker, KEY, link_hash(key), bearer);
    if (heading.length > 0)
        set_link(linker, HEADING, link_hash(heading), bearer);
    if (parts->count < 2)
        return;
    if (signs_allow_person(mention->signs))
        link_person(linker, mention, parts, bearer, false);
    set_link(linker, INITIALS, initials_hash(linker, mention), bearer);
    set_link(linker, INITIALS, all_initials_hash(linker, mention), bearer);
    link_bracketed(linker, number, bearer);
    link_part(linker, mention, parts, bearer);
}

/* "United States" for "U.S.": the value that the list of places gives. */
static struct slice
listed_heading(const struct linker *linker, const struct mention *mention)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    struct slice text = mention_text(linker, mention);
    const struct entry *entry = language_word(language, text);
    return entry->lists & IN_PLACES ? entry_value(language, entry, NUMBER_PLACES)
                                    : slice_make("", 0);
}

static void
vote(struct bearer *bearer, const struct mention *mention, const struct parts *parts)
{
    bool short_form =
        parts->count == 1 && bearer->several && mention->signs & sign_bit(SIGN_ACRONYM);
    bearer->several = bearer->several || parts->count > 1;
    if (short_form)
        return;
    signs_count(&bearer->signs, mention->signs);
    if (bearer->gender == 0)
        bearer->gender = mention->gender;
}

/* Whether the form of a mention stands better for its bearer than the best so far: more parts,
   spelled out, mixed case; then the more frequent one. */
static void
consider(struct linker *linker, struct bearer *bearer, uint32_t number, const struct parts *parts)
{
    uint64_t hash = link_hash(mention_text(linker, &linker->mentions->at[number]));
    struct link *form = find_link(linker, FORM, hash);
    form->count++;
    uint32_t score = parts->count * 64 + parts->spelled * 8 + parts->mixed;
    if (bearer->best == UINT32_MAX || score > bearer->best_parts ||
        (score == bearer->best_parts && form->count > bearer->best_count)) {
        bearer->best = number;
        bearer->best_parts = score;
        bearer->best_count = form->count;
    }
}

/* "Mr. Bennet" and "Mrs. Bennet" are two, whatever else they share: a surname whose title tells
 * another gender than its bearer has is of another bearer. */
static void
link_mention(struct linker *linker, uint32_t number)
{
    const struct mention *mention = &linker->mentions->at[number];
    struct name *name = &linker->names->at[number];
    struct parts parts = count_parts(linker, mention);
    struct slice heading = listed_heading(linker, mention);
    uint32_t bearer = find_bearer(linker, mention, &parts, name->key, heading);
    bool titled = parts.count == 1 && mention->title_first < mention->title_last &&
                  mention->gender != 0 && signs_allow_person(mention->signs);
    bool couple = titled && bearer != UINT32_MAX && linker->bearers[bearer].gender != 0 &&
                  linker->bearers[bearer].gender != mention->gender;
    uint64_t own = link_hash(mention_text(linker, mention)) * 31 + (unsigned char)mention->gender;
    if (couple)
        bearer = find_link(linker, GENDERED, own)->bearer;
    if (bearer == UINT32_MAX)
        bearer = new_bearer(linker);
    if (titled)
        set_link(linker, GENDERED, own, bearer);
    if (!couple)
        set_links(linker, number, &parts, name->key, heading, bearer);
    name->bearer = bearer;
    vote(&linker->bearers[bearer], mention, &parts);
    consider(linker, &linker->bearers[bearer], number, &parts);
}

static void
finish(struct linker *linker)
{
    for (size_t i = 0; i < linker->names->count; i++) {
        struct name *name = &linker->names->at[i];
        const struct bearer *bearer = &linker->bearers[name->bearer];
        /* A name has a bearer, so there are bearers; the analyser cannot know that. */
        /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
        name->canonical = mention_text(linker, &linker->mentions->at[bearer->best]);
        name->kind = signs_kind(&bearer->signs);
        if (name->kind != NAME_PERSON) { /* what stood before it was no title of its */
            name->title = slice_make("", 0);
            name->whole_start = name->start;
            name->whole_end = name->end;
        }
        name->gender = bearer->gender == 'm'   ? GENDER_MALE
                       : bearer->gender == 'f' ? GENDER_FEMALE
                                               : GENDER_UNKNOWN;
    }
    linker->names->bearers = linker->count;
}

/* Names of several words first, then those of one: a surname may come before the full name (in a
 * headline). */
void
bearers_find(struct document *document, const struct words *words, const struct mentions *mentions,
             struct names *names)
{
    struct linker linker = {
        .document = document, .words = words, .mentions = mentions, .names = names};
    size_t slots = 64;
    while (slots < mentions->count * 16)
        slots *= 2;
    linker.links = memory_zeroed(slots, sizeof *linker.links);
    linker.mask = slots - 1;
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < mentions->count; i++) {
            struct parts parts = count_parts(&linker, &mentions->at[i]);
            bool several = parts.count >= 2;
            if (several == (pass == 0))
                link_mention(&linker, i);
            else if (several && signs_allow_person(mentions->at[i].signs))
                link_person(&linker, &mentions->at[i], &parts, names->at[i].bearer, true);
        }
    finish(&linker);
    buffer_free(&linker.space);
    free(linker.links);
    free(linker.bearers);
}
