/* Bytes in any encoding that iconv knows, as UTF-8, with the place in the input that each byte came
 * from. */
#ifndef TEXT_ENCODING_H
#define TEXT_ENCODING_H

#include "text/buffer.h"

struct encoding;

/* A converter from the encoding called NAME (as iconv -l lists them), or NULL if there is none.
   Free it with encoding_close. */
struct encoding *encoding_open(const char *name);

/* Converts RAW and appends UTF-8 to OUT, and for each byte appended the offset in the input, as a
   uint64_t, to ORIGINS. What cannot be converted becomes U+FFFD. A character cut off at the end of
   RAW is kept for the next call; LAST says that there is none. Of an encoding whose letters may be
   joined by a mark behind them (Windows-1258), the origin of a letter within a word may be that of
   the next. */
void encoding_convert(struct encoding *encoding, struct slice raw, bool last, struct buffer *out,
                      struct buffer *origins);

void encoding_close(struct encoding *encoding);

#endif
