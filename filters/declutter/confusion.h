/* A document in one single-byte encoding that was read as another of those that share the Latin
   letters of ASCII: Polish that looks like "siê", Turkish like "deðil", French like "dˇj‡".

   One document has one such confusion, so the whole of it is asked: the function words of our
   languages say which it was. */
#ifndef DECLUTTER_CONFUSION_H
#define DECLUTTER_CONFUSION_H

#include "document/document.h"

enum { CONFUSION_CODES = 0x500 };

/* Which encoding a document was read as, and which it was in. Zero-initialise it; it can be
   used for one document after another. */
struct confusion {
    uint16_t meant[0x80]; /* what bytes 80 to FF stand for */
    uint16_t read[0x80];  /* what stands in their place */
    bool found;
    bool ready;                           /* changed_by is */
    uint16_t changed_by[CONFUSION_CODES]; /* of a character: see confusion.c */
    uint16_t held_by[CONFUSION_CODES];
};

/* Looks for one in the DOCUMENT. Its first words with other letters than ASCII's decide, so all but
   the search for them takes no longer for a longer document. */
void confusion_find(struct confusion *confusion, const struct document *document);

/* TEXT of the document as it was meant, into OUT. False: nothing of it was misread. */
bool confusion_undo(const struct confusion *confusion, struct slice text, struct buffer *out);

#endif
