/* What each word of a document does in its sentence, as far as the lists and its neighbours tell:
   no parser, one look at each word and at the one or two beside it. */
#ifndef PULLQUOTE_TAGGING_H
#define PULLQUOTE_TAGGING_H

#include "document/words.h"
#include "namenorm/names.h"
#include "pullquote/classes.h"
#include "sentsplit/sentences.h"

struct tagging {
    uint32_t *at; /* of each word */
    size_t room;
    uint32_t *cues; /* the words at which a cue may begin, in order */
    size_t cue_count;
    size_t cue_room;
    const struct language *language; /* that the classes are of */
    bool parsed;                     /* its sentences are parsed */
    uint32_t *classes;               /* of each of its entries; 0: not looked at */
    uint32_t endings[32 * 32]; /* the classes of two small letters of ASCII; 0: not looked at */
};

/* Whether a cue may begin at a word of which that is told. */
static inline bool
may_begin_cue(uint32_t does)
{
    return does & CLASS_CUE && (!(does & DOES_NOUN) || does & (DOES_VERB | DOES_MODIFY));
}

/* Looks at all words of a document. NAME_AT: the name that a word is part of, or UINT32_MAX. */
void tagging_find(struct tagging *tagging, const struct document *document,
                  const struct words *words, const uint32_t *name_at);

/* Frees the list of the words at which cues begin. */
void tagging_forget_cues(struct tagging *tagging);

void tagging_free(struct tagging *tagging);

#endif
