#include "language/known.h"

const struct entry *
known_words_learn(struct known_words *known, size_t place, uint64_t first, uint64_t second,
                  uint32_t length)
{
    const struct short_word word = {
        .first = first,
        .second = second,
        .length = length,
    };
    const struct entry *entry = language_short_word(known->language, &word);
    known->at[place] =
        (struct known_word){.first = first,
                            .second = second | known->owner,
                            .lists = entry->lists,
                            .entry = (uint32_t)(entry - known->language->entries) % KNOWN_ENTRIES};
    return entry;
}

void
known_words_bring(struct known_words *known, size_t place, const struct short_word *word)
{
    struct known_word *pair = &known->at[place];
    const struct known_word first = pair[0], second = pair[1];
    bool stands = known_words_has(known, place + 1, word->first, word->second);
    pair[1] = first;
    if (stands)
        pair[0] = second;
    else
        known_words_learn(known, place, word->first, word->second, word->length);
}
