/* Speakers where the finite verb stands second and its parts at the end of the
   clause: "Am Montag teilte der Minister mit, dass …", "…, so X", "laut X", "wie X mitteilte". What
   is asked of attribution.h, for languages whose grammar says verb_second. */
#ifndef PULLQUOTE_VERBSECOND_H
#define PULLQUOTE_VERBSECOND_H

#include "pullquote/reading.h"

/* Whether the grammar of the language of WORD says so. */
bool verb_second(const struct reading *reading, uint32_t word);

/* The subject of CUE in the words [first, end), which do not reach over a sentence. */
struct word_range verb_second_subject(const struct reading *reading, const struct cue *cue,
                                      uint32_t first, uint32_t end);

/* Whether CUE is a passive participle, in the words from FIRST on: "wurde gesagt". */
bool verb_second_passive(const struct reading *reading, const struct cue *cue, uint32_t first);

/* "nennt sich „…“": whether there is a reflexive pronoun between CUE and the word BEFORE what is
 * called so, or before that in its clause. */
bool verb_second_reflexive(const struct reading *reading, uint32_t before, const struct cue *cue);

/* The subject of the sentence [first, end), whatever its verb. */
struct word_range verb_second_first(const struct reading *reading, uint32_t first, uint32_t end);

/* Whether a phrase is of somebody who can speak: a pronoun, a name, or its first noun is a role or
 * an organisation. */
bool verb_second_somebody(const struct reading *reading, struct word_range phrase);

/* Where the clause of WORD begins, no earlier than FIRST: behind the mark or the quotation before
 * it. */
uint32_t verb_second_clause_start(const struct reading *reading, uint32_t word, uint32_t first);

/* Whether the word begins a clause whose verb stands last: "wie", "dass". */
bool verb_second_subordinator(const struct reading *reading, uint32_t word);

/* The subject behind a finite verb, past adverbs, prepositional phrases and objects whose case
 * shows; the words from FIRST on. */
struct word_range verb_second_behind(const struct reading *reading, uint32_t first, uint32_t end);

/* "ROLE, NAME, sagte": the subject of the verb at VERB, which stands behind a comma that closes an
 * insertion. Empty if it is another clause that ends there. */
struct word_range verb_second_inserted(const struct reading *reading, uint32_t verb,
                                       uint32_t first);

#endif
