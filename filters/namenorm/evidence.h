/* Capitals as evidence over a whole document: how often each word stands in small letters, how
   often with a capital where only a name has one. After Mikheev, "Periods, Capitalized Words, etc."
   (Computational Linguistics 28:3, 2002). */
#ifndef NAMENORM_EVIDENCE_H
#define NAMENORM_EVIDENCE_H

#include "document/words.h"
#include "text/short_word.h"

/* What the document shows of one word, whatever its case. */
struct word_evidence {
    uint64_t hash;    /* of the word in lower case */
    uint32_t small;   /* times in small letters */
    uint32_t capital; /* times with a capital in the middle of a sentence */
    uint32_t begins;  /* times with a capital where a sentence begins, or in a headline */
    uint32_t inside;  /* times of those in CAPITAL that it stood between two capitals */
};

/* Zero-initialise it; it can be used again for the next document. */
struct evidence {
    struct word_evidence
        *slots; /* one a word that is met, whatever its case; [0] is that of marks */
    size_t slot_count;
    size_t slot_room;
    uint32_t *places; /* open addressing: indices into slots, 0: empty */
    size_t place_room;
    size_t mask;
    uint32_t *slot_of; /* of each word of the document: its slot */
    size_t slot_of_room;
    unsigned char
        *headlines; /* of each block: whether it is a headline, in which capitals say nothing */
    size_t headline_room;
};

/* Counts the words of a document. */
void evidence_find(const struct document *document, const struct words *words,
                   struct evidence *evidence);

/* Gives back what only a huge document needs, once its mentions are found: evidence_of is of no use
 * then. */
void evidence_trim(struct evidence *evidence);

void evidence_free(struct evidence *evidence);

/* What is known of the word number WORD (index into words->at); a mark has nothing. */
static inline const struct word_evidence *
evidence_of(const struct evidence *evidence, size_t word)
{
    return &evidence->slots[evidence->slot_of[word]];
}

/* The slot of a word, whatever its case; 0 if the document has none such. */
uint32_t evidence_slot(const struct evidence *evidence, struct slice word);

/* A hash of TEXT in lower case; never 0. */
uint64_t evidence_hash(struct slice text);

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
