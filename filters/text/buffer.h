/* One growable run of bytes. Zero-initialise it; clear it to use it again; free it at the end. */
#ifndef TEXT_BUFFER_H
#define TEXT_BUFFER_H

#include "text/slice.h"

#include <stdint.h>

struct buffer {
    char *at;
    size_t length;
    size_t room;
};

/* Makes sure that MORE bytes can be written at at + length. */
void buffer_reserve(struct buffer *buffer, size_t more);

enum { NUMBER_LONGEST = 20 /* digits */ };

/* Writes NUMBER in decimal digits; returns how many, NUMBER_LONGEST at most. */
size_t number_write(char *to, uint64_t number);

void buffer_append(struct buffer *buffer, struct slice text);
void buffer_number(struct buffer *buffer, uint64_t number);
void buffer_free(struct buffer *buffer);

static inline void
buffer_byte(struct buffer *buffer, char byte)
{
    if (buffer->length == buffer->room)
        buffer_reserve(buffer, 1);
    buffer->at[buffer->length++] = byte;
}

static inline void
buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
}

/* What is in it now; good until the next append. */
static inline struct slice
buffer_slice(const struct buffer *buffer)
{
    return (struct slice){buffer->at, buffer->length};
}

#endif
