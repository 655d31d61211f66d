/* Whose the text is that says something: a statement, a report, a letter. */
#ifndef PULLQUOTE_AUTHORS_H
#define PULLQUOTE_AUTHORS_H

#include "pullquote/resolve.h"

/* "issued", "published": whether the word at WORD is of a verb by which somebody gives out a text.
 */
bool author_published(const struct reading *reading, uint32_t word);

/* "the press service of the ministry", "the company's annual report": the words, of those of the
   SPEAKER, that tell an organisation without a name whose text speaks; else the whole SPEAKER. */
struct word_range author_words(const struct reading *reading, struct word_range speaker);

/* "NAME issued a statement. The statement said": who wrote the text that the SPEAKER takes up, one
   more than the index of the name; 0 if nothing tells. */
uint32_t author_of(const struct resolver *resolver, const struct reading *reading,
                   struct word_range speaker);

#endif
