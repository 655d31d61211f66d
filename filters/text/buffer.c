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
    static const char pairs[] = "0001020304050607080910111213141516171819"
                                "2021222324252627282930313233343536373839"
                                "4041424344454647484950515253545556575859"
                                "6061626364656667686970717273747576777879"
                                "8081828384858687888990919293949596979899";
    if (buffer->room - buffer->length < DIGITS_MOST)
        buffer_reserve(buffer, DIGITS_MOST);
    char digits[2 * DIGITS_MOST];
    size_t at = DIGITS_MOST;
    for (; number > UINT32_MAX; number /= 10)
        digits[--at] = (char)('0' + number % 10);
    uint32_t small = (uint32_t)number; /* which is divided faster */
    for (; small >= 100; small /= 100)
        memcpy(digits + (at -= 2), pairs + (size_t)(small % 100) * 2, 2);
    memcpy(digits + (at -= 2), pairs + (size_t)small * 2, 2);
    at += small < 10;
    memset(digits + DIGITS_MOST, 0, DIGITS_MOST);
    memcpy(buffer->at + buffer->length, digits + at, DIGITS_MOST); /* a length known: no call */
    buffer->length += DIGITS_MOST - at;
}

void
buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct buffer){0};
}
