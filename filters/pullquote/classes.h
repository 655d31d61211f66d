/* The classes of words, as the lists of their language tell them. */
#ifndef PULLQUOTE_CLASSES_H
#define PULLQUOTE_CLASSES_H

#include "language/language.h"

#include <stdint.h>

/* What a word is, by its lists (CLASS_), and what it does where it stands (DOES_): bits. */
enum word_class {
    CLASS_KNOWN = 1 << 0,      /* the entry was looked at */
    CLASS_ARTICLE = 1 << 1,    /* begins a noun phrase and never stands alone */
    CLASS_QUANTIFIER = 1 << 2, /* begins one, or is one: some, many, others */
    CLASS_PRONOUN = 1 << 3,    /* a subject by itself */
    CLASS_RELATIVE = 1 << 4,   /* who, which */
    CLASS_QUESTION = 1 << 5,   /* what, why: begins a clause under a cue */
    CLASS_SUBORDINATOR = 1 << 6,
    CLASS_CONJUNCTION = 1 << 7,
    CLASS_PREPOSITION = 1 << 8,
    CLASS_INFINITIVE = 1 << 9, /* marks an infinitive: to */
    CLASS_ADVERB = 1 << 10,
    CLASS_AUXILIARY = 1 << 11,
    CLASS_BE = 1 << 12, /* an auxiliary that makes passives */
    CLASS_COMPLEMENTISER = 1 << 13,
    CLASS_DAY = 1 << 14,         /* a day or month */
    CLASS_TIME = 1 << 15,        /* week, morning: a noun that makes adverbials */
    CLASS_NOUN = 1 << 16,        /* surely within noun phrases */
    CLASS_FUNCTION = 1 << 17,    /* another function word: ends a noun phrase */
    CLASS_PAST = 1 << 18,        /* a past that is nothing else */
    CLASS_PARTICIPLE = 1 << 19,  /* a past that may be a participle */
    CLASS_THIRD = 1 << 20,       /* third person singular */
    CLASS_BASE = 1 << 21,        /* base form */
    CLASS_VERBAL_NOUN = 1 << 22, /* a verb's form that is also a noun */
    CLASS_GERUND = 1 << 23,      /* -ing */
    CLASS_CUE = 1 << 24,         /* a cue begins here, perhaps */
    DOES_VERB = 1 << 25,         /* a finite verb */
    DOES_MODIFY = 1 << 26,       /* perhaps only a participle */
    DOES_DEPEND = 1 << 27,       /* an infinitive, a gerund, or one behind an auxiliary */
    DOES_NOUN = 1 << 28,         /* part of a noun phrase */
    DOES_NAME = 1 << 29,         /* part of a name */
    CLASS_AGENT = 1 << 30,       /* the preposition of who did it: by */
};

/* The language of the word is not parsed: nothing but CLASS_CUE is told. */
static const uint32_t CLASS_ALONE = UINT32_C(1) << 31;

/* What the lists tell of a word: CLASS_ bits. */
uint32_t classes_of_entry(const struct language *language, const struct entry *entry);

/* What ENDING, the last two letters of a word that is in no list, tells of it. */
uint32_t classes_of_last_letters(const struct language *language, struct slice ending);

#endif
