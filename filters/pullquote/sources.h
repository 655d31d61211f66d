/* Who speaks, in languages whose words no capitals and often no spaces part: phrases of somebody,
 * by their names, titles and endings. */
#ifndef PULLQUOTE_SOURCES_H
#define PULLQUOTE_SOURCES_H

#include "pullquote/reading.h"

/* The text of the WORDS ends in an entry of one of LISTS, of at least LEAST bytes; that, or NULL.
 */
const struct entry *source_tail(const struct reading *reading, struct word_range words,
                                uint64_t lists, size_t least);

/* Whether one word is of the list; not a mark, and of no quotation. */
bool source_word(const struct reading *reading, uint32_t word, uint64_t lists);

/* Before the brackets, two at most, that end at END; END if none do. */
uint32_t source_before_brackets(const struct reading *reading, uint32_t end, uint32_t first);

/* Whether the word begins with a digit, also where it was cut from a longer one. */
bool source_number(const struct reading *reading, uint32_t word);

/* Whether the word is a mark that ends or parts sentences, outside of quotations. */
bool source_end_mark(const struct reading *reading, uint32_t word);

/* Whether the PHRASE is somebody who may speak: a name of any kind but a work's at its end, a
   title, a role, an organisation, people, a pronoun. */
bool source_speaks(const struct reading *reading, struct word_range phrase);

/* Whether the WORDS end as those for people and their offices do. */
bool source_names_people(const struct reading *reading, struct word_range words);

/* Whether the WORDS behind a name are what it gave out, "数据", or say that it is meant, "側". */
bool source_is_its_own(const struct reading *reading, struct word_range words);

/* The last name of a person in WORDS, an index; NOTHING if there is none. */
uint32_t source_person(const struct reading *reading, struct word_range words);

/* Whether a space, or the block's beginning, parts the word from the one before it. */
static inline bool
is_parted(const struct reading *reading, uint32_t word)
{
    return has_shape(reading, word, WORD_SPACE_BEFORE);
}

/* Whether the WORD stands in a quotation. */
static inline bool
is_quoted_word(const struct reading *reading, uint32_t word)
{
    return word < reading->count && reading->span_at[word] != NOTHING;
}

#endif
