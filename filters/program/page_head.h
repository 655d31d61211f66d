/* What a page in HTML says at its beginning: that it is one, and in which encoding. */
#ifndef PROGRAM_PAGE_HEAD_H
#define PROGRAM_PAGE_HEAD_H

#include "text/slice.h"

enum {
    PAGE_PEEK = 1024,       /* bytes: where a page must say what it is */
    PAGE_HEAD_PEEK = 16384, /* where it may say in which encoding it is */
    PAGE_ENCODING_MOST = 40 /* of an encoding's name, its end included */
};

/* Whether TEXT begins a page (HTML Living Standard, 7.2 of MIME Sniffing: the tags that begin
   pages); comments and an XML declaration may stand before it. */
bool page_begins(struct slice text);

/* The encoding that a page's TEXT names in a meta element or in its XML declaration (HTML Living
   Standard, 13.2.3.2), as iconv calls it; NULL: none. It may be in NAMED. */
const char *page_encoding(struct slice text, char named[PAGE_ENCODING_MOST]);

#endif
