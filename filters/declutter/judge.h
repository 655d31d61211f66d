/* A document while its blocks are judged: what the parts of classes.c have in common. */
#ifndef DECLUTTER_JUDGE_H
#define DECLUTTER_JUDGE_H

#include "declutter/classes.h"

enum { LIST_INTERFACE = 1, LIST_PROMO = 2, LIST_META = 4, LIST_COMMENT = 8 };

struct judge {
    struct document *document;
    struct findings *findings;
    size_t first; /* the first and the last block of prose that are article; count: none */
    size_t last;
};

static inline const struct features *
features_of(const struct judge *judge, size_t block)
{
    return &judge->findings->table.at[block];
}

static inline struct slice
text_of(const struct judge *judge, size_t block)
{
    return block_text(judge->document, &judge->document->blocks[block]);
}

/* The form of a block: see forms.c. */
bool is_tags(const struct judge *judge, size_t block);
bool is_markup(const struct judge *judge, size_t block);
bool is_code(const struct judge *judge, size_t block);
bool is_date(const struct judge *judge, size_t block);
bool is_dateline(const struct judge *judge, size_t block);
bool is_byline(const struct judge *judge, size_t block);
bool is_name_behind(const struct judge *judge, size_t block);
bool is_cued(const struct judge *judge, size_t block);
bool is_pitch(const struct judge *judge, size_t block);
bool is_edge(const struct judge *judge, size_t block);
bool is_notice(const struct judge *judge, size_t block);
bool is_furniture(const struct judge *judge, size_t block);

/* Scores the blocks, and says which are article. */
void find_scores(struct judge *judge);

/* Sets first and last. */
void find_region(struct judge *judge);

/* No page ends up empty: if hardly any prose would be kept, the region richest in it is. */
void keep_something(struct judge *judge);

/* Takes what goes on behind the region, and single sentences within it, for article. */
void find_more(struct judge *judge);

/* The class of a block that is no article, by its form and by the lists. */
enum block_class class_of_rest(const struct judge *judge, size_t block);

/* Readers' comments: what stands behind the article and behind a phrase of comments, as long as
   sentences come, until a line that is the site's. */
void find_comments(struct judge *judge);

/* The headline and what stands between it and the first paragraph. */
void find_title(struct judge *judge);

#endif
