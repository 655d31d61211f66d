/* Tags in a text, and what is left of tags: attributes, the ends of them, whatever quotation marks
   they have got. */
#ifndef DECLUTTER_RESIDUE_H
#define DECLUTTER_RESIDUE_H

#include "text/slice.h"

#include <stdbool.h>

/* A byte of the name of an element or attribute. */
static inline bool
residue_is_name_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == ':' || byte == '_';
}

/* How many bytes of the beginning of TEXT are a whole tag or comment: "<b class="x">", "</p>"; 0 if
   none. */
size_t residue_tag_length(struct slice text);

/* The same of a row of attributes that the '>' of their lost tag ends: "class = “cf”>". */
size_t residue_attributes_length(struct slice text);

/* The same of either. */
size_t residue_length(struct slice text);

/* The same of the end of an attribute that the line before begins: "mt-4 text-center">". */
size_t residue_tail_length(struct slice text);

/* Whether TEXT is the beginning of a tag, or attributes of one, and nothing else: "<img",
   "class="teaser" data-id="4"". */
bool residue_is_cut(struct slice text);

/* Whether TEXT ends as a line of a script or of a style sheet. */
bool residue_is_code(struct slice text);

/* Whether the TAG is of an element that only marks its text: nothing stands between it and what is
   around it. */
bool residue_is_mark(struct slice tag);

#endif
