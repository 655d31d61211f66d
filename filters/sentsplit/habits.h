/* What one wants to know of a language at every block: looked up once. */
#ifndef SENTSPLIT_HABITS_H
#define SENTSPLIT_HABITS_H

#include "language/language.h"

struct habits {
    const struct language *language; /* whose habits these are */
    char terminator; /* an ASCII character that ends sentences beside . ! ?; 0: none */
    char careless;   /* a small letter that stands alone only in careless text; 0: none */
    bool ordinals;   /* "3." is an ordinal */
};

/* Makes HABITS those of LANGUAGE; quick if they are already. */
void habits_of(struct habits *habits, const struct language *language);

#endif
