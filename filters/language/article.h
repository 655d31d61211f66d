/* Articles that are written together with their nouns: "الشركة". */
#ifndef LANGUAGE_ARTICLE_H
#define LANGUAGE_ARTICLE_H

#include "language/language.h"

/* How many bytes of the article, see ar/clitics.txt, the word TEXT begins with; 0 if with none. */
static inline size_t
language_article(const struct language *language, struct slice text)
{
    size_t length;
    if (!(language->lists & IN_CLITICS))
        return 0;
    const struct entry *entry = language_prefix(language, text, IN_CLITICS, &length);
    bool article =
        entry && slice_equals(entry_value(language, entry, NUMBER_CLITICS), slice_of("article"));
    return article ? length : 0;
}

#endif
