#include "language/language.h"

#include "language/compiled.h"
#include "text/letters.h"

static const struct language *const languages[] = {
#define LANGUAGE(tag) &language_##tag,
#include "language/languages.h"
#undef LANGUAGE
};

enum { LANGUAGES = sizeof languages / sizeof *languages, LONGEST_WORD = 256 };

const struct language *
language_number(size_t number)
{
    return number < LANGUAGES ? languages[number] : NULL;
}

size_t
language_count(void)
{
    return LANGUAGES;
}

/* A language subtag as BCP 47 has it: two or three letters. */
static bool
is_subtag(struct slice tag)
{
    for (size_t i = 0; i < tag.length; i++)
        if (tag.at[i] < 'a' || tag.at[i] > 'z')
            return false;
    return tag.length == 2 || tag.length == 3;
}

const struct language *
language_find(struct slice tag)
{
    size_t length = 0;
    while (length < tag.length && tag.at[length] != '-' && tag.at[length] != '_')
        length++;
    tag.length = length;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (slice_equals(tag, slice_of(languages[i]->tag)))
            return languages[i];
    return is_subtag(tag) ? &language_und : NULL;
}

/* compile.awk has the same. */
static inline uint32_t
hash_block(uint64_t first, uint64_t second)
{
    return (uint32_t)first * UINT32_C(2654435761) + (uint32_t)(first >> 32) * UINT32_C(2246822519) +
           (uint32_t)second * UINT32_C(3266489917) + (uint32_t)(second >> 32) * UINT32_C(668265263);
}

static inline uint32_t
hash_more(uint32_t hash, uint32_t block)
{
    return hash * 33 + block;
}

static inline uint32_t
hash_end(uint32_t hash)
{
    return hash + (hash >> 15);
}

static uint32_t
hash_of(struct slice text)
{
    uint32_t hash = 0;
    uint64_t first, second;
    size_t at = 0;
    for (; text.length - at >= LANES; at += LANES)
        hash = hash_more(
            hash, hash_block(short_word_load(text.at + at), short_word_load(text.at + at + 8)));
    if (at < text.length) {
        short_word_load_part(text.at + at, text.length - at, &first, &second);
        hash = hash_more(hash, hash_block(first, second));
    }
    return hash_end(hash);
}

enum { BUCKET = 4, INDEX_BITS = 20 }; /* of a slot; above them are bits of the hash */

static inline uint32_t
index_of(uint32_t slot)
{
    return slot & ((1 << INDEX_BITS) - 1);
}

static inline uint32_t
tag_of(uint32_t hash)
{
    return hash * UINT32_C(40503) >> INDEX_BITS;
}

/* The entry of WORD as it is; [0] if there is none. */
static const struct entry *
probe(const struct language *language, struct slice word, uint32_t hash)
{
    uint32_t slot, mask = language->bucket_mask * BUCKET + BUCKET - 1;
    for (uint32_t at = (hash & language->bucket_mask) * BUCKET; (slot = language->slots[at]) != 0;
         at = (at + 1) & mask) {
        const struct entry *entry = &language->entries[index_of(slot)];
        if (slot >> INDEX_BITS == tag_of(hash) && slice_equals(entry_word(language, entry), word))
            return entry;
    }
    return language->entries;
}

static const struct entry *
probe_bytes(const struct language *language, uint64_t first, uint64_t second, uint32_t length,
            uint32_t hash)
{
    char word[LANES];
    for (int i = 0; i < LANES; i++)
        word[i] = (char)((i < 8 ? first : second) >> i % 8 * 8);
    return probe(language, slice_make(word, length), hash);
}

/* The same for a short word, nearly always without a branch: texts have words that are listed and
   words that are not in no order that a processor could foresee. In a bucket with a free slot one
   word at most has the bits of HASH. */
static inline const struct entry *
probe_short(const struct language *language, uint64_t first, uint64_t second, uint32_t length)
{
    uint32_t hash = hash_end(hash_block(first, second)), tag = tag_of(hash), found = 0;
    const uint32_t *bucket = &language->slots[(size_t)(hash & language->bucket_mask) * BUCKET];
    for (int i = 0; i < BUCKET; i++) {
        uint32_t slot = bucket[i] & (0 - (uint32_t)(bucket[i] >> INDEX_BITS == tag));
        found = slot > found ? slot : found; /* of several one, so that its index is good */
    }
    const struct entry *entry = &language->entries[index_of(found)];
    bool same = (entry->first == first) & (entry->second == second) & (entry->length == length);
    if (bucket[BUCKET - 1] != 0 && !same)
        return probe_bytes(language, first, second, length, hash);
    return &language->entries[index_of(found) & (0 - (uint32_t)same)];
}

static uint32_t
fold_apostrophe(uint32_t code)
{
    return code == 0x2019 ? '\'' : code;
}

static uint32_t
fold_letter(uint32_t code)
{
    return letter_lower(fold_apostrophe(code));
}

/* WORD, which is not empty, in lower case, in SPACE; empty if it does not fit, or begins within a
 * letter, as the end of a word may that is so many bytes long. */
static struct slice
fold(struct slice word, char *space)
{
    size_t length = 0;
    if (((unsigned char)word.at[0] & 0xC0) == 0x80)
        return slice_make(space, 0);
    for (size_t i = 0; i < word.length;) {
        if (LONGEST_WORD - length < 4)
            return slice_make(space, 0);
        length += letter_write(space + length, fold_letter(letter_next(word, &i)));
    }
    return slice_make(space, length);
}

const struct entry *
language_short_word(const struct language *language, const struct short_word *word)
{
    uint64_t first = short_word_lower(word->first), second = short_word_lower(word->second);
    const struct entry *small = probe_short(language, first, second, word->length);
    if ((first == word->first) & (second == word->second))
        return small;
    const struct entry *entry = probe_short(language, word->first, word->second, word->length);
    return entry != language->entries ? entry : small;
}

/* The entry of WORD in lower case. */
static const struct entry *
probe_folded(const struct language *language, struct slice word)
{
    char space[LONGEST_WORD];
    struct slice lower = fold(word, space);
    return lower.length > 0 ? probe(language, lower, hash_of(lower)) : language->entries;
}

const struct entry *
language_word(const struct language *language, struct slice word)
{
    struct short_word short_word;
    if (word.length == 0 || word.length > language->longest)
        return language->entries;
    if (short_word_of(word, &short_word))
        return language_short_word(language, &short_word);
    const struct entry *entry = probe(language, word, hash_of(word));
    return entry != language->entries ? entry : probe_folded(language, word);
}

bool
language_is(const struct language *language, const char *fact)
{
    struct slice word = slice_of(fact); /* as it is listed */
    return (probe(language, word, hash_of(word))->lists & IN_GRAMMAR) != 0;
}

struct slice
language_fact(const struct language *language, const char *fact)
{
    return entry_value(language, language_word(language, slice_of(fact)), NUMBER_GRAMMAR);
}

_Static_assert(LANGUAGES <= 64, "language_which has a bit for each");

uint64_t
language_which(struct slice word)
{
    return language_word(&language_all, word)->lists;
}

uint64_t
language_which_label(struct slice phrase)
{
    return language_word(&language_labels, phrase)->lists;
}

/* How many bytes of TEXT the phrase takes; 0 if TEXT does not begin with it. Its bytes before I are
 * those of TEXT before J, whatever their case. */
static size_t
match_phrase(struct slice phrase, size_t i, bool exact, struct slice text, size_t j)
{
    while (i < phrase.length) {
        if (j >= text.length)
            return 0;
        unsigned char plain = (unsigned char)phrase.at[i], said = (unsigned char)text.at[j];
        if ((plain | said) < 0x80) {
            i++;
            j++;
            if (plain == said || (!exact && letter_lower(said) == plain))
                continue;
            return 0;
        }
        uint32_t want = letter_next(phrase, &i), have = letter_next(text, &j);
        if (want != (exact ? fold_apostrophe(have) : fold_letter(have)))
            return 0;
    }
    bool in_word = letter_is(letter_at(text, j), LETTER_WORD) &&
                   letter_is(letter_ending_at(text, j), LETTER_WORD);
    return in_word ? 0 : j;
}

/* What a text begins with, as much as an entry has of its word: as it is, and in small letters. */
struct beginning {
    uint64_t first, second;
    uint64_t small_first, small_second;
    bool is_ascii; /* otherwise nothing else is told */
};

static struct beginning
read_beginning(struct slice text)
{
    const char *at = text.at;
    char end[LANES] = {0};
    if (text.length < LANES) {
        memcpy(end, at, text.length);
        at = end;
    }
    uint64_t first = short_word_load(at), second = short_word_load(at + 8);
    if ((first | second) & 0x8080808080808080)
        return (struct beginning){.is_ascii = false};
    return (struct beginning){first, second, short_word_lower(first), short_word_lower(second),
                              true};
}

/* Whether a text that begins so may begin with the phrase: nearly all that do not are told apart
 * here. */
static inline bool
may_match(const struct entry *phrase, const struct beginning *text)
{
    size_t length = phrase->length < LANES ? phrase->length : LANES;
    uint64_t first = phrase->first ^ (phrase->exact ? text->first : text->small_first);
    uint64_t second = phrase->second ^ (phrase->exact ? text->second : text->small_second);
    return !text->is_ascii ||
           ((first & short_word_load(short_word_kept + LANES - length)) |
            (second & short_word_load(short_word_kept + LANES + 8 - length))) == 0;
}

static unsigned
count_bits(uint32_t bits)
{
    bits -= bits >> 1 & 0x55555555;
    bits = (bits & 0x33333333) + (bits >> 2 & 0x33333333);
    return ((bits + (bits >> 4)) & 0x0F0F0F0F) * 0x01010101 >> 24;
}

/* The phrases that begin with HEAD, the first word of TEXT, and may go on as it does. */
static const uint32_t *
phrases_of(const struct language *language, const struct entry *head, struct slice text,
           size_t word_length)
{
    const uint32_t *row = language->phrases + head->phrases;
    unsigned byte = word_length + 1 < text.length ? (unsigned char)text.at[word_length + 1] : 0;
    uint32_t below = byte < 0x80 ? (UINT32_C(1) << byte % 32) - 1 : UINT32_MAX;
    return language->phrases + row[count_bits(head->goes_on & below)];
}

const struct entry *
language_phrase(const struct language *language, const struct entry *entry, struct slice text,
                size_t word_length, uint64_t lists, size_t *length)
{
    if (language_may_go_on(entry, text, word_length, lists)) {
        struct beginning beginning = read_beginning(text);
        for (const uint32_t *at = phrases_of(language, entry, text, word_length); *at != 0; at++) {
            const struct entry *phrase = &language->entries[*at];
            if (!(phrase->lists & lists) || !may_match(phrase, &beginning))
                continue;
            bool exact = phrase->exact;
            *length = match_phrase(entry_word(language, phrase), exact ? 0 : entry->length, exact,
                                   text, exact ? 0 : word_length);
            if (*length > 0)
                return phrase;
        }
    }
    *length = word_length;
    return entry->lists & lists ? entry : NULL;
}

/* Whether one of the phrases, which end in 0, stands in one of LISTS. */
static bool
any_listed(const struct language *language, const uint32_t *phrases, uint64_t lists)
{
    while (*phrases != 0 && !(language->entries[*phrases].lists & lists))
        phrases++;
    return *phrases != 0;
}

uint32_t
language_goes_on(const struct language *language, const struct entry *entry, uint64_t lists)
{
    const uint32_t *row = language->phrases + entry->phrases;
    uint32_t bytes = 0;
    for (uint32_t left = entry->goes_on; left != 0; left &= left - 1)
        if (any_listed(language, language->phrases + *row++, lists))
            bytes |= left & (0 - left);
    return bytes;
}

const struct entry *
language_prefix(const struct language *language, struct slice text, uint64_t lists, size_t *length)
{
    uint32_t hashes[LONGEST_WORD];
    size_t ends[LONGEST_WORD], count = 0;
    uint32_t hash = 0;
    uint64_t block[2] = {0, 0};
    for (size_t i = 0; i < text.length && i < language->longest && count < LONGEST_WORD;) {
        size_t at = i;
        letter_next(text, &i);
        for (; at < i; at++) {
            if (at % LANES == 0 && at > 0) {
                hash = hash_more(hash, hash_block(block[0], block[1]));
                block[0] = block[1] = 0;
            }
            block[at / 8 % 2] |= (uint64_t)(unsigned char)text.at[at] << at % 8 * 8;
        }
        hashes[count] = hash_end(hash_more(hash, hash_block(block[0], block[1])));
        ends[count++] = i;
    }
    while (count-- > 0) {
        const struct entry *entry =
            probe(language, slice_part(text, 0, ends[count]), hashes[count]);
        if (entry->lists & lists) {
            *length = ends[count];
            return entry;
        }
    }
    return NULL;
}

struct slice
entry_value(const struct language *language, const struct entry *entry,
            enum language_list_number number)
{
    const struct listed_value *value = &language->values[entry->value];
    while (value->length > 0 && value->list != number)
        value++;
    return slice_make(language->pool + value->at, value->length);
}

const struct entry *
language_tail(const struct language *language, struct slice text, size_t before, size_t least,
              uint64_t lists)
{
    for (size_t start = before; start + least <= text.length; start++) {
        if (((unsigned char)text.at[start] & 0xC0) == 0x80)
            continue;
        const struct entry *entry = language_word(language, slice_from(text, start));
        if (entry->lists & lists)
            return entry;
    }
    return NULL;
}
