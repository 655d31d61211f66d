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

enum { HASH_SEED = LANGUAGE_HASH_SEED };

static inline uint32_t
hash_more(uint32_t hash, char byte)
{
    return language_hash_more(hash, (unsigned char)byte);
}

/* compile.awk has the same. */
static inline uint32_t
hash_end(uint32_t hash)
{
    return hash + (hash >> 15);
}

enum { INDEX_BITS = 20 }; /* of a slot; above them are bits of the hash */

/* memcmp() is a call, and the words are short. */
static inline bool
same_bytes(const char *a, const char *b, size_t length)
{
    uint64_t first[2], last[2];
    if (length > 16)
        return memcmp(a, b, length) == 0;
    if (length >= 8) {
        memcpy(&first[0], a, 8);
        memcpy(&first[1], b, 8);
        memcpy(&last[0], a + length - 8, 8);
        memcpy(&last[1], b + length - 8, 8);
        return first[0] == first[1] && last[0] == last[1];
    }
    if (length >= 4) {
        uint32_t halves[4];
        memcpy(&halves[0], a, 4);
        memcpy(&halves[1], b, 4);
        memcpy(&halves[2], a + length - 4, 4);
        memcpy(&halves[3], b + length - 4, 4);
        return halves[0] == halves[1] && halves[2] == halves[3];
    }
    for (size_t i = 0; i < length; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

/* The same where B, in ASCII, has capitals and A has not. */
static inline bool
same_folded(const char *a, const char *b, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)a[i] != letter_lower((unsigned char)b[i]))
            return false;
    return true;
}

/* Most words that are not listed are told by the slot alone. */
static inline const struct entry *
probe_for(const struct language *language, struct slice word, uint32_t hash,
          bool (*same)(const char *, const char *, size_t))
{
    uint32_t slot, tag = hash * UINT32_C(40503) >> INDEX_BITS;
    for (uint32_t at = hash & language->slot_mask; (slot = language->slots[at]) != 0;
         at = (at + 1) & language->slot_mask) {
        if (slot >> INDEX_BITS != tag)
            continue;
        const struct entry *entry = &language->entries[slot & ((1 << INDEX_BITS) - 1)];
        if (entry->length == word.length &&
            same(language->pool + entry->word, word.at, word.length))
            return entry;
    }
    return NULL;
}

static const struct entry *
probe(const struct language *language, struct slice word, uint32_t hash)
{
    return probe_for(language, word, hash, same_bytes);
}

static uint32_t
fold_letter(uint32_t code)
{
    return code == 0x2019 ? '\'' : letter_lower(code);
}

/* A word in lower case, and the hashes of both forms. */
struct folded {
    char lower[LONGEST_WORD];
    size_t length; /* 0: it does not fit */
    uint32_t as_is_hash, lower_hash;
    bool differs; /* from the word as it is */
};

/* One walk over WORD for all of it: this is where every word of a text comes through. */
static void
fold(struct slice word, struct folded *folded)
{
    uint32_t as_is = HASH_SEED, lower = HASH_SEED;
    size_t length = 0;
    folded->length = 0;
    for (size_t i = 0; i < word.length;) {
        if (LONGEST_WORD - length < 4)
            return;
        if ((unsigned char)word.at[i] < 0x80) {
            char small = (char)letter_lower((unsigned char)word.at[i]);
            folded->lower[length++] = small;
            as_is = hash_more(as_is, word.at[i++]);
            lower = hash_more(lower, small);
            continue;
        }
        size_t start = i, at = length;
        length += letter_write(folded->lower + length, fold_letter(letter_next(word, &i)));
        for (; start < i; start++)
            as_is = hash_more(as_is, word.at[start]);
        for (; at < length; at++)
            lower = hash_more(lower, folded->lower[at]);
    }
    folded->length = length;
    folded->differs = as_is != lower;
    folded->as_is_hash = hash_end(as_is);
    folded->lower_hash = hash_end(lower);
}

/* Whether WORD is in small ASCII letters, as most words of most texts are; then its hash. */
static bool
is_folded(struct slice word, uint32_t *hash)
{
    uint32_t sum = HASH_SEED;
    for (size_t i = 0; i < word.length; i++) {
        unsigned char byte = (unsigned char)word.at[i];
        if (byte >= 0x80 || (byte >= 'A' && byte <= 'Z'))
            return false;
        sum = hash_more(sum, word.at[i]);
    }
    *hash = hash_end(sum);
    return word.length < LONGEST_WORD;
}

/* The entry of WORD as it is, and of WORD in lower case; NULL where there is none. */
struct found {
    const struct entry *as_is, *folded;
};

static struct found
find(const struct language *language, struct slice word)
{
    struct found found = {NULL, NULL};
    if (word.length == 0 || word.length > language->longest)
        return found;
    uint32_t hash;
    if (is_folded(word, &hash)) {
        found.folded = probe(language, word, hash);
        return found;
    }
    struct folded folded;
    fold(word, &folded);
    struct slice lower = slice_make(folded.lower, folded.length);
    if (lower.length > 0)
        found.folded = probe(language, lower, folded.lower_hash);
    if (lower.length > 0 && folded.differs)
        found.as_is = probe(language, word, folded.as_is_hash);
    return found;
}

const struct entry *
language_word(const struct language *language, struct slice word)
{
    if (word.length == 0 || word.length > language->longest)
        return language->entries;
    const struct entry *entry = NULL;
    uint32_t hash;
    if (is_folded(word, &hash)) {
        entry = probe(language, word, hash);
    } else {
        struct folded folded;
        fold(word, &folded);
        if (folded.length > 0 && folded.differs)
            entry = probe(language, word, folded.as_is_hash);
        if (!entry && folded.length > 0)
            entry = probe(language, slice_make(folded.lower, folded.length), folded.lower_hash);
    }
    return entry && entry->lists | entry->begins ? entry : language->entries;
}

/* The entry of a word of ASCII that is listed in small letters. */
static const struct entry *
probe_folded(const struct language *language, struct slice word)
{
    uint32_t hash = HASH_SEED;
    for (size_t i = 0; i < word.length; i++)
        hash = hash_more(hash, (char)letter_lower((unsigned char)word.at[i]));
    return probe_for(language, word, hash_end(hash), same_folded);
}

const struct entry *
language_word_hashed(const struct language *language, struct slice word, uint32_t hash,
                     bool capitals)
{
    if (word.length == 0 || word.length > language->longest || word.length >= LONGEST_WORD)
        return language->entries;
    const struct entry *entry = probe(language, word, hash_end(hash));
    if (!entry && capitals)
        entry = probe_folded(language, word);
    return entry && entry->lists | entry->begins ? entry : language->entries;
}

_Static_assert(LANGUAGES <= 64, "language_which has a bit for each");

uint64_t
language_which(struct slice word)
{
    const struct language *all = &language_all;
    const char *value = all->pool + language_word(all, word)->value;
    uint64_t which = 0, number = 0;
    for (; *value != '\0'; value++) /* LIST=number, and of a capital's small word another */
        if (*value >= '0' && *value <= '9') {
            number = number * 10 + (uint64_t)(*value - '0');
        } else {
            which |= number;
            number = 0;
        }
    return which | number;
}

/* How many bytes of TEXT the phrase takes; 0 if TEXT does not begin with it. */
static size_t
match_phrase(struct slice phrase, bool exact, struct slice text)
{
    size_t i = 0, j = 0;
    while (i < phrase.length) {
        if (j >= text.length)
            return 0;
        uint32_t want = letter_next(phrase, &i), have = letter_next(text, &j);
        if (have != want && (exact || fold_letter(have) != want))
            return 0;
    }
    bool in_word = letter_is(letter_at(text, j), LETTER_WORD) &&
                   letter_is(letter_ending_at(text, j), LETTER_WORD);
    return in_word ? 0 : j;
}

/* Whether the second word of PHRASE, at START, cannot be that of TEXT, at its START: a glance at
 * the first letter, which tells for nearly all. */
static bool
differs_at_once(struct slice phrase, size_t phrase_start, struct slice text, size_t text_start)
{
    if (phrase_start >= phrase.length || text_start >= text.length)
        return phrase_start < phrase.length;
    unsigned char want = (unsigned char)phrase.at[phrase_start],
                  have = (unsigned char)text.at[text_start];
    return want < 0x80 && have < 0x80 && letter_lower(want) != letter_lower(have);
}

static const struct entry *
longest_phrase(const struct language *language, const struct entry *head, struct slice text,
               size_t word_length, uint64_t lists, size_t *length)
{
    if (!head || !(head->begins & lists))
        return NULL;
    for (uint32_t next = head->next; next != 0; next = language->entries[next].next) {
        const struct entry *phrase = &language->entries[next];
        if (!(phrase->lists & lists) ||
            differs_at_once(entry_word(language, phrase), head->length + 1U, text, word_length + 1))
            continue;
        *length = match_phrase(entry_word(language, phrase), phrase->exact, text);
        if (*length > 0)
            return phrase;
    }
    return NULL;
}

const struct entry *
language_phrase(const struct language *language, struct slice text, size_t word_length,
                uint64_t lists, size_t *length)
{
    struct slice word = slice_part(text, 0, word_length);
    struct found found = find(language, word);
    const struct entry *phrase =
        longest_phrase(language, found.as_is, text, word_length, lists, length);
    if (!phrase)
        phrase = longest_phrase(language, found.folded, text, word_length, lists, length);
    if (phrase)
        return phrase;
    const struct entry *entry = found.as_is ? found.as_is : found.folded;
    *length = word.length;
    return entry && entry->lists & lists ? entry : NULL;
}

const struct entry *
language_prefix(const struct language *language, struct slice text, uint64_t lists, size_t *length)
{
    uint32_t hashes[LONGEST_WORD];
    size_t ends[LONGEST_WORD], count = 0;
    uint32_t hash = HASH_SEED;
    for (size_t i = 0; i < text.length && i < language->longest && count < LONGEST_WORD;) {
        size_t start = i;
        letter_next(text, &i);
        for (size_t k = start; k < i; k++)
            hash = hash_more(hash, text.at[k]);
        hashes[count] = hash_end(hash);
        ends[count++] = i;
    }
    while (count-- > 0) {
        const struct entry *entry =
            probe(language, slice_part(text, 0, ends[count]), hashes[count]);
        if (entry && entry->lists & lists) {
            *length = ends[count];
            return entry;
        }
    }
    return NULL;
}

static struct slice
list_name(enum language_list_number number)
{
    static const char *const names[] = {
#define LANGUAGE_LIST(name) #name,
#include "language/lists.h"
#undef LANGUAGE_LIST
    };
    return slice_of(names[number]);
}

struct slice
entry_value(const struct language *language, const struct entry *entry,
            enum language_list_number number)
{
    struct slice values = slice_of(language->pool + entry->value), name = list_name(number);
    while (values.length > 0) {
        size_t end = slice_find_byte(values, 0, '\t');
        struct slice one = slice_part(values, 0, end);
        if (slice_starts_with(one, name) && one.length > name.length && one.at[name.length] == '=')
            return slice_from(one, name.length + 1);
        values = slice_from(values, end + 1);
    }
    return slice_make("", 0);
}
