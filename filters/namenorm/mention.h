/* A name as it was found, and the list of those of a document. */
#ifndef NAMENORM_MENTION_H
#define NAMENORM_MENTION_H

#include "document/words.h"

/* What is still to be asked of a mention that was found. */
enum mention_found {
    FOUND_SETTLED, /* nothing */
    FOUND_PLAIN,   /* its signs */
    FOUND_RUN      /* and whether it is doubtful */
};

/* A name as it was found. Words are indices into words->at, half open. */
struct mention {
    uint32_t block;
    uint32_t first; /* its words */
    uint32_t last;
    uint32_t title_first; /* of the title before it; equal: none */
    uint32_t title_last;
    uint32_t apposed_first; /* of the one before that, a comma between */
    uint32_t apposed_last;
    uint32_t after_first; /* of the title behind it */
    uint32_t after_last;
    uint32_t end;     /* behind its suffixes: Jr., Ph.D. */
    uint64_t signs;   /* mention_sign bits, see signs.h */
    bool doubtful;    /* see doubts.h */
    bool generic;     /* likewise: it is a title or role, "Goldsmith" */
    bool resumed;     /* likewise: it is the head of a fuller name, "la Audiencia" */
    bool last_of;     /* likewise: it is the last word of one, "United" */
    uint8_t found;    /* mention_found, while they are being found */
    uint8_t genitive; /* bytes at its end that are an ending: the s of "Iraks" */
    char gender;      /* as a title or given name tells: m, f, or 0 */
};

/* Its first word, that of the title right before it if it has one. */
static inline uint32_t
mention_start(const struct mention *mention)
{
    return mention->title_first < mention->title_last ? mention->title_first : mention->first;
}

/* Zero-initialise it. */
struct mentions {
    struct mention *at;
    size_t count;
    size_t room;
};

/* The name that is the words [first, last) of the block NUMBER, without titles. */
static inline struct mention
mention_plain(uint32_t number, uint32_t first, uint32_t last)
{
    return (struct mention){.block = number,
                            .first = first,
                            .last = last,
                            .title_first = first,
                            .title_last = first,
                            .after_first = last,
                            .after_last = last,
                            .found = FOUND_PLAIN};
}

void mentions_push(struct mentions *mentions, const struct mention *mention);

void mentions_free(struct mentions *mentions);

#endif
