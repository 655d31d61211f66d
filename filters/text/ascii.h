/* Bytes of ASCII by kind, for text that is no language: markup, numbers, addresses. */
#ifndef TEXT_ASCII_H
#define TEXT_ASCII_H

#include "text/slice.h"

static inline bool
ascii_is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static inline bool
ascii_is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static inline bool
ascii_is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* Where the first byte beyond ASCII is, at or after START; text.length if there is none. */
size_t ascii_end(struct slice text, size_t start);

#endif
