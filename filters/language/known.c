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
