#include <config.h>

#include "program/input.h"

#include "text/ascii.h"
#include "text/letters.h"

#include <errno.h>
#include <poll.h>
#include <strings.h>
#include <unistd.h>

enum {
    READ_SIZE = 1 << 17,
    MOST_KEPT = 1 << 23, /* bytes of room */
    UTF8_TO_ERRORS = 16, /* characters to an error in what is UTF-8 whatever it says */
};

bool
input_open(struct input *input, int descriptor, const char *encoding)
{
    input->descriptor = descriptor;
    buffer_clear(&input->data);
    buffer_clear(&input->origins);
    buffer_clear(&input->raw);
    input->start = input->scanned = input->feed = 0;
    input->offset = input->taken = 0;
    input->ended = input->begun = input->is_table = false;
    input->line_too_long = input->passing_over = false;
    input->error = 0;
    input->encoding = encoding ? encoding_open(encoding) : NULL;
    return !encoding || input->encoding;
}

static bool
would_block(int descriptor)
{
    struct pollfd wait = {.fd = descriptor, .events = POLLIN};
    return poll(&wait, 1, 0) == 0;
}

/* Reads once, behind what BUFFER holds. */
static void
read_some(struct input *input, struct buffer *buffer)
{
    buffer_reserve(buffer, READ_SIZE);
    if (input->idle && would_block(input->descriptor))
        input->idle(input->context);
    ssize_t got;
    do
        got = read(input->descriptor, buffer->at + buffer->length, buffer->room - buffer->length);
    while (got < 0 && errno == EINTR);
    if (got <= 0) {
        input->ended = true;
        input->error = got < 0 ? errno : 0;
        return;
    }
    buffer->length += (size_t)got;
    input->taken += (uint64_t)got;
}

/* Forgets what is taken, if that is most of what there is: so each byte moves once on average. */
static void
compact(struct input *input)
{
    size_t left = input->data.length - input->start;
    if (input->start == 0 || left > input->start)
        return;
    if (left > 0)
        memmove(input->data.at, input->data.at + input->start, left);
    input->data.length = left;
    input->offset += input->start;
    if (input->encoding) {
        size_t width = sizeof(uint64_t);
        if (left > 0)
            memmove(input->origins.at, input->origins.at + input->start * width, left * width);
        input->origins.length = left * width;
    }
    input->scanned -= input->start;
    input->feed -= input->start < input->feed ? input->start : input->feed;
    input->start = 0;
}

/* What was read, and what comes, is in the encoding NAME. */
static void
decode_from_now(struct input *input, const char *name)
{
    input->encoding = encoding_open(name);
    if (!input->encoding)
        return;
    buffer_clear(&input->raw);
    buffer_append(&input->raw, buffer_slice(&input->data));
    buffer_clear(&input->data);
}

/* UTF-16 is known by its byte-order mark. */
static void
find_byte_order_mark(struct input *input)
{
    static const struct {
        struct slice mark;
        const char *encoding;
    } rows[] = {{SLICE("\xFF\xFE"), "UTF-16LE"}, {SLICE("\xFE\xFF"), "UTF-16BE"}};
    while (input->data.length < 3 && !input->ended)
        read_some(input, &input->data);
    input->begun = true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows && !input->encoding; i++)
        if (slice_starts_with(buffer_slice(&input->data), rows[i].mark)) {
            decode_from_now(input, rows[i].encoding);
        }
}

/* Has more in data, unless the input has ended. */
static void
fill(struct input *input)
{
    compact(input);
    if (!input->begun && !input->encoding) {
        find_byte_order_mark(input);
        if (!input->encoding)
            return;
    } else if (!input->encoding) {
        read_some(input, &input->data);
        return;
    }
    if (input->begun && input->raw.length == 0)
        read_some(input, &input->raw);
    input->begun = true;
    if (input->raw.length == 0 && !input->ended)
        read_some(input, &input->raw);
    encoding_convert(input->encoding, buffer_slice(&input->raw), input->ended, &input->data,
                     &input->origins);
    buffer_clear(&input->raw);
}

struct slice
input_peek(struct input *input, size_t most)
{
    while (input->data.length - input->start < most && !input->ended)
        fill(input);
    return slice_part(buffer_slice(&input->data), input->start, input->start + most);
}

/* Where the line at START ends, its line feed included; 0: not in what was read so far. A text with
   carriage returns for line ends (and no line feed in sight) must not become one endless line. */
static size_t
line_end(struct input *input)
{
    struct slice data = buffer_slice(&input->data);
    if (input->feed < input->start)
        input->feed = input->start;
    if (input->feed >= data.length || data.at[input->feed] != '\n')
        input->feed = slice_find_byte(data, input->feed, '\n');
    if (input->feed < data.length)
        return input->feed + 1;
    if (input->is_table)
        return 0;
    size_t turn = slice_find_byte(data, input->scanned, '\r');
    if (turn + 1 < data.length)
        return turn + 1;
    input->scanned = turn < data.length ? turn : data.length;
    return 0;
}

static bool
take_line(struct input *input, struct raw_line *line, size_t end)
{
    size_t start = input->start;
    if (input->offset + start == 0 &&
        slice_starts_with(buffer_slice(&input->data), slice_of("\xEF\xBB\xBF")))
        start = 3;
    const uint64_t *origins = (const uint64_t *)(const void *)input->origins.at;
    line->text = slice_part(buffer_slice(&input->data), start, end);
    line->offset = input->encoding ? origins[start] : input->offset + start;
    line->origins = input->encoding ? origins + start : NULL;
    line->end = !input->encoding           ? input->offset + end
                : end < input->data.length ? origins[end]
                                           : input->taken;
    input->start = input->scanned = end;
    return true;
}

/* At the end of the input: a line of many megabytes need not stay while the document is worked on.
 */
static void
give_back(struct input *input)
{
    if (input->data.room <= MOST_KEPT)
        return;
    buffer_free(&input->data);
    buffer_free(&input->origins);
    input->start = input->feed = input->scanned = 0;
}

/* Takes what is left of a line that is too long; false if its end is not in what was read so far.
 */
static bool
pass_over(struct input *input)
{
    size_t end = slice_find_byte(buffer_slice(&input->data), input->start, '\n');
    input->passing_over = end == input->data.length;
    input->start = input->scanned = input->passing_over ? end : end + 1;
    return !input->passing_over;
}

/* What was converted may be a few times as long as it was. */
static bool
is_too_long(const struct input *input, size_t length)
{
    return input->line_most > 0 && length >> (input->encoding ? 2 : 0) > input->line_most;
}

bool
input_line(struct input *input, struct raw_line *line)
{
    while (input->passing_over && !pass_over(input) && !input->ended)
        fill(input);
    for (;;) {
        size_t length = input->data.length - input->start, end = length > 0 ? line_end(input) : 0;
        input->line_too_long = is_too_long(input, end > 0 ? end - input->start : length);
        if (end > 0)
            return take_line(input, line, end);
        if (length > 0 && (input->ended || input->line_too_long)) {
            input->passing_over = !input->ended;
            return take_line(input, line, input->data.length);
        }
        if (input->ended) {
            give_back(input);
            return false;
        }
        fill(input);
    }
}

/* The characters beyond ASCII that TEXT, as UTF-8, has, and the errors. */
static void
count_utf8(struct slice text, size_t *right, size_t *wrong)
{
    for (size_t at = ascii_end(text, 0); at < text.length; at = ascii_end(text, at)) {
        size_t bytes = letter_bytes((unsigned char)text.at[at]), k = 1;
        while (k < bytes && at + k < text.length && ((unsigned char)text.at[at + k] & 0xC0) == 0x80)
            k++;
        bool character = bytes > 0 && k == bytes;
        *right += character;
        *wrong += !character;
        at += k;
    }
}

/* Reads all of the input, which says that it is in NAMED (NULL: says nothing), in the encoding that
   it is in. What was saved from a browser is often UTF-8 and still names what it came in. */
static void
find_encoding(struct input *input, const char *named, const char *other)
{
    size_t right = 0, wrong = 0;
    count_utf8(slice_from(buffer_slice(&input->data), input->start), &right, &wrong);
    if (named && strcasecmp(named, "utf-8") != 0 && strcasecmp(named, "utf8") != 0 &&
        (right == 0 || wrong * UTF8_TO_ERRORS > right))
        decode_from_now(input, named);
    if (!input->encoding && wrong > right)
        decode_from_now(input, other);
    if (input->encoding)
        fill(input);
}

bool
input_rest(struct input *input, uint64_t most, const char *named, const char *other,
           struct raw_line *rest)
{
    for (;;) {
        if (most > 0 && input->taken > most)
            return false;
        if (input->ended && input->raw.length == 0)
            break;
        fill(input);
    }
    if (!input->encoding)
        find_encoding(input, named, other);
    if (input->start == input->data.length) {
        *rest = (struct raw_line){.text = slice_part(buffer_slice(&input->data), 0, 0)};
        return true;
    }
    return take_line(input, rest, input->data.length);
}

void
input_close(struct input *input)
{
    encoding_close(input->encoding);
    input->encoding = NULL;
}

void
input_free(struct input *input)
{
    buffer_free(&input->data);
    buffer_free(&input->origins);
    buffer_free(&input->raw);
}
