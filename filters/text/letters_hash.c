#include "text/letters_hash.h"

#include "text/letters.h"

static uint64_t
hash_of_long(struct slice text)
{
    struct hash_of_letters hash = {0, 0, 0};
    for (size_t i = 0; i < text.length;) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte < 0x80) {
            hash_ascii(&hash, (unsigned char)letter_lower(byte));
            i++;
        } else {
            hash_code(&hash, letter_lower(letter_next(text, &i)));
        }
    }
    return hash_end(&hash);
}

uint64_t
letters_hash(struct slice text)
{
    struct short_word word;
    return short_word_of(text, &word) ? letters_hash_short(&word) : hash_of_long(text);
}
