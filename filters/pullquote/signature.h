/* Names that sign a quotation. */
#ifndef PULLQUOTE_SIGNATURE_H
#define PULLQUOTE_SIGNATURE_H

#include "pullquote/spans.h"

/* "“…” — NAME": a name behind a dash signs the span NUMBER. */
struct attribution signature_find(const struct reading *reading, const struct spans *spans,
                                  size_t number);

#endif
