/* Enumerations within a paragraph: "1. The first item 2. The second item", "a) ... b) ...", "(i)
 * ... (ii) ...". */
#ifndef SENTSPLIT_ITEMS_H
#define SENTSPLIT_ITEMS_H

#include "text/slice.h"

/* The enumeration that runs through a block, if one does. */
struct items {
    struct slice text;
    size_t at;       /* searched up to here */
    size_t found;    /* the next item's position; text.length: there is none */
    uint32_t number; /* of the item that comes next */
    char form[3];    /* opening bracket, 1 or a, what closes: '.' or ')' */
    bool on;         /* an enumeration has begun */
};

void items_begin(struct items *items, struct slice text);

/* Where the next item of the enumeration begins, at or behind the sentence that begins at SENTENCE;
   text.length if there is none. An enumeration begins where a sentence begins with its first
   number. */
size_t items_next(struct items *items, size_t sentence);

#endif
