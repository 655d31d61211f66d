/* Subjects that a particle behind them marks, in Japanese and Korean: who it is, and where what he
   does begins. */
#ifndef PULLQUOTE_MARKED_H
#define PULLQUOTE_MARKED_H

#include "pullquote/reading.h"

/* Whether the word is, or ends in, a particle behind a subject; *TOPIC: one that marks what is
   spoken of, 은 and は. */
bool marks_subject(const struct reading *reading, uint32_t word, bool *topic);

/* The bytes of the particle, of a subject or a source, that the word ends in; 0. */
uint32_t marked_particle(const struct reading *reading, uint32_t word);

/* The phrase that ends before END, no earlier than FIRST, without what stands before who speaks: an
   affiliation, a relative clause, adverbs. */
struct word_range marked_phrase(const struct reading *reading, uint32_t first, uint32_t end);

/* The phrase that the particle is behind that the word at WORD is, or ends in: with that word. */
struct word_range marked_by(const struct reading *reading, uint32_t first, uint32_t word);

/* The first somebody among the words [FIRST, END) whom a particle of a topic marks, or the last if
   LAST; or else the last whom any particle marks. */
struct word_range marked_somebody(const struct reading *reading, uint32_t first, uint32_t end,
                                  bool last);

/* Somebody among the words [FIRST, END) though no list knows him: the last whom a particle of a
   topic marks right before what is said, at END, if that is DIRECT; or the first behind whom a
   comma stands, or when, or where, he speaks. */
struct word_range marked_unknown(const struct reading *reading, uint32_t first, uint32_t end,
                                 bool direct);

/* Behind the words from WORD on, before END, that tell when, where and to whom somebody speaks. */
uint32_t behind_occasion(const struct reading *reading, uint32_t word, uint32_t end);

#endif
