/* What an agency or a site says of its own article, in whole sentences: whom to write to, what was
   changed, who helped, where to sign up. Such a block is told by what it says, wherever it stands.
 */
#ifndef DECLUTTER_NOTICES_H
#define DECLUTTER_NOTICES_H

#include "declutter/counts.h"

enum notice {
    NOTICE_NONE,
    NOTICE_META,
    NOTICE_PROMO,
    NOTICE_CONTACT, /* no article where it stands at the end of one */
};

/* What the TEXT of a block is, which was read last and has these COUNTS, by the phrases of
   labels.txt. */
enum notice notice_find(const struct word_notes *notes, struct slice text,
                        const struct counts *counts);

/* "Ann Smith is a columnist …": how many of the words of the name that TEXT begins with are content
   words, if it goes on to say what its bearer does; else 0. */
size_t notice_author(const struct language *language, struct slice text);

#endif
