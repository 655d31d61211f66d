/* Which blocks of a document are its site's furniture, by a tally of other files.

   A line must stand in several files: in FILES_FEW if it is a few words, in more the longer it is
   and the more it looks like prose, and always in one of FILES_SHARE, so that a tally of a whole
   archive does not take the commonplaces of every paper for furniture. No block longer than
   TALLY_LONGEST is ever known. And where most of what would be kept is known, the document is one
   that was printed elsewhere too (an agency's, or the same page under two addresses): there the
   tally says nothing of sentences. */
#ifndef DECLUTTER_KNOWN_H
#define DECLUTTER_KNOWN_H

#include "declutter/features.h"
#include "declutter/tally.h"

/* Sets FURNITURE of each block. ARTICLE: which blocks would be kept without the tally. */
void known_find(struct tally *tally, const struct document *document,
                const struct feature_table *table, const bool *article, bool *furniture);

#endif
