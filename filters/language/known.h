/* The short words of a language that were looked up last: few words make up most of a text, and
   what was found for them stays near at hand. */
#ifndef LANGUAGE_KNOWN_H
#define LANGUAGE_KNOWN_H

#include "language/language.h"

struct known_word {
    uint64_t first;
    uint64_t second; /* and in the highest byte, which no short word fills, whose word it is */
    uint64_t lists;  /* in which it stands */
    union {
        struct {
            uint32_t entry : 17; /* an index: the tests see to it that it fits */
            uint32_t shape : 15; /* what its owner keeps of it; 0 at first */
        };
        uint32_t entry_shape; /* both */
    };
    uint32_t note; /* likewise */
};

enum { KNOWN_WORDS_BITS = 15, KNOWN_ENTRIES = 1 << 17 };

/* One a language, so that they are counted. */
enum known_language {
#define LANGUAGE(tag) KNOWN_##tag,
#include "language/languages.h"
#undef LANGUAGE
    KNOWN_LANGUAGES
};

_Static_assert(KNOWN_LANGUAGES < 256, "a language's number fits in a byte");

/* The last one of each hash, or the last two of each pair of hashes. Zero-initialise it. */
struct known_words {
    const struct language *language;
    uint64_t owner; /* the language as a word's highest byte has it */
    const struct language *languages[KNOWN_LANGUAGES]; /* those that had words, by number */
    struct known_word at[1 << KNOWN_WORDS_BITS];
};

/* Makes it one of LANGUAGE; what is known of others' words stays. */
static inline void
known_words_in(struct known_words *known, const struct language *language)
{
    uint64_t number = 0;
    while (known->languages[number] && known->languages[number] != language)
        number++;
    known->languages[number] = known->language = language;
    known->owner = number << 56;
}

/* Sets all notes to 0. */
static inline void
known_words_forget_notes(struct known_words *known)
{
    for (size_t i = 0; i < sizeof known->at / sizeof *known->at; i++)
        known->at[i].note = 0;
}

/* The place of the word that short_word.h has as FIRST and SECOND. */
static inline size_t
known_words_place(uint64_t first, uint64_t second)
{
    uint64_t hash = (first ^ second * 0xFF51AFD7ED558CCD) * 0x9E3779B97F4A7C15;
    return (size_t)(hash >> (64 - KNOWN_WORDS_BITS));
}

/* Whether it stands there; if not, it has to be learnt. */
static inline bool
known_words_has(const struct known_words *known, size_t place, uint64_t first, uint64_t second)
{
    const struct known_word *at = &known->at[place];
    return (at->first == first) & (at->second == (second | known->owner));
}

/* Looks the word of LENGTH bytes up and keeps it in its place. Returns its entry. */
const struct entry *known_words_learn(struct known_words *known, size_t place, uint64_t first,
                                      uint64_t second, uint32_t length);

/* Brings the word to PLACE, from the place behind it or by looking it up; what stood there stands
   behind it then. */
void known_words_bring(struct known_words *known, size_t place, const struct short_word *word);

/* Fetches what is known of the word, which will be asked for; returns its place. */
static inline size_t
known_words_fetch(const struct known_words *known, const struct short_word *word)
{
    size_t place = known_words_place(word->first, word->second) & ~(size_t)1;
    __builtin_prefetch(&known->at[place], 1);
    return place;
}

/* What is known of the word, which was fetched to PLACE. Two words of like hash are kept, the one
   that was asked for last in front. */
static inline struct known_word *
known_words_fetched(struct known_words *known, size_t place, const struct short_word *word)
{
    if (!known_words_has(known, place, word->first, word->second))
        known_words_bring(known, place, word);
    return &known->at[place];
}

/* The same of a word that was not fetched. */
static inline struct known_word *
known_words_at(struct known_words *known, const struct short_word *word)
{
    size_t place = known_words_place(word->first, word->second) & ~(size_t)1;
    return known_words_fetched(known, place, word);
}

/* The entry of the word in PLACE, of the language that was named last. */
static inline const struct entry *
known_words_entry(const struct known_words *known, size_t place)
{
    return &known->language->entries[known->at[place].entry];
}

#endif
