/* Who said what, with which words: the engine of pullquote. */
#ifndef PULLQUOTE_QUOTES_H
#define PULLQUOTE_QUOTES_H

#include "document/document.h"
#include "namenorm/names.h"
#include "sentsplit/sentences.h"

enum quote_type { QUOTE_DIRECT, QUOTE_INDIRECT, QUOTE_MIXED };

enum quote_marks { MARKS_BOTH, MARKS_LEFT, MARKS_RIGHT, MARKS_NONE };

struct quote {
    uint32_t block;    /* index into document->blocks */
    uint32_t sentence; /* index into sentences->at */
    uint32_t start;    /* bytes in the text of block, marks excluded */
    uint32_t end_block;
    uint32_t end; /* bytes in the text of end_block */
    enum quote_type type;
    enum quote_marks marks;
    struct slice quote; /* the words said; pieces of an interrupted one joined: in the document's
                           arena or text */
    struct slice speaker;
    struct slice canonical;
    struct slice cue;
    const char *rule; /* the name of the pattern that tied speaker to quote */
};

struct quotes_state;

struct quotes {
    struct quote *at;
    size_t count;
    size_t room;
    struct quotes_state *state; /* what finding them needs, used again */
};

/* Finds the quotations of a document whose sentences and names are known. The slices live as long
 * as the document. */
void quotes_find(struct document *document, const struct sentences *sentences,
                 const struct names *names, struct quotes *quotes);

void quotes_free(struct quotes *quotes);

#endif
