#include "pullquote/quotes.h"

#include <stdlib.h>

void
quotes_find(struct document *document, const struct sentences *sentences, const struct names *names,
            struct quotes *quotes)
{
    (void)document;
    (void)sentences;
    (void)names;
    quotes->count = 0;
}

void
quotes_free(struct quotes *quotes)
{
    free(quotes->at);
    *quotes = (struct quotes){0};
}
