/* Noun phrases: where they end, going forward. */
#ifndef PULLQUOTE_PHRASE_H
#define PULLQUOTE_PHRASE_H

#include "pullquote/reading.h"

/* The end of the noun phrase that begins at WORD, no further than END; WORD if none does. */
uint32_t phrase_end(const struct reading *reading, uint32_t word, uint32_t end);

/* The end of the prepositional phrases that follow a noun phrase which ends at WORD. */
uint32_t phrase_with_prepositions(const struct reading *reading, uint32_t word, uint32_t end);

/* "the head of the Union (ORU) NAME": behind the bracket at WORD and the person right behind it;
   WORD if there is none. */
uint32_t phrase_with_bearer(const struct reading *reading, uint32_t word, uint32_t end);

/* "the ministry of education and science": the end of PHRASE with what a conjunction joins to it,
   if neither has a person's name and no verb follows. */
uint32_t phrase_with_conjunct(const struct reading *reading, struct word_range phrase,
                              uint32_t end);

/* Whether a phrase goes on with an age at WORD: "78-year-old NAME", "39-Jährige". */
bool phrase_has_age(const struct reading *reading, uint32_t word);

/* Whether the preposition at WORD marks who did it: by. */
bool is_agent_marker(const struct reading *reading, uint32_t word);

#endif
