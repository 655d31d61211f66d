/* Cues and their clauses: who is the subject of each cue and which clause stands under it, found in
   one pass over a sentence with a small stack of clauses that are open. */
#ifndef PULLQUOTE_PARSE_H
#define PULLQUOTE_PARSE_H

#include "pullquote/reading.h"

enum report_form {
    FORM_FINITE,
    FORM_INFINITIVE,
    FORM_PARTICIPLE, /* "Recalling that", ", saying" */
    FORM_PASSIVE,    /* the subject is not who speaks: "was told that" */
    FORM_SOURCE,     /* "according to": the source stands behind */
};

/* A cue in its sentence. */
struct report {
    struct cue cue;
    struct word_range subject; /* who speaks; empty: not found */
    enum report_form form;
    uint32_t clause; /* where the clause begins that the cue is the verb of */
    uint32_t first;  /* the clause under it, without complementiser; NOTHING: none */
    uint32_t end;
    bool as;           /* "as NAME said": a comment on the clause beside it */
    bool that;         /* it has a complementiser */
    bool finite;       /* a finite verb was seen in it */
    bool inverted;     /* the subject stands behind the cue */
    bool comma;        /* its clause stands behind a comma: it may be an insertion, or trail */
    bool main_before;  /* the sentence's main clause has its verb before that comma */
    uint32_t segment;  /* where the sentence begins, or what follows its last semicolon or colon */
    uint32_t relative; /* "which critics said was": where the relative clause begins, or NOTHING */
};

/* Zero-initialise it. */
struct parse {
    struct report *at; /* in order */
    size_t count;
    size_t room;
    struct word_range *subjects; /* of each sentence, see parse_subject */
    size_t subject_room;
};

/* Parses the sentences of a document, whose cues, tags and spans are known, in which a cue may be.
 */
void parse_find(struct parse *parse, const struct reading *reading);

/* The subject of the main clause of the sentence NUMBER; empty: none. A sentence without cues is
 * parsed when it is asked for, none once the parse is freed. */
struct word_range parse_subject(const struct reading *reading, uint32_t number);

/* Whether the sentence goes on behind the quotation [word, close), marks included, up to END
   without a mark between: "he said “it is late” for such a plan". */
bool parse_runs_on(const struct reading *reading, uint32_t word, uint32_t close, uint32_t end);

void parse_free(struct parse *parse);

/* The report whose cue begins at WORD, where a cue may begin: report_at asks. */
const struct report *report_look_up(const struct parse *parse, uint32_t word);

/* The report whose cue begins at WORD, or NULL. */
static inline const struct report *
report_at(const struct reading *reading, uint32_t word)
{
    return may_begin_cue(reading->tags.at[word]) ? report_look_up(reading->parse, word) : NULL;
}

#endif
