/* The elements of HTML that matter to where text stands, and the reading of tags (HTML Living
   Standard, 13.2.5 Tokenization, as far as it tells text from markup). */
#ifndef DECLUTTER_TAGS_H
#define DECLUTTER_TAGS_H

#include "text/slice.h"

/* The elements that are told apart; all others are one of the last two. */
enum element {
    ELEMENT_A,
    ELEMENT_ARTICLE,
    ELEMENT_ASIDE,
    ELEMENT_BLOCKQUOTE,
    ELEMENT_BODY,
    ELEMENT_BR,
    ELEMENT_CAPTION,
    ELEMENT_CELL,       /* td, th */
    ELEMENT_DEFINITION, /* dd */
    ELEMENT_DIV,
    ELEMENT_FIGURE,
    ELEMENT_FOOTER,
    ELEMENT_FORM,
    ELEMENT_H1,
    ELEMENT_H2,
    ELEMENT_H3,
    ELEMENT_H4, /* h4, h5, h6 */
    ELEMENT_HEADER,
    ELEMENT_ITEM, /* li */
    ELEMENT_LIST, /* ul, ol, dl, menu */
    ELEMENT_MAIN,
    ELEMENT_NAV,
    ELEMENT_P,
    ELEMENT_PRE,
    ELEMENT_ROW,       /* tr */
    ELEMENT_ROW_GROUP, /* tbody, thead, tfoot */
    ELEMENT_SECTION,
    ELEMENT_STRONG, /* strong, b */
    ELEMENT_TABLE,
    ELEMENT_TERM, /* dt */
    ELEMENT_TITLE,
    ELEMENT_HIDDEN, /* what is in it is not shown as text: script, svg, select, button ... */
    ELEMENT_BLOCK,  /* any other that begins a block */
    ELEMENT_INLINE, /* any other */
    ELEMENTS
};

enum tag_kind {
    TAG_BLOCK = 1 << 0,   /* begins and ends a block of text */
    TAG_VOID = 1 << 1,    /* has no content and no end tag */
    TAG_RAW = 1 << 2,     /* its content is text up to its own end tag */
    TAG_HIDDEN = 1 << 3,  /* its content is not shown as text */
    TAG_ENDS_P = 1 << 4,  /* its start ends an open p */
    TAG_SIBLING = 1 << 5, /* its start ends an open one of its kind: li, dt, dd, td, tr */
};

struct tag_row {
    struct slice name; /* in lower case */
    enum element element;
    unsigned kinds;
};

/* One tag, comment or declaration in the text of a page. */
struct tag {
    const struct tag_row *row; /* NULL: a comment, a declaration or an unknown element */
    bool end;                  /* </name> */
    bool closed;               /* <name/>, which only an unquoted value before the '/' hides */
    struct slice name;         /* as written */
    struct slice attributes;   /* between the name and the '>' */
    size_t length;             /* bytes that it takes, from its '<' */
};

/* Reads what begins at AT, a '<', in PAGE. False: that '<' is text. Linear in what it takes; what
   is never closed takes all that is left. */
bool tag_read(struct slice page, size_t at, struct tag *tag);

/* Where the end tag of the raw element NAME, in lower case, begins, at or after AT; the length of
   PAGE if nowhere. */
size_t tag_raw_end(struct slice page, size_t at, struct slice name);

/* The next attribute of ATTRIBUTES from *AT on, which moves behind it; its value may be empty.
   False: there is none. */
bool tag_attribute(struct slice attributes, size_t *at, struct slice *name, struct slice *value);

/* Whether NAME, as written, is LOWER, which is in lower case (ASCII). */
bool tag_name_is(struct slice name, struct slice lower);

#endif
