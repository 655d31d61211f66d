/* The languages that are compiled in; made known to language.c. */
#ifndef LANGUAGE_COMPILED_H
#define LANGUAGE_COMPILED_H

#include "language/language.h"

#define LANGUAGE(tag) extern const struct language language_##tag;
#include "language/languages.h"
#undef LANGUAGE

/* The function words of all languages: each one's lists are the languages that have it. */
extern const struct language language_all;

/* Likewise their phrases of promotion and of the interface. */
extern const struct language language_labels;

#endif
