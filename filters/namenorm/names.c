#include "namenorm/names.h"

#include <stdlib.h>

void
names_find(struct document *document, const struct sentences *sentences, struct names *names)
{
    (void)document;
    (void)sentences;
    names->count = 0;
}

void
names_free(struct names *names)
{
    free(names->at);
    *names = (struct names){0};
}
