/* What stands before a particle that quotes, as it is told sentence by sentence: where it begins,
   who says it, and the drafts of it. */
#ifndef PULLQUOTE_NARRATION_H
#define PULLQUOTE_NARRATION_H

#include "pullquote/draft.h"
#include "pullquote/particles.h"

/* A sentence, or several that a quotation runs over, and what was told before it. */
struct narration {
    struct quotes_state *state;
    const struct reading *reading;
    struct word_range unit;
    uint32_t from;             /* behind the last verb that reports */
    struct word_range subject; /* of that; empty: none so far */
    struct word_range topic;   /* who spoke, or was spoken of, last */
    bool reported;             /* in its block something is reported already */
    uint32_t spans_from;       /* the first quotation that is not told yet */
    struct cue pointer; /* a verb of the sentence before that points at what follows, if any, */
    struct word_range pointing; /* and who says it */
};

/* Who says what ends at LIMIT, unless the PARTICLE tells. DIRECT: it stands in marks that begin
 * there. */
struct word_range narration_subject(const struct narration *told, const struct particle *particle,
                                    uint32_t limit, bool direct);

/* The subject that stands behind the verb at CUE, which is in a form that stands before nouns. */
struct word_range narration_behind(const struct narration *told, const struct cue *cue);

/* Whether the word ends in the particle of an object; begins with an ideograph. */
bool narration_object(const struct reading *reading, struct word_range word);
bool narration_han(const struct reading *reading, uint32_t word);

/* The first of the quotations up to NUMBER between which only a particle or a comma stands. */
uint32_t narration_first_piece(const struct narration *told, uint32_t number);

/* Gives a draft that SUBJECT says. */
void narration_give(struct narration *told, struct draft *draft, struct word_range subject);

/* Gives what stands in marks up to NUMBER. */
void narration_direct(struct narration *told, uint32_t number, const struct cue *cue,
                      struct word_range subject);

/* Gives the clause [first, end), less TAIL bytes at its end. */
void narration_clause(struct narration *told, uint32_t first, uint32_t end, uint32_t tail,
                      const struct cue *cue, struct word_range subject, const char *rule);

/* Gives what the particle ties to the verb, which is CUE. */
void narration_tied(struct narration *told, const struct particle *particle, const struct cue *cue);

#endif
