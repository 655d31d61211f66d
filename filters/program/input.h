/* One input file, a line at a time, as UTF-8 (not yet clean), with the place of each line in the
 * file. */
#ifndef PROGRAM_INPUT_H
#define PROGRAM_INPUT_H

#include "document/paragraphs.h"
#include "text/encoding.h"

/* Zero-initialise it; it can be used for one file after another. */
struct input {
    int descriptor;
    struct buffer data;    /* what was read and is not taken yet: from START on */
    struct buffer origins; /* of each byte of data, as uint64_t; empty where the input is UTF-8 */
    struct buffer raw;     /* bytes not yet converted */
    size_t start;
    size_t feed;     /* no line feed lies between start and here */
    size_t scanned;  /* nor a carriage return between start and here */
    uint64_t offset; /* in the file, of data.at[0] */
    uint64_t taken;  /* bytes read so far */
    struct encoding *encoding;
    bool ended;         /* read(2) has said so, or failed */
    bool begun;         /* the byte-order mark was looked for */
    bool is_table;      /* lines end at line feeds alone; else also at a lone carriage return */
    int error;          /* errno of the read that failed; 0: none did */
    uint64_t line_most; /* a line longer than this is given up; 0: none is */
    bool line_too_long; /* the last line was */
    bool passing_over;  /* what is left of it, up to the next line feed */
    /* Called before a read that would block, so that what is ready can be written. */
    void (*idle)(void *context);
    void *context;
};

/* Begins to read DESCRIPTOR, which stays the caller's. ENCODING names the input's encoding; NULL:
   UTF-8, or UTF-16 by its byte-order mark. False if there is no such encoding. */
bool input_open(struct input *input, int descriptor, const char *encoding);

/* The next line, its line feed included; good until the next call. False at the end, or on an
   error. Bytes read before an error still come as lines. Of a line beyond line_most a beginning
   comes; it says so in line_too_long, and the next line is the one behind it. */
bool input_line(struct input *input, struct raw_line *line);

/* All of the input, as one line; good until the next call. Where no byte-order mark or option says
   in which encoding it is, it is UTF-8 if it reads so, else what it says itself (NAMED; NULL:
   nothing), else OTHER. False if it has more than MOST bytes (0: it may have any number). */
bool input_rest(struct input *input, uint64_t most, const char *named, const char *other,
                struct raw_line *rest);

/* The first bytes of the input, at most MOST, without taking them. */
struct slice input_peek(struct input *input, size_t most);

/* Ends reading; the buffers stay for the next file. */
void input_close(struct input *input);

void input_free(struct input *input);

#endif
