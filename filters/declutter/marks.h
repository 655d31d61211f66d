/* What the characters between words are counted as. */
#ifndef DECLUTTER_MARKS_H
#define DECLUTTER_MARKS_H

#include <stdint.h>

/* What a mark counts as, bits. */
enum mark_kind {
    MARK_SEPARATOR = 1 << 0,
    MARK_MARKUP = 1 << 1,
    MARK_QUOTE = 1 << 2,
    MARK_BRACKET = 1 << 3,
    MARK_COMMA = 1 << 4,
    MARK_INNER_END = 1 << 5, /* a sentence ends, whatever follows */
    MARK_END = 1 << 6,       /* one does if a capital follows */
    MARK_AROUND = 1 << 7,    /* it counts by what stands around it */
};

extern const uint8_t mark_ascii_kinds[128];
unsigned mark_kind_beyond(uint32_t code);

static inline unsigned
mark_kind(uint32_t code)
{
    return code < 128 ? mark_ascii_kinds[code] : mark_kind_beyond(code);
}

#endif
