/* The name that a speaker stands for in the document. */
#ifndef PULLQUOTE_RESOLVE_H
#define PULLQUOTE_RESOLVE_H

#include "pullquote/reading.h"

/* What was said of persons so far. Zero-initialise it at the beginning of a document. */
struct resolver {
    uint32_t next_name; /* names before it are known */
    uint32_t male; /* the name met last that he can stand for, one more than its index; 0: none */
    uint32_t female;
    uint32_t person;
    uint32_t speaker;  /* that spoke last */
    uint32_t unnamed;  /* the word at which somebody without a name speaks who did last, or 0 */
    uint32_t pronoun;  /* the pronoun as which somebody spoke who did last, or 0 */
    struct slice last; /* the canonical form given last, and its name or NOTHING */
    uint32_t last_name;
    struct word_range words; /* of who spoke last; empty: not told */
    uint32_t last_block;     /* of the quotation it was given for */
    bool labelled;           /* who spoke last did so behind a label */
    struct cue cue;          /* the one for which it is asked now */
    uint32_t last_org;    /* the organisation that spoke last, one more than its index; 0: none, */
    uint32_t org_block;   /* and in which block */
    uint32_t main_org;    /* the organisation that most names so far are of, or 0, */
    uint32_t org_lead;    /* and by how many (majority vote of Boyer and Moore 1991) */
    uint32_t main_person; /* the person whom most names so far are of, or 0, */
    uint32_t person_lead; /* and by how many */
    uint32_t topic_org;   /* the one with which the headline or the lead begins, or 0 */
};

/* The canonical form of the name that the words SPEAKER stand for, empty if none; in the order of
 * the text. *NAME: the name, or NOTHING. */
struct slice resolver_canonical(struct resolver *resolver, const struct reading *reading,
                                struct word_range speaker, uint32_t *name);

/* The same for a cue at WORD without a subject: who spoke last, if the form of the verb allows it.
 */
struct slice resolver_dropped(struct resolver *resolver, const struct reading *reading,
                              uint32_t word);

/* Whether the block of a cue at WORD tells, before it, who the subject may be that it lacks. */
bool resolver_tells(struct resolver *resolver, const struct reading *reading, uint32_t word);

#endif
