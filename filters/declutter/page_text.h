/* The text of a page as blocks: what stands between the tags, its entities decoded, its white space
   folded. */
#ifndef DECLUTTER_PAGE_TEXT_H
#define DECLUTTER_PAGE_TEXT_H

#include "declutter/page.h"
#include "declutter/stated.h"

/* An element that is open. */
struct open {
    const struct tag_row *row;
    uint32_t element; /* index; of one that holds no blocks: its parent's */
};

struct walk {
    struct page *page;
    struct document *document;
    const struct raw_line *raw;
    const struct language *names; /* the lists that containers stand in */
    struct stated stated;         /* the body that the page states in JSON */
    enum clean_c1 c1;
    struct open open[PAGE_DEPTH];
    size_t depth;
    size_t hidden;       /* this many of the open elements hide their content */
    size_t preformatted; /* this many are pre */
    struct page_block block;
    size_t start, end;       /* of the block's bytes that are no white space */
    bool full;               /* the document can take no more */
    bool broken;             /* a br was last: another ends the block */
    unsigned links, strongs; /* that are open */
    size_t link_depth;       /* where the outermost of the open links was opened */
    size_t strong_depth;
    struct slice aside; /* the name of an inline element whose text is left out; empty: none */
    size_t asides;      /* so many of that name are open */
    size_t aside_depth; /* where the first was opened */
    uint16_t inline_containers; /* of the inline elements that are open since the block began */
};

/* The element that is open and holds what comes. */
static inline uint32_t
innermost(const struct walk *walk)
{
    return walk->depth > 0 ? walk->open[walk->depth - 1].element : 0;
}

/* The clean text of RAW, which holds no tags; valid until the next. */
struct slice page_text(struct walk *walk, struct slice raw);

/* Where the byte AT of the text that is read stands in the file. */
uint64_t page_offset(const struct walk *walk, size_t at);

/* Adds the bytes [start, end) to the block; where lines are as they are written, a blank line ends
   a block. */
void page_add_text(struct walk *walk, size_t start, size_t end);

/* The block is complete. */
void page_end_block(struct walk *walk);

#endif
