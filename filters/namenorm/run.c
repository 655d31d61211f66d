#include "namenorm/run.h"

uint32_t
phrase_at(const struct block_words *block, uint32_t word, uint64_t lists,
          const struct entry **entry)
{
    if (word >= block->end || block->at[word].shape & WORD_MARK)
        return word;
    const struct entry *own = &block->language->entries[block->at[word].entry];
    if (!(own->lists & lists) && !(own->begins & lists) && !has_shape(block, word, WORD_CAPITAL))
        return word;
    size_t length;
    struct slice tail = slice_from(block->text, block->at[word].start);
    const struct entry *found = language_phrase(
        block->language, tail, block->at[word].end - block->at[word].start, lists, &length);
    if (!found)
        return word;
    if (entry)
        *entry = found;
    uint32_t end = word;
    while (end < block->end && block->at[end].start < block->at[word].start + length)
        end++;
    return end;
}
