/* Mentions of proper names and the canonical form of each: the engine of namenorm. */
#ifndef NAMENORM_NAMES_H
#define NAMENORM_NAMES_H

#include "document/words.h"
#include "namenorm/evidence.h"
#include "namenorm/forms.h"
#include "namenorm/link_table.h"
#include "namenorm/mention.h"
#include "namenorm/signs.h"
#include "namenorm/uncased.h"
#include "sentsplit/sentences.h"

enum name_gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

struct name {
    uint32_t block;    /* index into document->blocks */
    uint32_t sentence; /* index into sentences->at */
    uint32_t start;    /* bytes in the block's text: the name without title, article, possessive */
    uint32_t end;
    uint32_t whole_start; /* the same with the titles that stand directly before and after */
    uint32_t whole_end;
    uint32_t bearer; /* mentions of one bearer share this number, from 0 */
    uint32_t form;   /* the number of how it is written */
    enum name_kind kind;
    enum name_gender gender;
    struct slice title;     /* in the document's arena or text */
    struct slice canonical; /* the same for all mentions of a bearer */
    struct slice key;       /* good till names are found in the next document */
};

/* All mentions of a document, in order. Zero-initialise it; it can be used again for the next
 * document. */
struct names {
    struct name *at;
    size_t count;
    size_t room;
    size_t bearers;
    struct words words; /* of the document: for those who build upon names */
    struct evidence evidence;
    struct block_words *block; /* the one that was searched last */
    struct mentions mentions;
    struct uncased uncased;
    struct sentence_start *starts;
    size_t start_room;
    struct forms forms; /* of the names, and of the words of those that were linked */
    struct links links;
};

/* Finds the names in a document whose sentences are known. The slices live as long as the document.
 */
void names_find(struct document *document, const struct sentences *sentences, struct names *names);

/* Frees what the names hold. They are not used again, as words_free has it. */
void names_free(struct names *names);

#endif
