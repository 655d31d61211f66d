/* A word that is looked at among its neighbours, and whether a form that may be a verb's is one
   there. */
#ifndef PULLQUOTE_LOOKER_H
#define PULLQUOTE_LOOKER_H

#include "pullquote/tagging.h"

/* A block being looked at. */
struct looker {
    struct tagging *tagging;
    const struct language *language;
    const struct word *at;
    const uint32_t *name_at;
    struct slice text;
    uint32_t first;
    uint32_t end;
    bool titled; /* a headline, all of whose words but small ones have capitals */
};

/* Forms of verbs. */
static const uint32_t verb_forms =
    CLASS_PAST | CLASS_PARTICIPLE | CLASS_THIRD | CLASS_BASE | CLASS_GERUND;

/* What the word is that is not yet looked at, or is being looked at; 0 behind the block. */
static inline uint32_t
class_of(const struct looker *looker, uint32_t word)
{
    return looker->tagging->at[word];
}

/* Whether what stands at WORD may begin a noun phrase or a clause: then the verb before it is a
 * finite one with an object or a clause, not a participle or a noun. */
static inline bool
opens_phrase(const struct looker *looker, uint32_t word)
{
    if (word >= looker->end)
        return false;
    const struct word *at = &looker->at[word];
    uint32_t code = word_mark(at);
    if (code != 0)
        return code == ':' || code == '"' || code == 0x201C || code == 0x2018 || code == 0x201E ||
               code == '\'';
    return (class_of(looker, word) & (CLASS_ARTICLE | CLASS_QUANTIFIER | CLASS_PRONOUN |
                                      CLASS_COMPLEMENTISER | CLASS_QUESTION)) != 0 ||
           looker->name_at[word] != UINT32_MAX;
}

/* Whether a word that no list knows, or a noun, stands at WORD: "one unaligned adviser". */
static inline bool
is_noun_ahead(const struct looker *looker, uint32_t word)
{
    if (word >= looker->end || looker->at[word].shape & WORD_MARK)
        return false;
    uint32_t class = class_of(looker, word);
    return (class & ~(uint32_t)(CLASS_KNOWN | CLASS_NOUN)) == 0;
}

/* A hyphen with words glued to it. */
static inline bool
is_glue(const struct looker *looker, uint32_t word)
{
    return word_mark(&looker->at[word]) == '-' && word > looker->first && word + 1 < looker->end &&
           !((looker->at[word].shape | looker->at[word + 1].shape) & WORD_SPACE_BEFORE);
}

/* Whether a past participle behind what does PREVIOUS is likely no finite verb: "officials
   interviewed by …", "those surveyed said", "400 pledged delegates", "Asked whether …". */
bool is_modifier(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous);

/* A form that is a noun, too, is a verb where what follows can only be its object or clause:
   "Legal observers note the White House …", "NAME reports." */
bool noun_does_verb(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous);

/* A gerund behind a noun or preposition is a noun itself ("media buying sources") unless an object
 * or an infinitive follows, or it reports. */
uint32_t gerund_does(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous);

/* "said in a note that talks would resume", "that calls for calm had been ignored": whether a form
   that is a noun, too, is the subject of a verb that stands right behind it or behind a phrase of
   it. */
bool is_subject_noun(const struct looker *looker, uint32_t word);

#endif
