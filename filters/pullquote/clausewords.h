/* What the rules of reported clauses ask of words. */
#ifndef PULLQUOTE_CLAUSEWORDS_H
#define PULLQUOTE_CLAUSEWORDS_H

#include "pullquote/clause.h"

/* Of a sentence of any length one cue does not report all. */
bool clause_is_long(struct word_range words);

/* A complementiser; not the pronoun that a hyphen ties to its verb, nor one before a colon. */
bool begins_with_that(const struct reading *reading, uint32_t word);

/* Whether the words hold an auxiliary or a cue, or what verbs begin with in the language: a sign
   that they are a finite clause. */
bool has_finite_sign(const struct reading *reading, uint32_t first, uint32_t end);

/* "По его словам", "A suo dire": the pronoun or the possessive in the cue. */
struct word_range pronoun_in_cue(const struct reading *reading, const struct cue *cue);

/* Whether SPEAKER is somebody, and no plan or law: a person, an organisation, the word for one, or
 * for what somebody wrote. */
bool names_source(const struct reading *reading, struct word_range speaker);

/* Whether somebody or something that reports is among the words. */
bool tells_somebody(const struct reading *reading, struct word_range words);

/* "om at", "om, at": whether another complementiser follows the one at WORD, which is a preposition
 * then. */
bool leads_to_that(const struct reading *reading, uint32_t word);

/* "mod at spare", "för att spara": whether the complementiser at WORD stands behind a preposition
   and before an infinitive, in a language where it may. */
bool marks_infinitive(const struct reading *reading, uint32_t word);

/* The complementiser that opens the clause behind a cue, past an addressee and a time: "told
   reporters on Monday that". NOTHING if there is none. */
uint32_t complementiser_behind(const struct reading *reading, uint32_t cue_end, uint32_t end);

/* Behind the last comma before WORD, or FIRST if there is none from FIRST on. */
uint32_t behind_comma_before(const struct reading *reading, uint32_t word, uint32_t first);

/* "anunció la supresión de tres servicios que": whether the words from the CUE to the
   complementiser at THAT hold an object, of which it is a relative pronoun; who speaks, whom the
   cue addresses, when and where it was said are none. */
bool holds_object(const struct reading *reading, const struct cue *cue, uint32_t that,
                  struct word_range speaker);

/* "said hello to NAME", "said thank you to all": whether the words [first, end) are but a word or
   two and whom they address. */
bool is_greeting(const struct reading *reading, uint32_t first, uint32_t end);

#endif
