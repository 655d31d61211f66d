/* What each block of a document is, and its text repaired: the engine of declutter. */
#ifndef DECLUTTER_CLASSES_H
#define DECLUTTER_CLASSES_H

#include "declutter/model.h"
#include "declutter/page_model.h"
#include "declutter/repair.h"
#include "declutter/said.h"
#include "declutter/tally.h"
#include "document/document.h"

enum block_class {
    CLASS_TITLE,
    CLASS_BODY,
    CLASS_MARKUP,
    CLASS_INTERFACE,
    CLASS_PROMO,
    CLASS_META,
    CLASS_COMMENT,
    CLASS_REPEAT,
    CLASSES
};

/* The names of SPEC's table, in the enum's order. */
extern const char *const class_names[CLASSES];

/* What one block is. */
struct finding {
    enum block_class class;
    struct slice text; /* repaired: in the document's text or in repaired */
};

/* One finding a block, in order. Zero-initialise it; it can be used again for the next document. */
struct findings {
    struct finding *at;
    size_t count;
    size_t room;
    struct tally *known; /* lines of other files; NULL: none */
    bool *furniture;     /* of each block: it is known from other files */
    size_t furniture_room;
    const bool *shown; /* of each class, whether its blocks are: only these are repaired */
    float bias;        /* log odds added to each block: above 0 keeps more */
    const struct page
        *page; /* what the markup of a page in HTML says; NULL: the document is text */
    struct feature_table table;
    struct model model;
    struct page_model page_model;
    struct repair repair;
    struct said said;
    bool *article;
    size_t article_room;
    bool *tags; /* of each block of a text: it is nothing but tags */
    size_t tags_room;
    struct features *seen; /* of the blocks that the model sees, if not of all */
    size_t seen_room;
};

/* Undoes a document's mojibake: its blocks have the texts that were meant. It is judged by these.
 */
void findings_begin(struct document *document, struct findings *findings);

/* Judges and repairs all blocks of a document that findings_begin() has seen. */
void findings_find(struct document *document, struct findings *findings);

/* Frees what they hold. They are not used again: to set a megabyte of known words to 0 would take
 * longer than a short text. */
void findings_free(struct findings *findings);

#endif
