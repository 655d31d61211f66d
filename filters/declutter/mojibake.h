/* Mojibake: UTF-8 that was read as a single-byte encoding, once or several times over, and text of
   another script in a single-byte encoding that was read as Windows-1252, undone by evidence; and
   text of a document that was in one single-byte encoding and read as another. */
#ifndef DECLUTTER_MOJIBAKE_H
#define DECLUTTER_MOJIBAKE_H

#include "declutter/confusion.h"
#include "language/language.h"
#include "text/buffer.h"

struct charset_index;

/* What repairs share. Zero-initialise it; free it at the end. */
struct mojibake {
    struct charset_index *index; /* made when it is first needed */
    struct confusion confusion;  /* of the document: confusion_find() */
    struct buffer layers[2], scratch;
};

/* TEXT with its mojibake undone, or TEXT itself if it is taken to be right; good until the next
   call. Text in LANGUAGE.

   Sequences of characters that are UTF-8 when they are read as the bytes of one encoding are
   undone where what stands there is less likely than what they stand for (see unlikely.h). Bytes
   lost (U+FFFD, a no-break space become a space, a control gone) are made good where only one thing
   can have been there. C1 controls may stand in TEXT; none are left: what Windows-1252 has in their
   place is what they were meant to be. */
struct slice mojibake_repair(struct mojibake *mojibake, const struct language *language,
                             struct slice text);

void mojibake_free(struct mojibake *mojibake);

#endif
