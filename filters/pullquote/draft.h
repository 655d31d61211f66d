/* A quotation as it is put together, before who speaks is named and the rows are written. */
#ifndef PULLQUOTE_DRAFT_H
#define PULLQUOTE_DRAFT_H

#include "pullquote/labels.h"
#include "pullquote/parse.h"
#include "pullquote/quotes.h"
#include "pullquote/reading.h"
#include "pullquote/spans.h"
#include "pullquote/turns.h"

/* A quotation as it is put together. Spans [first_span, last_span) are its pieces; none for a
 * clause. */
struct draft {
    enum quote_type type;
    enum quote_marks marks;
    uint32_t first_span;
    uint32_t last_span;
    struct word_range words; /* where it begins and ends */
    uint32_t tail;           /* bytes of the last word that are no part of it: 고 of 한다고 */
    struct word_range speaker;
    uint32_t speaker_tail; /* bytes of its last word that are no part of it */
    struct cue cue;
    const char *rule;
    struct word_range gap; /* words left out: an attribution that interrupts the clause */
    bool carried;          /* the speaker is that of the quotation before */
    bool labelled;         /* a label tells the speaker, */
    bool dashed;           /* or a dash that it is a turn of an interview */
};

struct drafts {
    struct draft *at;
    size_t count;
    size_t room;
};

struct quotes_state {
    struct reading reading;
    struct spans spans;
    struct parse parse;
    struct drafts drafts;
    struct turns turns;
    struct labels labels;
    uint64_t *taken; /* a bit of each word: it is part of a cue that is taken */
    size_t taken_room;
};

/* Whether its cue stands in a sentence before that does not lead in with a colon. */
bool is_of_sentence_before(const struct reading *reading, const struct draft *draft);

/* Adds a copy of DRAFT to those of the STATE and takes its cue, if that may govern nothing else. */
void add_draft(struct quotes_state *state, const struct draft *draft);

/* Whether the WORD is part of a cue that is taken. */
bool is_taken(const struct quotes_state *state, uint32_t word);

#endif
