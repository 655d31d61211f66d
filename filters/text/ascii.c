#include "text/ascii.h"

#include "text/lanes.h"

size_t
ascii_end(struct slice text, size_t start)
{
    size_t i = start;
    for (; text.length - i >= LANES; i += LANES) {
        uint32_t beyond = lanes_beyond_ascii(lanes_load(text.at + i));
        if (beyond != 0)
            return i + lanes_first(beyond);
    }
    while (i < text.length && (unsigned char)text.at[i] < 0x80)
        i++;
    return i;
}
