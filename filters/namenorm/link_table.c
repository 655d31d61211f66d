#include "namenorm/link_table.h"

#include "text/letters.h"
#include "text/letters_hash.h"
#include "text/memory.h"

#include <stdlib.h>

enum { MOST_KEPT = 1 << 16 }; /* links that there is room for in the next document */

struct link *
links_make(struct links *links)
{
    links->at = memory_grow(links->at, &links->room, links->count + 1, sizeof *links->at);
    links->at[links->count] = (struct link){NO_BEARER, 0};
    return &links->at[links->count++];
}

void
links_begin(struct links *links)
{
    vocabulary_forget(&links->hashes);
    links->count = 0;
    links_make(links);
}

void
links_end(struct links *links)
{
    if (links->room > MOST_KEPT)
        links_free(links);
}

void
links_free(struct links *links)
{
    vocabulary_free(&links->hashes);
    free(links->at);
    *links = (struct links){0};
}

uint64_t
link_hash(struct slice text)
{
    struct hash_of_letters hash = {0, 0, 0};
    for (size_t i = hash_ascii_run(&hash, text, 0); i < text.length;) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte < 0x80) {
            hash_ascii(&hash, (unsigned char)letter_lower(byte));
            i++;
            continue;
        }
        uint32_t code = letter_lower(letter_next(text, &i));
        code = code == 0x131 ? 'i' : letter_base(code); /* a dotless i is an i without its dot */
        if (code < 0x80)
            hash_ascii(&hash, (unsigned char)code);
        else if (!letter_is(code, LETTER_MARK))
            hash_code(&hash, code);
    }
    return hash_end(&hash);
}
