/* What is made of the spelling of a name, or of a word of one, whatever the document: its key, the
   hashes by which it is linked. Made once: texts say the same names again and again. */
#ifndef NAMENORM_FORMS_H
#define NAMENORM_FORMS_H

#include "text/arena.h"
#include "text/buffer.h"
#include "text/places.h"

struct form {
    uint64_t hash; /* of the text, to the letter: the place in the table */
    struct slice text;
    struct slice key;
    uint64_t folded;     /* link_hash of the text */
    uint64_t folded_key; /* and of the key; 0: the key is too short to tell names apart */
    uint64_t document;   /* the one it was last counted in, by its number */
    uint32_t count;      /* how often */
    uint32_t first;      /* the name that it was first the form of, by its number there */
};

/* Zero-initialise it. */
struct forms {
    struct form *at;
    size_t count;
    size_t room;
    struct places places; /* indices into at, from 1 */
    struct arena arena;
    struct buffer space;
    uint64_t document; /* its number, from 1 */
};

/* Begins a document. Forgets the forms met so far if there are so many that few of them will be met
   again. Till then their texts and keys are good. */
void forms_begin(struct forms *forms);

/* Fetches the forms of COUNT texts, at most FETCHED_MOST, which will be asked for: they lie all
   over the memory, and one waits for all of them no longer than for one. */
enum { FETCHED_MOST = 16 };
void forms_fetch(const struct forms *forms, const struct slice *texts, size_t count);

/* The number of the form TEXT. */
uint32_t forms_find(struct forms *forms, struct slice text);

/* Counts the form NUMBER as that of a name of the document. */
const struct form *forms_count(struct forms *forms, uint32_t number, uint32_t name);

/* Of what tells the members of a series apart: "Quist 3" and "Quist 4", "Form B" and "Form D",
 * "Quist IV" and "Quist VI"; the same of "Quist 3" and "Quist3", 1 of what has nothing such. */
uint64_t series_hash(struct slice name);

void forms_free(struct forms *forms);

#endif
