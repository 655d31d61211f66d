/* A page in HTML taken apart: its text in blocks, and for each block what the markup around it
   says.

   Elements that hold blocks make a tree; inline ones only mark stretches of text (linked, strong).
   What the HTML Living Standard lets an author leave out (</p>, </li>, </td>) is supplied; tags
   nested deeper than PAGE_DEPTH count as if they were not there, so all is linear on any input. */
#ifndef DECLUTTER_PAGE_H
#define DECLUTTER_PAGE_H

#include "declutter/containers.h"
#include "document/document.h"
#include "document/paragraphs.h"

enum { PAGE_DEPTH = 400 };

/* An element that holds blocks. The first of all is the page itself, its own parent. */
struct page_element {
    uint32_t parent;     /* index; always below its own */
    uint16_t depth;      /* the page is 0 */
    uint8_t element;     /* enum element */
    uint16_t containers; /* bits: what its own attributes say */
    uint32_t look;       /* hash of its name and class */
};

struct page_block {
    uint32_t element;    /* the innermost that it stands in */
    uint16_t containers; /* bits: what inline elements that it begins in say */
    uint32_t bytes;      /* of its text, white space aside */
    uint32_t linked;     /* of these, in links */
    uint32_t strong;     /* in bold type */
};

/* Zero-initialise it; it can be used for one page after another. */
struct page {
    struct page_element *elements;
    size_t element_count;
    size_t element_room;
    struct page_block *blocks; /* one a block of the document, in order */
    size_t block_count;
    size_t block_room;
    struct buffer title; /* of the page, clean */
    struct buffer raw, decoded, clean;
    struct buffer stated, origins; /* the body that the page states in JSON, and where it stands */
};

/* Takes RAW, a whole page, apart and adds its blocks to the DOCUMENT, which has none. False if the
   document would be too large. */
bool page_read(struct page *page, const struct raw_line *raw, struct document *document);

void page_free(struct page *page);

#endif
