/* What mentions of one bearer share, in a hash table: whole forms, surnames, pairs of words,
 * initials, keys. Each look-up is one step: no mention is compared with all others. */
#ifndef NAMENORM_LINKER_H
#define NAMENORM_LINKER_H

#include "namenorm/mention.h"
#include "namenorm/names.h"
#include "namenorm/signs.h"

/* Two bearers have it in common, so it tells of neither. */
#define AMBIGUOUS (UINT32_MAX - 1)

/* One bearer as it is put together. */
struct bearer {
    uint32_t best; /* the mention whose form is canonical */
    uint32_t best_parts;
    uint32_t best_count;
    struct sign_counts signs;
    enum name_kind kind; /* which they show, in the end */
    int lead;            /* how clearly */
    char gender;
    bool gender_told; /* by a title or a full name, not by one word that may be a surname */
    bool several;     /* it was named with more than one word */
};

/* What a hash is of: mixed into it. */
enum link_space {
    LINK_WHOLE = 1,   /* the whole form */
    LINK_PLACE,       /* the whole form, of a place that has a person's name */
    LINK_SURNAME,     /* a person's last word */
    LINK_SURNAME_MAN, /* the same, and the gender is known */
    LINK_SURNAME_WOMAN,
    LINK_SURNAME_TITLE, /* the same, and the last word of the title before it */
    LINK_SURNAME_KEY,   /* its key */
    LINK_SURNAME_STEM,  /* without the ending of its case */
    LINK_PAIR_STEM,     /* the same of the first word and the last */
    LINK_STEM,          /* all words of any name without those endings */
    LINK_STEM_PART,     /* its first word so, which stands for the whole */
    LINK_GIVEN,         /* a person's first word */
    LINK_PAIR,          /* the first and the last word of a person's name, the given one in full */
    LINK_PAIR_INNER,    /* one of them and another word of it */
    LINK_PAIR_KEY,      /* the keys of the first and the last */
    LINK_INITIALS,      /* the first letters of what may have an acronym */
    LINK_KEY,           /* the key of the whole */
    LINK_HEADING,       /* what a list says it stands for */
    LINK_SERIES,        /* what a number follows in the name of a thing: "Marrel" of "Marrel 4" */
    LINK_PART,          /* a part that stands for the whole: the end of an organisation's name */
    LINK_CLUB,          /* the first or the last word of a club's name */
    LINK_SITED,         /* the whole form, which a preposition of place stands before somewhere */
    LINK_BAG,           /* the parts of the whole, in any order */
    LINK_BAG_PART,      /* those without the place it is of */
    LINK_SOLID          /* a person's name without spaces and hyphens */
};

/* The parts of a name that count: capitalised words. */
struct parts {
    uint32_t count;
    uint32_t spelled; /* of more than one letter */
    uint32_t first;
    uint32_t last;  /* but suffixes */
    uint32_t mixed; /* not in capitals throughout */
};

struct linker {
    struct document *document;
    const struct words *words;
    const struct mentions *mentions;
    struct names *names;
    struct parts *parts; /* of each mention */
    struct bearer *bearers;
    size_t count;
    size_t room;
    struct links *links;
    const struct language
        *language; /* that was asked last for what its names end in in the plural */
    struct slice plural;
    const struct language *inflected; /* that of the first name */
    struct slice inflections;         /* the fact of that language; empty: it has none */
};

/* A mention that looks for its bearer. */
struct candidate {
    uint32_t number;
    const struct mention *mention;
    struct parts parts;
    struct slice text;
    struct slice heading;        /* from a list: "United States" for "U.S." */
    uint64_t whole, first, last; /* hashes of the whole and of its outer parts */
    uint64_t full;               /* of the first in full: "William" for "Bill"; 0: it is the only */
    uint64_t key;                /* of the key; 0: it is too short */
    uint64_t key_pair;           /* see key_pair, bag_of; 0 till one asks */
    uint64_t bag;
    bool person; /* it may be one */
    bool placed; /* one word, and what places have stands around it */
    bool fresh;  /* nothing before was written like it */
};

void linker_open(struct linker *linker);
void linker_close(struct linker *linker);

/* The parts of one of the linker's mentions. */
static inline const struct parts *
linker_parts(const struct linker *linker, const struct mention *mention)
{
    return &linker->parts[mention - linker->mentions->at];
}

/* The mention NUMBER. */
struct candidate linker_candidate(const struct linker *linker, uint32_t number);

/* The link of HASH; made, without a bearer, if it is new. */
struct link *link_find(struct linker *linker, enum link_space space, uint64_t hash);

/* Its bearer; NO_BEARER if there is no such link. */
uint32_t link_bearer(const struct linker *linker, enum link_space space, uint64_t hash);

/* Whether a particle with a capital stands before the one part of the name: "De Ostrel". */
bool is_led_by_particle(const struct linker *linker, const struct mention *mention,
                        const struct parts *parts);

struct slice mention_text(const struct linker *linker, const struct mention *mention);

struct slice word_of(const struct linker *linker, const struct mention *mention, uint32_t word);

uint64_t lists_of(const struct linker *linker, uint32_t word);

/* "Vera Quist-Ian Orle": whether the word at WORD is a hyphen between two persons. */
static inline bool
joins_persons(const struct linker *linker, const struct parts *parts, uint32_t word)
{
    return word_mark(&linker->words->at[word]) == '-' && word > parts->first + 1 &&
           word + 2 <= parts->last && lists_of(linker, word + 1) & IN_GIVEN_NAMES &&
           !(linker->words->at[word + 2].shape & WORD_MARK);
}

/* "Vostra-Seura": one word and another behind a hyphen. */
static inline bool
is_hyphened(const struct linker *linker, const struct mention *mention)
{
    const struct word *hyphen = &linker->words->at[mention->first + 1];
    return mention->last == mention->first + 3 && word_mark(hyphen) == '-' &&
           !(hyphen->shape & WORD_SPACE_BEFORE);
}

/* The word behind LENGTH bytes from where the word FIRST begins, at most END. */
uint32_t word_behind(const struct linker *linker, uint32_t first, uint32_t end, size_t length);

/* The word behind the places and nationalities that a name begins with: "U.S. Senate", "New York
 * Times". */
uint32_t behind_places(const struct linker *linker, const struct mention *mention);

/* Of the parts of [first, last), whatever their order, nationalities as the places they are of:
 * "Ministry of Health" is "Health Ministry", "Norwegian Senate" "Senate of Norway". */
uint64_t bag_hash(const struct linker *linker, const struct mention *mention, uint32_t first,
                  uint32_t last);

/* The bearer that the candidate joins, or NO_BEARER. */
uint32_t joins_find(struct linker *linker, struct candidate *candidate);

/* Makes the links by which others find the candidate's BEARER. */
void joins_add(struct linker *linker, struct candidate *candidate, uint32_t bearer);

/* Those of the parts by which it may be named in short. */
void joins_add_parts(struct linker *linker, struct candidate *candidate, uint32_t bearer);

/* "恒通电子" for "东莞市恒通电子有限公司", "泰山队" for "山东泰山队": a firm or team of a script
 * without spaces without its place, its form or both. */
void joins_add_firm(struct linker *linker, struct candidate *candidate, uint32_t bearer);

/* "石川" for "石川県", which the list of places has. */
void joins_add_unit(struct linker *linker, struct candidate *candidate, uint32_t bearer);

/* The same once more for a person's full name, where a surname stands for the one named last. */
void joins_renew(struct linker *linker, const struct mention *mention, uint32_t bearer);

#endif
