/* Labels at the beginning of blocks that tell who speaks: "NAME: …", "Q: …", the two of an
   interview. */
#ifndef PULLQUOTE_LABELS_H
#define PULLQUOTE_LABELS_H

#include "pullquote/reading.h"

/* The labels of an interview: the one behind which questions stand, and the one that follows it. */
struct labels {
    struct slice asks; /* empty: the document is no interview */
    struct slice answers;
    bool listed;        /* it has labels that a list has, instead of these */
    struct slice first; /* those of two who take turns, each again and again; empty: none do */
    struct slice second;
    bool script; /* labels in capitals stand again and again: "TOM: …", "THE CHAIRMAN: …" */
    uint32_t answerer;    /* the name met most often outside them, or NOTHING */
    uint32_t interviewee; /* the same where dashes stand for labels */
    bool asked;           /* the interviewee was looked for */
};

void labels_find(struct labels *labels, const struct reading *reading);

/* The label of the block, up to its colon; empty if it has none. */
struct word_range label_of_block(const struct labels *labels, const struct reading *reading,
                                 size_t block);

/* Who answers behind the LABEL where it names nobody; NOTHING if it is another. */
uint32_t label_answerer(const struct labels *labels, const struct reading *reading,
                        struct word_range label);

/* Behind the blocks from BLOCK on that begin with a dash and end as sentences do. *INTERVIEW:
   whether one of them asks and the next answers: "– Were you there? ¶ – I was." */
size_t labels_dashed(const struct reading *reading, size_t block, bool *interview);

/* Finds who answers in an interview whose turns stand behind dashes, as far as names tell. */
void labels_find_interviewee(struct labels *labels, const struct reading *reading);

/* Whether the block ends with a question. */
bool label_asks(const struct reading *reading, size_t block);

/* "Farmers: We will not go", "• Mayor: “Never”": the words [FIRST, COLON) of a headline or of a
   part of it, if they are nothing but an office, people or a name; empty: they are not. */
struct word_range label_of_headline(const struct reading *reading, uint32_t first, uint32_t colon);

/* Whether the words [FIRST, END) behind a label may be what somebody says, and no "Kazimi: 46 %": a
   verb or a pronoun is among them, or they ask. */
bool label_says(const struct reading *reading, uint32_t first, uint32_t end);

/* Behind the last block that goes on with the answer of an interview which block BLOCK begins with
   a label: blocks without one in which somebody speaks of himself, before another that has one. */
size_t label_goes_on(const struct labels *labels, const struct reading *reading, size_t block);

#endif
