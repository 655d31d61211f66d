#include "namenorm/link_hashes.h"

#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

/* Mixed once more: hashes of one word must not meet in two spaces. */
static uint64_t
hash_in(enum link_space space, uint64_t hash)
{
    hash = (hash ^ (uint64_t)space * 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD;
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

uint32_t
link_bearer(const struct linker *linker, enum link_space space, uint64_t hash)
{
    return links_look_up(linker->links, hash_in(space, hash))->bearer;
}

struct link *
link_find(struct linker *linker, enum link_space space, uint64_t hash)
{
    return links_find(linker->links, hash_in(space, hash));
}

struct slice
mention_text(const struct linker *linker, const struct mention *mention)
{
    struct slice text = block_text(linker->document, &linker->document->blocks[mention->block]);
    return slice_part(text, linker->words->at[mention->first].start,
                      linker->words->at[mention->last - 1].end - mention->genitive);
}

struct slice
word_of(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    struct slice text = block_text(linker->document, &linker->document->blocks[mention->block]);
    text = word_text(text, &linker->words->at[word]);
    if (word + 1 == mention->last)
        text.length -= mention->genitive;
    return text;
}

uint64_t
lists_of(const struct linker *linker, uint32_t word)
{
    return word_lists(&linker->words->at[word]);
}

/* "Mohd. Aslam": a word that a stop cuts short, in the middle of a name. */
static bool
is_cut_short(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    const struct word *next = &linker->words->at[word + 1];
    return word + 2 < mention->last && word_mark(next) == '.' && !(next->shape & WORD_SPACE_BEFORE);
}

/* Whether the word is one of the parts of a name that count. */
static bool
is_part(const struct word *word)
{
    return word->shape & (WORD_CAPITAL | WORD_OTHER | WORD_INNER_CAPITAL | WORD_DIGITS);
}

static struct parts
find_parts(const struct linker *linker, const struct mention *mention)
{
    struct parts parts = {0, 0, mention->first, mention->first, 0};
    for (uint32_t i = mention->first; i < mention->last; i++) {
        const struct word *word = &linker->words->at[i];
        uint64_t lists = lists_of(linker, i);
        bool domain = i > mention->first && lists & IN_LEGAL_FORMS && word->shape & WORD_SMALL;
        if (!is_part(word) && !domain)
            continue;
        bool hyphen = i + 1 < mention->last && word_mark(&linker->words->at[i + 1]) == '-';
        if (lists & IN_PARTICLES && hyphen)
            continue;
        bool behind_dot = i > mention->first && word_mark(&linker->words->at[i - 1]) == '.' &&
                          word->shape & WORD_SINGLE;
        if (parts.count == 0)
            parts.first = i;
        parts.count += i == mention->first || !(lists & IN_SUFFIXES);
        if (!(word->shape & WORD_SINGLE) || behind_dot)
            parts.spelled += !(word->shape & WORD_SINGLE) && !is_cut_short(linker, mention, i);
        parts.mixed += !(word->shape & WORD_ALL_CAPITALS);
        if (!(lists & IN_SUFFIXES))
            parts.last = i;
    }
    return parts;
}

void
linker_open(struct linker *linker)
{
    size_t count = linker->mentions->count;
    linker->links = &linker->names->links;
    links_begin(linker->links);
    linker->parts = memory_allocate(count * sizeof *linker->parts);
    for (size_t i = 0; i < count; i++)
        linker->parts[i] = find_parts(linker, &linker->mentions->at[i]);
    if (count == 0)
        return;
    linker->inflected = linker->document->blocks[linker->mentions->at[0].block].language;
    linker->inflections = language_fact(linker->inflected, "name_inflections");
}

void
linker_close(struct linker *linker)
{
    links_end(linker->links);
    free(linker->parts);
    free(linker->bearers);
}

uint32_t
word_behind(const struct linker *linker, uint32_t first, uint32_t end, size_t length)
{
    const struct word *words = linker->words->at;
    size_t behind = words[first].start + length;
    while (first < end && words[first].start < behind)
        first++;
    return first;
}

/* The place or nationality that begins at WORD of a mention, NULL if none does; *NEXT: the word
 * behind it. */
static const struct entry *
place_at(const struct linker *linker, const struct mention *mention, uint32_t word, uint32_t *next)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_NATIONALITIES;
    const struct block *block = &linker->document->blocks[mention->block];
    const struct word *at = &linker->words->at[word];
    const struct entry *entry = word_entry(block->language, at);
    if (!((entry->lists | entry->begins) & places))
        return NULL;
    size_t length = 0;
    entry = language_phrase(block->language, entry,
                            slice_from(block_text(linker->document, block), at->start),
                            at->end - at->start, places, &length);
    *next = entry ? word_behind(linker, word, mention->last, length) : word;
    return entry;
}

uint32_t
behind_places(const struct linker *linker, const struct mention *mention)
{
    uint32_t at = mention->first;
    while (at < mention->last && place_at(linker, mention, at, &at))
        ;
    return at;
}

uint64_t
bag_hash(const struct linker *linker, const struct mention *mention, uint32_t first, uint32_t last)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    uint64_t sum = 0;
    for (uint32_t i = first, next; i < last; i = next) {
        const struct entry *place = place_at(linker, mention, i, &next);
        uint64_t hash = 0;
        if (place) {
            struct slice value = entry_value(language, place, NUMBER_PLACES);
            if (value.length == 0)
                value = entry_value(language, place, NUMBER_NATIONALITIES);
            hash = link_hash(value.length > 0 ? value : entry_word(language, place));
        } else {
            next = i + 1;
            if (is_part(&linker->words->at[i]))
                hash = link_hash(word_of(linker, mention, i));
        }
        sum += (hash ^ hash >> 29) * 0xBF58476D1CE4E5B9;
    }
    return sum;
}

bool
is_led_by_particle(const struct linker *linker, const struct mention *mention,
                   const struct parts *parts)
{
    uint32_t shape = linker->words->at[parts->first].shape;
    uint64_t given = shape & WORD_OTHER ? 0 : sign_bit(SIGN_GIVEN_NAME); /* "عبد الرازق" */
    const uint64_t never = given | sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER);
    bool initial = shape & WORD_SINGLE && word_mark(&linker->words->at[parts->first + 1]) == '.';
    return parts->count == 2 && parts->first == mention->first && parts->first != parts->last &&
           lists_of(linker, parts->first) & IN_PARTICLES && !(shape & WORD_ALL_CAPITALS) &&
           !initial && !(mention->signs & never);
}

/* "United States" for "U.S.", "Deutsche Bahn" for "Deutschen Bahn": the value that the list of
 * places or organisations gives. */
static struct slice
listed_heading(const struct linker *linker, const struct mention *mention, struct slice text)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    const struct entry *entry = language_word(language, text);
    if (!(entry->lists & IN_PLACES) && slice_ends_with(text, slice_of(".")))
        entry = language_word(language, slice_part(text, 0, text.length - 1));
    if (entry->lists & IN_PLACES)
        return entry_value(language, entry, NUMBER_PLACES);
    return entry->lists & IN_ORGS ? entry_value(language, entry, NUMBER_ORGS) : slice_make("", 0);
}

struct candidate
linker_candidate(const struct linker *linker, uint32_t number)
{
    const uint64_t places = sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER);
    const struct mention *mention = &linker->mentions->at[number];
    const struct form *form = &linker->names->forms.at[linker->names->at[number].form];
    bool single = mention->last - mention->first == 1;
    struct candidate candidate = {.number = number,
                                  .mention = mention,
                                  .parts = linker->parts[number],
                                  .text = mention_text(linker, mention),
                                  .key = form->folded_key};
    if (mention->signs & (places | sign_bit(SIGN_ACRONYM) | sign_bit(SIGN_LISTED_ORG)) ||
        linker->words->at[mention->first].shape & WORD_SINGLE) /* "U.S." */
        candidate.heading = listed_heading(linker, mention, candidate.text);
    candidate.whole = candidate.first = candidate.last = form->folded;
    if (!single) {
        const struct parts *parts = &candidate.parts;
        candidate.first = link_hash(word_of(linker, mention, parts->first));
        candidate.last = link_hash(word_of(linker, mention, parts->last));
        candidate.full = in_full(linker, mention, parts->first, candidate.first);
    }
    bool acronym = !single && mention->signs & sign_bit(SIGN_ACRONYM);  /* "the SG Sumbor" */
    bool titled = single && mention->title_first < mention->title_last; /* "Dr Fox" */
    candidate.person = (signs_allow_person(mention->signs) || titled) && !acronym;
    candidate.placed = single && mention->signs & places &&
                       !(mention->signs & (sign_bit(SIGN_BARE) | sign_bit(SIGN_TITLE)));
    return candidate;
}
