/* What a page states in JSON: the body of its article in JSON-LD (schema.org), or the prose in the
   state of a page that a script is to write. */
#ifndef DECLUTTER_STATED_H
#define DECLUTTER_STATED_H

#include "text/buffer.h"

/* The strings called NAME in a script. Zero-initialise it: none. */
struct stated {
    struct slice script;
    struct slice name;
    size_t bytes; /* of these strings, as they stand in the script */
    bool linked;  /* it is JSON-LD */
};

/* The strings of SCRIPT that are the article's: the longest called "articleBody" if it is LINKED,
   JSON-LD; else those of the name beside which most prose stands. None if the script is no JSON, or
   holds too little. Linear. */
struct stated stated_find(struct slice script, bool linked);

/* Appends the strings, whose escapes are undone and whose lines are paragraphs of HTML, to OUT, and
   for each byte appended the offset, AT on, that it has, as a uint64_t, to ORIGINS. */
void stated_decode(const struct stated *stated, uint64_t at, struct buffer *out,
                   struct buffer *origins);

/* Whether the text SHOWN has some of what was DECODED. Linear in both. */
bool stated_is_shown(struct slice decoded, struct slice shown);

#endif
