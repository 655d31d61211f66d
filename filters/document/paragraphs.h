/* Plain text into blocks: blank lines, one-line paragraphs, hard-wrapped prose joined (SPEC,
   Input).

   A run of non-blank lines is looked at a window of lines at a time, so memory is bounded by the
   window and the largest block, and time is linear, whatever the length of the run. */
#ifndef DOCUMENT_PARAGRAPHS_H
#define DOCUMENT_PARAGRAPHS_H

#include "document/document.h"

/* A line as it was read, its line feed included if it has one. */
struct raw_line {
    struct slice text;
    uint64_t offset;         /* of its first byte in the file */
    const uint64_t *origins; /* the offset each byte comes from; NULL: offset, offset + 1 ... */
    uint64_t end;            /* the offset behind its last byte */
};

/* A clean, trimmed, non-blank line of the run. */
struct line {
    size_t start; /* in paragraphs.text */
    size_t end;
    uint64_t offset; /* of its raw bytes in the file */
    uint64_t offset_end;
    size_t columns; /* on a terminal */
    bool joined;    /* goes on the line before */
};

/* Zero-initialise it. */
struct paragraphs {
    struct buffer text; /* the run's lines */
    struct line *lines;
    size_t count;
    size_t room;
    size_t decided; /* lines of which joined is known */
    size_t width;   /* columns that the document's prose was wrapped at, as far as seen; 0: not
                       wrapped */
    bool replaced;  /* bytes that are no UTF-8 became U+FFFD */
};

/* Takes the next line, adding to the document the blocks that are complete. False if the document
 * is full. */
bool paragraphs_line(struct paragraphs *paragraphs, struct document *document,
                     const struct raw_line *line);

/* Takes the end of the text. Then the paragraphs are ready for the next. */
bool paragraphs_end(struct paragraphs *paragraphs, struct document *document);

void paragraphs_free(struct paragraphs *paragraphs);

#endif
