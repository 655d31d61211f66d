/* One block while its sentences are found: what is known so far, and what stands around a place
   where one might end. */
#ifndef SENTSPLIT_SPLITTER_H
#define SENTSPLIT_SPLITTER_H

#include "sentsplit/abbreviation.h"
#include "sentsplit/habits.h"
#include "sentsplit/items.h"
#include "sentsplit/stop_rules.h"
#include "sentsplit/usage.h"

struct splitter {
    struct slice text;
    const struct habits *habits;
    struct usage *usage;
    bool closely; /* see sentences.h */
    bool style_known;
    bool lower_style;  /* begins sentences with small letters; if STYLE_KNOWN */
    size_t sentence;   /* where the sentence begins */
    size_t counted;    /* marks are counted up to here */
    size_t curly_open; /* opening marks less closing ones; several closing ones do not go below 0 */
    bool low_open;     /* the last opening mark was a low one */
    size_t straight;   /* straight double marks */
    struct items items;
};

/* What stands around the stop character at AT. */
void splitter_stop(struct splitter *splitter, size_t at, struct stop *stop);

/* Whether the block, or the document before a stop that is not one of SEVERAL, begins its sentences
   with small letters; asked where one follows a stop. */
bool splitter_lower_style(struct splitter *splitter, bool several);

/* Whether the word at AT begins sentences, and has a capital that no other place gives it. */
bool starter_stands_at(const struct splitter *splitter, size_t at);

/* Behind the white space from AT on. */
size_t skip_spaces(struct slice text, size_t at);

/* Behind a smile from AT on, a space before it or not: ":)", ";-)", ":D"; AT if there is none. */
size_t skip_smile(struct slice text, size_t at);

#endif
