/* Sentences that end without a stop: behind a smile, an address, a line of dashes ... */
#ifndef SENTSPLIT_BREAKS_H
#define SENTSPLIT_BREAKS_H

#include "sentsplit/scan.h"
#include "sentsplit/splitter.h"

/* Whether the sentence ends at or behind what scan_stop found at AT, which was no stop; *END: where
   it would. *BEHIND: where to search on if it does not. */
bool break_ends_sentence(const struct splitter *splitter, size_t at, enum scan_kind kind,
                         size_t *end, size_t *behind);

#endif
