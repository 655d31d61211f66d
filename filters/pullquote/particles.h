/* Particles that tie what is said to the verb behind it, in Japanese and Korean. */
#ifndef PULLQUOTE_PARTICLES_H
#define PULLQUOTE_PARTICLES_H

#include "pullquote/reading.h"

/* A particle behind what is said. */
struct particle {
    uint32_t word;             /* that it is, or ends; NOTHING: there is none */
    uint32_t span;             /* the quotation that it stands right behind, or NOTHING */
    uint32_t tail;             /* bytes of that word that are no part of what is said */
    struct word_range subject; /* stands between it and the verb */
};

/* The particle that the word is or ends in, or NULL. *TAIL: the bytes of it that are no part of
   what is said; *NEAR: it stands right before its verb. See ja/complementisers.txt. */
const struct entry *particle_in(const struct reading *reading, uint32_t word, uint32_t *tail,
                                bool *near);

/* The particle, no earlier than FIRST, that ties what is said to the verb at CUE: right before it,
   or before who says it, where and how. */
struct particle particle_before(const struct reading *reading, const struct cue *cue,
                                uint32_t first);

/* "“A”며 “B”고": whether the word is, or ends in, a particle that holds a verb that reports. */
bool particle_speaks(const struct reading *reading, uint32_t word, struct particle *found);

/* "…としている": a verb that holds its particle, behind FIRST; it ends its clause, END that of the
   sentence. */
struct particle particle_within(const struct reading *reading, const struct cue *cue,
                                uint32_t first, uint32_t end);

#endif
