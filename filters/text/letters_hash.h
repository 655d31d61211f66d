/* Hashes of words, whatever their case. */
#ifndef TEXT_LETTERS_HASH_H
#define TEXT_LETTERS_HASH_H

#include "text/short_word.h"

/* A hash of TEXT in lower case; never 0. */
uint64_t letters_hash(struct slice text);

/* The same of a word that was read as a short one. The last letters are the highest bits, which a
   product has in its highest alone: they are mixed into the lower ones before. */
static inline uint64_t
letters_hash_short(const struct short_word *word)
{
    uint64_t first = short_word_lower(word->first), second = short_word_lower(word->second);
    uint64_t hash = first ^ second * 0x9E3779B97F4A7C15;
    hash = (hash ^ hash >> 32) * 0xFF51AFD7ED558CCD;
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

/* Hashes eight bytes at a time: quicker than one by one. Zero at the beginning. */
struct hash_of_letters {
    uint64_t sum, bytes;
    unsigned bits;
};

static inline void
hash_mix(struct hash_of_letters *hash)
{
    uint64_t sum = (hash->sum ^ hash->bytes) * 0x9E3779B97F4A7C15;
    hash->sum = sum ^ sum >> 32;
    hash->bytes = hash->bits = 0;
}

static inline void
hash_ascii(struct hash_of_letters *hash, unsigned char byte)
{
    hash->bytes |= (uint64_t)byte << hash->bits;
    hash->bits += 8;
    if (hash->bits == 64)
        hash_mix(hash);
}

/* As many bytes of TEXT, from AT on, as are ASCII and can be mixed at once, in small letters;
 * returns how many. */
static inline size_t
hash_ascii_run(struct hash_of_letters *hash, struct slice text, size_t at)
{
    size_t start = at;
    const uint64_t beyond = 0x8080808080808080;
    uint64_t bytes;
    for (; hash->bits == 0 && text.length - at >= 8; at += 8) {
        bytes = short_word_load(text.at + at);
        if (bytes & beyond)
            return at - start;
        hash->bytes = short_word_lower(bytes);
        hash_mix(hash);
    }
    if (hash->bits > 0 || text.length - at >= 8)
        return at - start;
    bytes = short_word_load_few((const unsigned char *)text.at + at, text.length - at);
    if (bytes & beyond)
        return at - start;
    hash->bytes = short_word_lower(bytes);
    hash->bits = (unsigned)(text.length - at) * 8;
    return text.length - start;
}

/* CODE may be any; it is mixed as three bytes more. */
static inline void
hash_code(struct hash_of_letters *hash, uint32_t code)
{
    for (int i = 0; i < 3; i++, code >>= 7)
        hash_ascii(hash, (unsigned char)(code | 0x80));
}

/* Never 0. */
static inline uint64_t
hash_end(struct hash_of_letters *hash)
{
    hash->sum += hash->bits;
    hash_mix(hash);
    uint64_t sum = hash->sum * 0xFF51AFD7ED558CCD;
    sum ^= sum >> 32;
    return sum ? sum : 1;
}

#endif
