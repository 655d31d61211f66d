/* Datelines: where and when a report was written, before a dash or colon. */
#ifndef PULLQUOTE_DATELINES_H
#define PULLQUOTE_DATELINES_H

#include "pullquote/openclauses.h"

/* "LOS ANGELES, Feb. 2 (UPI) —": whether a dateline with which the segment begins ends at DASH. */
bool dateline_ends(const struct parser *parser, uint32_t dash);

#endif
