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

size_t
number_write(char *to, uint64_t number)
{
    static const char pairs[] = "0001020304050607080910111213141516171819"
                                "2021222324252627282930313233343536373839"
                                "4041424344454647484950515253545556575859"
                                "6061626364656667686970717273747576777879"
                                "8081828384858687888990919293949596979899";
    size_t length = 1;
    for (uint64_t limit = 10; number >= limit && length < NUMBER_LONGEST; limit *= 10)
        length++;
    size_t at = length;
    for (; number >= 100; number /= 100)
        memcpy(to + (at -= 2), pairs + (size_t)(number % 100) * 2, 2);
    if (at == 2)
        memcpy(to, pairs + (size_t)number * 2, 2);
    else
        to[0] = (char)('0' + number);
    return length;
}

void
buffer_number(struct buffer *buffer, uint64_t number)
{
    if (buffer->room - buffer->length < NUMBER_LONGEST)
        buffer_reserve(buffer, NUMBER_LONGEST);
    buffer->length += number_write(buffer->at + buffer->length, number);
}

void
buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct buffer){0};
}
