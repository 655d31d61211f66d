#include "text/buffer.h"

#include "text/memory.h"

#include <stdlib.h>

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
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    buffer_append(buffer, slice_make(digits + at, sizeof digits - at));
}

void
buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct buffer){0};
}
