/* Standard output, honestly: every write is checked, and the rows of a document go out in one piece
   under a lock, so that several filters on one pipe or file neither tear a line nor mix their
   documents. */
#ifndef PROGRAM_OUTPUT_H
#define PROGRAM_OUTPUT_H

#include "text/buffer.h"

/* Zero-initialise it. */
struct output {
    bool locked; /* a document is being written in parts */
    int error;   /* errno of the write that failed; 0: none did */
};

/* Writes all that is in ROWS and clears it. The document that they are of is not complete: the lock
   stays until the next output_documents. A no-op after an error. */
void output_part(struct output *output, struct buffer *rows);

/* The same, but the last document is complete: the lock is given up. */
void output_documents(struct output *output, struct buffer *rows);

/* The same of the first BYTES of ROWS alone: those of the document that is not complete stay. */
void output_first(struct output *output, struct buffer *rows, size_t bytes);

/* Whether standard output is a file, where nobody waits for rows. */
bool output_is_file(void);

/* Whether DESCRIPTOR is the file that standard output is, so that it would read its own rows. */
bool output_is(int descriptor);

/* Closes standard output. False if that or any write before it failed; output->error says why. */
bool output_close(struct output *output);

#endif
