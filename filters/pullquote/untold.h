/* Quotations that no listed verb behind a particle reports: those of headlines, those that are
   sentences, those before verbs that no list has. */
#ifndef PULLQUOTE_UNTOLD_H
#define PULLQUOTE_UNTOLD_H

#include "pullquote/narration.h"

/* Whether a noun stands at WORD that makes a listed verb ("強調" of "強調した") and ends its
   clause; as a cue. */
bool untold_noun_cue(const struct narration *told, uint32_t word, struct cue *cue);

/* Gives what stands in marks before a particle and a verb that no list has. */
void untold_unlisted(struct narration *told, uint32_t number);

/* Gives what stands in marks before WORD and is not told yet. */
void untold_before(struct narration *told, uint32_t word);

/* "「…」。市長はこう述べた。": the verb at CUE, behind no particle, points at a quotation near by.
 */
void untold_point(struct narration *told, const struct cue *cue);

/* "“A.” X의 말이다.", "“A”는 게 X의 설명이다.": whether the noun at CUE, with which the sentence
   ends, belongs to somebody before it, whose words the quotation before it is; that is told. */
bool untold_owned(struct narration *told, const struct cue *noun);

#endif
