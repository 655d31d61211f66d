/* The short words of a language that were looked up last: few words make up most of a text, and
   what was found for them stays near at hand. */
#ifndef LANGUAGE_KNOWN_H
#define LANGUAGE_KNOWN_H

#include "language/language.h"

struct known_word {
    uint64_t first;
    uint64_t second;
    uint64_t note;  /* what its owner keeps of it; 0 at first */
    uint32_t entry; /* an index */
    uint32_t owner; /* the language, as known_words.number */
};

enum { KNOWN_WORDS_BITS = 12 };

/* The last one of each hash. Zero-initialise it. */
struct known_words {
    const struct language *language;
    uint32_t number; /* of the language: the end of its address, which no other constant shares */
    struct known_word at[1 << KNOWN_WORDS_BITS];
};

/* Makes it one of LANGUAGE; what is known of others' words stays. */
static inline void
known_words_in(struct known_words *known, const struct language *language)
{
    known->language = language;
    known->number = (uint32_t)(uintptr_t)language;
}

static inline struct known_word *
known_words_at(struct known_words *known, const struct short_word *word)
{
    uint64_t hash = (word->first ^ word->second * 0xFF51AFD7ED558CCD) * 0x9E3779B97F4A7C15;
    struct known_word *at = &known->at[hash >> (64 - KNOWN_WORDS_BITS)];
    if (at->first == word->first && at->second == word->second && at->owner == known->number)
        return at;
    const struct entry *entry = language_short_word(known->language, word);
    uint32_t number = (uint32_t)(entry - known->language->entries);
    *at = (struct known_word){word->first, word->second, 0, number, known->number};
    return at;
}

/* The same as language_short_word. */
static inline const struct entry *
known_words_find(struct known_words *known, const struct short_word *word)
{
    return &known->language->entries[known_words_at(known, word)->entry];
}

#endif
