/* Text made clean once, where it enters (SPEC, Input): after this it is valid UTF-8 without control
   characters.

   Bytes that are no UTF-8 become U+FFFD (one a maximal ill-formed part, Unicode 3.9 "best
   practice"), tabs become spaces, other control characters, bidi embeddings, overrides and isolates
   (U+202A..202E, U+2066..2069) and the byte-order mark U+FEFF at the start of a line go. Line
   breaks other than LF are the caller's, see clean_line. */
#ifndef TEXT_CLEAN_H
#define TEXT_CLEAN_H

#include "text/buffer.h"

/* What becomes of the controls U+0080..009F. They go, unless the caller undoes mojibake: there they
   are bytes of text that was read in the wrong encoding. The caller then must see to it that none
   is left. U+0085 is a line break either way, except beside other signs of mojibake and where it
   can only be the ellipsis of Windows-1252: behind a word and before a space. */
enum clean_c1 { C1_GOES, C1_STAYS };

/* Whether one of these controls, C2 80..9F, stands at AT, where LEFT bytes are. */
static inline bool
clean_is_c1(const unsigned char *at, size_t left)
{
    return left >= 2 && at[0] == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0;
}

/* Cleans the first line of RAW, appending it to OUT, and returns how many bytes of RAW it took, its
   line break included. A line ends at LF, CR, CRLF, VT, FF, U+0085, U+2028, U+2029, or the end of
   RAW; the break is not appended. */
size_t clean_line(struct slice raw, enum clean_c1 c1, struct buffer *out);

/* Cleans all of RAW as one line: line breaks become spaces. */
void clean_cell(struct slice raw, enum clean_c1 c1, struct buffer *out);

/* Whether bytes of RAW that are no UTF-8 became U+FFFD in CLEAN, which was made of it. */
bool clean_replaced(struct slice raw, struct slice clean);

/* Cleans RAW, a file's name, keeping the tabs and line breaks that a table can show escaped. */
void clean_name(struct slice raw, struct buffer *out);

/* The position in RAW of the byte that came to stand at POSITION when clean_line cleaned RAW.
   Linear in RAW: for the few places where a row shows raw offsets. */
size_t clean_origin(struct slice raw, enum clean_c1 c1, size_t position);

#endif
