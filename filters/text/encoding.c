#include "text/encoding.h"

#include "text/memory.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

enum { LONGEST_CHARACTER = 16 };

struct encoding {
    iconv_t converter;
    size_t unit; /* bytes of the smallest piece that text in it is made of: 2 for UTF-16 */
    char kept[LONGEST_CHARACTER]; /* the beginning of a character that the last call cut off */
    size_t kept_length;
    uint64_t offset; /* in the input, of the next byte not yet converted */
    uint64_t origin; /* of the first byte behind those that gave the last character */
};

/* How many bytes COUNT letters take. */
static size_t
bytes_of(iconv_t converter, size_t count)
{
    char letters[] = "aa", bytes[32];
    char *at = letters, *to = bytes;
    size_t left = count, room = sizeof bytes;
    iconv(converter, NULL, NULL, NULL, NULL);
    return iconv(converter, &at, &left, &to, &room) == (size_t)-1 ? 0 : sizeof bytes - room;
}

/* What one more letter adds to text in the encoding NAME: a byte-order mark does not count. */
static size_t
unit_of(const char *name)
{
    iconv_t converter = iconv_open(name, "UTF-8");
    if (converter == (iconv_t)-1)
        return 1;
    size_t one = bytes_of(converter, 1), two = bytes_of(converter, 2);
    iconv_close(converter);
    return two > one ? two - one : 1;
}

struct encoding *
encoding_open(const char *name)
{
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1) {
        if (errno == ENOMEM)
            memory_exhausted();
        return NULL;
    }
    struct encoding *encoding = memory_zeroed(1, sizeof *encoding);
    encoding->converter = converter;
    encoding->unit = unit_of(name);
    return encoding;
}

/* TEXT came of the bytes up to the offset, and of none before those that gave the last. */
static void
give(struct encoding *encoding, struct slice text, struct buffer *out, struct buffer *origins)
{
    buffer_append(out, text);
    for (size_t i = 0; i < text.length; i++)
        buffer_append(origins,
                      slice_make((const char *)&encoding->origin, sizeof encoding->origin));
    if (text.length > 0)
        encoding->origin = encoding->offset;
}

static void
pass(struct encoding *encoding, size_t bytes, char **at, size_t *left)
{
    *at += bytes;
    *left -= bytes;
    encoding->offset += bytes;
}

/* Converts one character at *AT, by showing iconv no more bytes and giving it no more room than one
   character needs: so each byte's origin is known. False if what is LEFT ends within a character.
   Some converters hold a letter back until they have seen whether the next one joins it. */
static bool
convert_character(struct encoding *encoding, char **at, size_t *left, struct buffer *out,
                  struct buffer *origins)
{
    char character[8];
    size_t most = *left < LONGEST_CHARACTER ? *left : LONGEST_CHARACTER;
    size_t shown = encoding->unit < most ? encoding->unit : most;
    for (size_t room = 1; room <= sizeof character && shown <= most;) {
        char *from = *at, *to = character;
        size_t rest = shown, free = room;
        bool wrong = iconv(encoding->converter, &from, &rest, &to, &free) == (size_t)-1;
        if (from > *at || to > character) {
            pass(encoding, (size_t)(from - *at), at, left);
            give(encoding, slice_make(character, (size_t)(to - character)), out, origins);
            return true;
        }
        if (wrong && errno == EILSEQ)
            break;
        if (wrong && errno == E2BIG)
            room++;
        else
            shown++;
    }
    if (shown > *left && *left < LONGEST_CHARACTER)
        return false;
    pass(encoding, encoding->unit < *left ? encoding->unit : *left, at, left);
    give(encoding, slice_of("\xEF\xBF\xBD"), out, origins);
    return true;
}

/* Gives the letter that the converter holds back, if it does. */
static void
convert_held(struct encoding *encoding, struct buffer *out, struct buffer *origins)
{
    char held[32], *to = held;
    size_t room = sizeof held;
    iconv(encoding->converter, NULL, NULL, &to, &room);
    give(encoding, slice_make(held, (size_t)(to - held)), out, origins);
}

/* Completes the character whose beginning was kept, with bytes of RAW; returns how many it took. */
static size_t
convert_kept(struct encoding *encoding, struct slice raw, struct buffer *out,
             struct buffer *origins)
{
    size_t taken = 0;
    while (encoding->kept_length > 0) {
        char *at = encoding->kept;
        size_t left = encoding->kept_length;
        bool whole = convert_character(encoding, &at, &left, out, origins);
        if (!whole && taken < raw.length && left < LONGEST_CHARACTER) {
            memmove(encoding->kept, at, left);
            encoding->kept[left] = raw.at[taken++];
            encoding->kept_length = left + 1;
            continue;
        }
        if (!whole)
            return taken;
        memmove(encoding->kept, at, left);
        encoding->kept_length = left;
    }
    return taken;
}

void
encoding_convert(struct encoding *encoding, struct slice raw, bool last, struct buffer *out,
                 struct buffer *origins)
{
    raw = slice_from(raw, convert_kept(encoding, raw, out, origins));
    char *at = (char *)(uintptr_t)raw.at; /* iconv does not write to it */
    size_t left = raw.length;
    while (left > 0 && convert_character(encoding, &at, &left, out, origins))
        continue;
    if (left > 0) {
        encoding->kept_length = left < LONGEST_CHARACTER ? left : LONGEST_CHARACTER;
        memcpy(encoding->kept, at, encoding->kept_length);
    }
    if (last)
        convert_held(encoding, out, origins);
    if (last && encoding->kept_length > 0) {
        give(encoding, slice_of("\xEF\xBF\xBD"), out, origins);
        encoding->kept_length = 0;
    }
}

void
encoding_close(struct encoding *encoding)
{
    if (!encoding)
        return;
    iconv_close(encoding->converter);
    free(encoding);
}
