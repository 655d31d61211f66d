/* Article or not, for the blocks of a page: a model of one hidden layer over what a block's text
   looks like (features.h), what the markup around it says (page.h), and where it stands in the
   page's tree beside its prose. The hidden units are for what counts together only; a sum of
   weights beside them holds the rest.

   Where most prose hangs is found as Readability does it: prose counts for the parent of its block
   in full, and less for each element above (Arc90, 2009; Kohlschütter and others, "Boilerplate
   Detection using Shallow Text Features", 2010, for the features of text). Linear in the numbers of
   blocks and elements. */
#ifndef DECLUTTER_PAGE_MODEL_H
#define DECLUTTER_PAGE_MODEL_H

#include "declutter/features.h"
#include "declutter/page.h"
#include "declutter/page_title.h"

enum {
    PAGE_OWN = 5,          /* linked: share, nearly all; strong: share, nearly all; in the title */
    PAGE_KINDS = 12,       /* what element the block is */
    PAGE_AROUND = 12,      /* what elements are around it */
    PAGE_PLACES = 21,      /* where it stands in the page and beside its prose */
    PAGE_NEIGHBOURS = 3,   /* blocks on either side */
    PAGE_OF_NEIGHBOUR = 7, /* length, terminal, linked, function words, prose, in the densest
                             element, steps to it */
    PAGE_INPUTS = 1 + FEATURES + PAGE_OWN + PAGE_KINDS + PAGE_AROUND + 2 * CONTAINERS +
                  PAGE_PLACES + 2 * PAGE_NEIGHBOURS * PAGE_OF_NEIGHBOUR,
    PAGE_HIDDEN = 12 /* units of the hidden layer */
};

/* What an element holds, all within it counted. */
struct page_sum {
    float direct;    /* prose of the blocks whose parent it is */
    float within;    /* prose in it */
    float mass;      /* prose that hangs on it, the nearer the more */
    uint32_t around; /* bits of PAGE_AROUND: itself and the elements around it */
    uint32_t
        near; /* the nearest element around it, or itself, that is the densest or around that */
    uint16_t said[CONTAINERS]; /* depth + 1 of the nearest element that says so; 0: none */
};

/* Zero-initialise it; it can be used again. */
struct page_model {
    struct page_sum *sums;
    size_t sum_room;
    float *prose; /* of each block: bytes of prose, and less where it may not be the article's */
    size_t prose_room;
    float *before; /* sums of prose before each block, and of all */
    size_t before_room;
    float *scores; /* how sure it is that a block is article, as log odds */
    size_t score_room;
    uint32_t *gaps; /* of each block: to the next with prose behind it */
    size_t gap_room;
    struct look *looks; /* prose by what its elements look like */
    size_t look_room;
    size_t look_slots;
    float *titled; /* of each block: the share of its words that the page's title has */
    size_t titled_room;
    uint32_t densest;   /* the element on which most prose hangs */
    size_t headline;    /* the heading of the article; the number of blocks if there is none */
    size_t first, last; /* blocks in the densest element */
};

/* Prepares what page_model_inputs needs. TABLE has the features of DOCUMENT's blocks. */
void page_model_prepare(struct page_model *model, const struct page *page,
                        const struct document *document, const struct feature_table *table);

/* The inputs of block NUMBER. */
void page_model_inputs(const struct page_model *model, const struct page *page,
                       const struct feature_table *table, size_t number, float inputs[PAGE_INPUTS]);

/* Which blocks are article; BIAS is added to each score: above 0 keeps more. Where hardly any prose
   of the densest element would be kept, the bar is lowered for it. */
void page_model_decide(struct page_model *model, const struct page *page,
                       const struct document *document, const struct feature_table *table,
                       float bias, bool *article);

/* What the nearest element around block NUMBER that says what it holds, the article aside, says;
   CONTAINERS: none does. */
enum container page_model_said(const struct page_model *model, const struct page *page,
                               size_t number);

/* What the innermost elements around block NUMBER look like: blocks of one list, or of the parts of
   one article, look alike. Never 0. */
uint64_t page_model_look(const struct page *page, size_t number);

void page_model_free(struct page_model *model);

#endif
