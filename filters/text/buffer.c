#include "text/buffer.h"

#include "text/memory.h"

#include <stdlib.h>

enum { DIGITS_MOST = 20 };

void
buffer_reserve(struct buffer *buffer, size_t more)
{
    if (more > SIZE_MAX - buffer->length)
        memory_exhausted();
    buffer->at = memory_grow(buffer->at, &buffer->room, buffer->length + more, 1);
}

void
buffer_append(struct buffer *buffer, struct slice text)
{
    if (text.length == 0)
        return;
    if (text.length > buffer->room - buffer->length)
        buffer_reserve(buffer, text.length);
    memcpy(buffer->at + buffer->length, text.at, text.length);
    buffer->length += text.length;
}

void
buffer_number(struct buffer *buffer, uint64_t number)
{
    if (buffer->room - buffer->length < DIGITS_MOST)
        buffer_reserve(buffer, DIGITS_MOST);
    size_t length = 1;
    for (uint64_t left = number; left >= 10; left /= 10)
        length++;
    char *at = buffer->at + buffer->length + length;
    buffer->length += length;
    for (; number >= 10; number /= 10)
        *--at = (char)('0' + number % 10);
    *--at = (char)('0' + number);
}

void
buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct buffer){0};
}
