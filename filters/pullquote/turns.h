/* Who speaks where nobody says so: dialogue, in which speakers take turns paragraph by paragraph.
   After the observations of Elson and McKeown (AAAI 2010) and Muzny et al. (EACL 2017): one
   paragraph is of one speaker, two who talk alternate, who is addressed answers. */
#ifndef PULLQUOTE_TURNS_H
#define PULLQUOTE_TURNS_H

#include "pullquote/reading.h"
#include "pullquote/spans.h"

/* One who takes part in a conversation: a name, or only the words that stand for it. */
struct party {
    uint32_t name;           /* index of a name, or NOTHING */
    struct word_range words; /* as last written; empty: nobody */
};

struct turns {
    uint32_t *speaks;       /* of each bearer: how often it is named as a speaker */
    uint32_t heard;         /* how often anybody is */
    uint32_t chief;         /* a name of the one who is named most often, or NOTHING */
    char *gender;           /* of each bearer: m, f, or 0 */
    bool dialogue;          /* the document is one; where it is not, nothing is resolved here */
    uint32_t block;         /* of the last quotation */
    struct party said;      /* who said it, */
    struct party other;     /* and who spoke before and is another */
    struct party addressed; /* whom the last quotation calls by name */
    uint32_t next_name;     /* names before it are known */
    uint32_t narrated[3];   /* the name met last in narration, plus one: any, male, female */
    uint32_t earlier;       /* the one met before the last of them that is another's, plus one */
};

/* A quotation. */
struct turn {
    struct word_range words;
    struct word_range speaker; /* empty: nobody is named */
    uint32_t name;             /* found: the name it stands for, or NOTHING */
    const char *rule;          /* found: what told the speaker, where none was named; or NULL */
};

void turns_begin(struct turns *turns, const struct reading *reading, const struct spans *spans);

/* NAME is named as a speaker somewhere in the document: to be told of all before the first turn. */
void turns_hear(struct turns *turns, const struct reading *reading, uint32_t name);

/* Finds who says TURN, the next in the text; sets its speaker and name. NAMED: the name that the
 * words of its speaker hold, or NOTHING. */
void turns_take(struct turns *turns, const struct reading *reading, struct turn *turn,
                uint32_t named);

#endif
