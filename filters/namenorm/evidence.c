#include "namenorm/evidence.h"

#include "text/letters.h"
#include "text/memory.h"
#include "text/short_word.h"

#include <stdlib.h>

enum { KEPT_WORDS = 1 << 20, FEWEST_LISTED = 8 };

static uint64_t
hash_of_long(struct slice text)
{
    struct hash_of_letters hash = {0, 0, 0};
    for (size_t i = 0; i < text.length;) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte < 0x80) {
            hash_ascii(&hash, (unsigned char)letter_lower(byte));
            i++;
        } else {
            hash_code(&hash, letter_lower(letter_next(text, &i)));
        }
    }
    return hash_end(&hash);
}

static inline uint64_t
hash_of_short(const struct short_word *word)
{
    uint64_t hash = (word->lower[0] ^ word->lower[1] * 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD;
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

uint64_t
evidence_hash(struct slice text)
{
    struct short_word word;
    return short_word_of(text, &word) ? hash_of_short(&word) : hash_of_long(text);
}

enum { PLACES_FIRST = 1024 };

static void
empty_places(struct evidence *evidence, size_t places)
{
    evidence->places =
        memory_grow(evidence->places, &evidence->place_room, places, sizeof *evidence->places);
    memset(evidence->places, 0, places * sizeof *evidence->places);
    evidence->mask = places - 1;
}

/* Makes room for COUNT words, none met. */
static void
reset(struct evidence *evidence, size_t count)
{
    evidence->slots =
        memory_grow(evidence->slots, &evidence->slot_room, 1, sizeof *evidence->slots);
    evidence->slots[0] = (struct word_evidence){0};
    evidence->slot_count = 1;
    empty_places(evidence, PLACES_FIRST);
    evidence->slot_of = memory_grow(evidence->slot_of, &evidence->slot_of_room, count + 1,
                                    sizeof *evidence->slot_of);
}

/* The place of the word with this HASH, or the empty one where it belongs. */
static uint32_t *
find_place(const struct evidence *evidence, uint64_t hash)
{
    size_t at = hash & evidence->mask;
    while (evidence->places[at] != 0 && evidence->slots[evidence->places[at]].hash != hash)
        at = (at + 1) & evidence->mask;
    return &evidence->places[at];
}

uint32_t
evidence_slot(const struct evidence *evidence, struct slice word)
{
    return *find_place(evidence, evidence_hash(word));
}

static uint32_t
find_slot(struct evidence *evidence, struct slice text, const struct word *word)
{
    struct short_word bytes;
    uint64_t hash = short_word_at(text, word->start, word->end, &bytes)
                        ? hash_of_short(&bytes)
                        : hash_of_long(word_text(text, word));
    uint32_t *place = find_place(evidence, hash);
    if (*place != 0)
        return *place;
    if (evidence->slot_count * 2 > evidence->mask) {
        empty_places(evidence, (evidence->mask + 1) * 2);
        for (uint32_t i = 1; i < evidence->slot_count; i++)
            *find_place(evidence, evidence->slots[i].hash) = i;
        place = find_place(evidence, hash);
    }
    evidence->slots = memory_grow(evidence->slots, &evidence->slot_room, evidence->slot_count + 1,
                                  sizeof *evidence->slots);
    evidence->slots[evidence->slot_count] = (struct word_evidence){.hash = hash};
    *place = (uint32_t)evidence->slot_count++;
    return *place;
}

/* A headline has no final stop, and capitals on most of its words, or on all letters. */
static bool
is_headline(const struct document *document, const struct words *words, size_t block)
{
    const struct block *at = &document->blocks[block];
    struct slice text = block_text(document, at);
    if (text.length > 250 || text.length == 0)
        return false;
    uint32_t last = letter_ending_at(text, text.length);
    if (last == '.' || last == ';' || last == ':' || last == ',')
        return false;
    size_t capital = 0, small = 0;
    for (uint32_t i = words->first[block]; i < words->first[block + 1]; i++) {
        const struct word *word = &words->at[i];
        if (!(word->shape & WORD_LETTERS) || word->shape & WORD_CLITIC)
            continue;
        if (word_lists(at->language, word) & IN_FUNCTION_WORDS &&
            !(word->shape & WORD_ALL_CAPITALS))
            continue;
        capital += (word->shape & WORD_CAPITAL) != 0;
        small += (word->shape & WORD_SMALL) != 0;
    }
    return capital >= 3 && capital > small * 3;
}

/* A mark behind which a capital may mean nothing: a quotation mark, a colon, a bullet. */
static bool
opens(const struct word *word)
{
    return word->shape & WORD_MARK && word->entry != ',' && word->entry != '-';
}

/* "Nordic Seed Archive": of the Seed. */
static bool
is_between_capitals(const struct word *word)
{
    return word[-1].shape & WORD_CAPITAL && word->shape & WORD_SPACE_BEFORE &&
           word[1].shape & WORD_CAPITAL && word[1].shape & WORD_SPACE_BEFORE;
}

static void
count_block(const struct document *document, const struct words *words, struct evidence *evidence,
            size_t block)
{
    struct slice text = block_text(document, &document->blocks[block]);
    bool headline = evidence->headlines[block];
    for (uint32_t i = words->first[block]; i < words->first[block + 1]; i++) {
        const struct word *word = &words->at[i];
        evidence->slot_of[i] = 0;
        if (!(word->shape & WORD_LETTERS) || word->shape & WORD_CLITIC)
            continue;
        evidence->slot_of[i] = find_slot(evidence, text, word);
        struct word_evidence *slot = &evidence->slots[evidence->slot_of[i]];
        if (word->shape & WORD_SMALL)
            slot->small++;
        else if (headline || word->shape & WORD_BEGINS ||
                 (i > words->first[block] && opens(&words->at[i - 1])))
            slot->begins++;
        else if (word->shape & WORD_CAPITAL) {
            slot->capital++;
            slot->inside += i > words->first[block] && i + 1 < words->first[block + 1] &&
                            is_between_capitals(word);
        }
    }
}

void
evidence_find(const struct document *document, const struct words *words, struct evidence *evidence)
{
    reset(evidence, words->count);
    evidence->headlines =
        memory_grow(evidence->headlines, &evidence->headline_room, document->block_count + 1, 1);
    size_t headlines = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        evidence->headlines[i] = is_headline(document, words, i);
        headlines += evidence->headlines[i];
    }
    if (headlines * 3 > document->block_count && headlines >= FEWEST_LISTED) /* a list of names */
        memset(evidence->headlines, 0, document->block_count);
    for (size_t i = 0; i < document->block_count; i++)
        count_block(document, words, evidence, i);
}

void
evidence_trim(struct evidence *evidence)
{
    if (evidence->slot_of_room < KEPT_WORDS)
        return;
    free(evidence->slot_of);
    evidence->slot_of = NULL;
    evidence->slot_of_room = 0;
}

void
evidence_free(struct evidence *evidence)
{
    free(evidence->slots);
    free(evidence->places);
    free(evidence->slot_of);
    free(evidence->headlines);
    *evidence = (struct evidence){0};
}
