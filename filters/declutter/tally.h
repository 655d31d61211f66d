/* In how many files a line stands, over many files: a site's furniture is what recurs.

   A line is a block of at most TALLY_LONGEST bytes, in lower case, with each run of digits as one
   "0" and white space folded: "Posted 3 May 2020" and "Posted 12 May 2021" are one line. Longer
   blocks are never counted, so a table has the short lines of a tree and no more. The line that is
   empty stands for the files and blocks themselves. */
#ifndef DECLUTTER_TALLY_H
#define DECLUTTER_TALLY_H

#include "document/document.h"

enum { TALLY_LONGEST = 200 };

struct tally_line {
    size_t start; /* in tally.text */
    uint32_t length;
    uint64_t hash;
    uint64_t files; /* in which it stands */
    uint64_t count; /* how often, in all of them */
    uint64_t last;  /* the number of the file that had it last */
};

/* Zero-initialise it. */
struct tally {
    struct tally_line *lines; /* in the order in which they came, or sorted; [i], i < count */
    size_t count;
    size_t room;
    uint32_t *slots; /* indices into lines, one more; 0: empty */
    size_t slot_count;
    struct buffer text;
    struct buffer line; /* the one being looked up */
    uint64_t files;     /* counted so far */
    uint64_t total;     /* files, as the table says that was read */
};

/* Counts the blocks of a document. */
void tally_document(struct tally *tally, const struct document *document);

/* Adds what a table says of LINE. */
void tally_add(struct tally *tally, struct slice line, uint64_t files, uint64_t count);

/* In how many files the block TEXT stands; 0 if it is not in the table. */
uint64_t tally_files(struct tally *tally, struct slice text);

/* Sorts the lines as bytes compare, for sort, join and comm in the C locale. Then no more can be
 * added. */
void tally_sort(struct tally *tally);

static inline struct slice
tally_text(const struct tally *tally, const struct tally_line *line)
{
    return slice_make(tally->text.at + line->start, line->length);
}

void tally_free(struct tally *tally);

#endif
