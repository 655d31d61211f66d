#include "declutter/classes.h"

#include "text/memory.h"

#include <stdlib.h>

const char *const class_names[CLASSES] = {"title", "body", "markup",  "interface",
                                          "promo", "meta", "comment", "repeat"};

void
findings_find(struct document *document, struct findings *findings)
{
    findings->count = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        findings->at =
            memory_grow(findings->at, &findings->room, findings->count + 1, sizeof *findings->at);
        findings->at[findings->count++] =
            (struct finding){CLASS_BODY, block_text(document, &document->blocks[i])};
    }
}

void
findings_free(struct findings *findings)
{
    free(findings->at);
    *findings = (struct findings){0};
}
