/* The words of a page's title, and how much of a block they are. */
#ifndef DECLUTTER_PAGE_TITLE_H
#define DECLUTTER_PAGE_TITLE_H

#include "text/slice.h"

enum { PAGE_TITLE_SLOTS = 64 };

struct page_title {
    uint64_t words[PAGE_TITLE_SLOTS]; /* hashes; 0: free */
};

/* TITLE has the first words of TEXT from now on. */
void page_title_read(struct page_title *title, struct slice text);

/* The share of the words of TEXT that the title has; 0 of a long text. */
float page_title_share(const struct page_title *title, struct slice text);

#endif
