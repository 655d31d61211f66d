#include "pullquote/tagging.h"

#include "text/memory.h"

#include <stdlib.h>

/* Words. */
enum { LONGEST_SUBJECT = 10, LONGEST_SPEAKER = 8 };

static bool
is_small_ascii(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static uint32_t
classes_of_ending(struct tagging *tagging, const struct language *language, struct slice text)
{
    if (text.length < 5)
        return 0;
    struct slice ending = slice_from(text, text.length - 2);
    if (!is_small_ascii(ending.at[0]) || !is_small_ascii(ending.at[1]))
        return classes_of_last_letters(language, ending);
    uint32_t *class = &tagging->endings[(ending.at[0] & 31) * 32 + (ending.at[1] & 31)];
    if (*class == 0)
        *class = classes_of_last_letters(language, ending) | CLASS_KNOWN;
    return *class & ~(uint32_t)CLASS_KNOWN;
}

/* Words. */
enum { LONGEST_TITLE = 24, LEAST_CAPITALS = 4 };

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

static const uint32_t verb_forms =
    CLASS_PAST | CLASS_PARTICIPLE | CLASS_THIRD | CLASS_BASE | CLASS_GERUND;

/* A word that is listed for what it tells of names alone is like one in no list. */
static uint32_t
classes_of_listed(const struct looker *looker, const struct entry *entry)
{
    uint32_t class = classes_of_entry(looker->language, entry);
    if ((entry->lists & ~IN_COMMON_WORDS) == IN_KIND_CUES)
        class |= classes_of_ending(looker->tagging, looker->language,
                                   entry_word(looker->language, entry));
    return class;
}

/* Words that are no noun and no verb wherever they stand. */
static const uint32_t function_classes =
    CLASS_RELATIVE | CLASS_QUESTION | CLASS_SUBORDINATOR | CLASS_CONJUNCTION | CLASS_PREPOSITION |
    CLASS_INFINITIVE | CLASS_AUXILIARY | CLASS_COMPLEMENTISER | CLASS_DAY | CLASS_PRONOUN |
    CLASS_ARTICLE | CLASS_QUANTIFIER | CLASS_ADVERB | CLASS_FUNCTION;

/* Of the classes that are kept of an entry: nothing else tells of the word. */
static const uint32_t SETTLED = UINT32_C(1) << 31;

/* Lists of words and of phrases that words begin which tell nothing of what a word does. */
static const uint64_t silent = IN_COMMON_WORDS | IN_INTERFACE | IN_PROMO | IN_META | IN_COMMENT;

/* What is kept of an entry. */
static uint32_t
class_look_up(const struct looker *looker, uint32_t number)
{
    const struct entry *entry = &looker->language->entries[number];
    if (number == 0 || (!(entry->lists & ~silent) && !(entry->begins & IN_CUES)))
        return CLASS_KNOWN;
    uint32_t class = classes_of_listed(looker, entry);
    return class & CLASS_CUE && !(class & verb_forms) ? class : class | SETTLED;
}

/* Where the classes of a word's entry are kept. */
static inline uint32_t *
class_place(const struct looker *looker, const struct word *at)
{
    return &looker->tagging->classes[at->shape & WORD_FOREIGN ? 0 : at->entry];
}

static uint32_t
class_find(const struct looker *looker, const struct word *at)
{
    uint32_t *kept = class_place(looker, at);
    if (*kept == 0)
        *kept = class_look_up(looker, (uint32_t)(kept - looker->tagging->classes));
    if (*kept & SETTLED)
        return *kept & ~SETTLED;
    uint32_t class = *kept == CLASS_KNOWN ? 0 : *kept; /* in no list that tells */
    if (class == 0 &&
        !(at->shape & WORD_SMALL || (at->shape & WORD_CAPITAL && at->shape & WORD_BEGINS)))
        return 0;
    return class |
           classes_of_ending(looker->tagging, looker->language, word_text(looker->text, at));
}

/* Puts the classes of all words of the block where what they do will stand; 0 of marks. Nearly
 * without a branch, as words that are settled and words that are not come in no order. */
static void
find_classes(const struct looker *looker)
{
    struct tagging *tagging = looker->tagging;
    const struct word *at = looker->at;
    uint32_t *tags = tagging->at, *asked = tagging->cues + tagging->cue_count; /* room of cues */
    size_t count = 0;
    for (uint32_t i = looker->first, end = looker->end; i < end; i++) {
        uint32_t class = *class_place(looker, &at[i]);
        bool word = !(at[i].shape & WORD_MARK);
        tags[i] = class & ~SETTLED & (0 - (uint32_t)word);
        asked[count] = i;
        count += word & !(class & SETTLED);
    }
    for (size_t i = 0; i < count; i++)
        tags[asked[i]] = class_find(looker, &at[asked[i]]);
    tags[looker->end] = 0;
}

/* What the word is that is not yet looked at, or is being looked at; 0 behind the block. */
static inline uint32_t
class_of(const struct looker *looker, uint32_t word)
{
    return looker->tagging->at[word];
}

/* Whether what stands at WORD may begin a noun phrase or a clause: then the verb before it is a
 * finite one with an object or a clause, not a participle or a noun. */
static bool
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
static bool
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

/* Whether the word, which was looked at, can stand in a noun phrase with its attributes. */
static bool
is_of_phrase(const struct looker *looker, uint32_t word)
{
    const uint32_t within =
        DOES_NOUN | CLASS_ARTICLE | CLASS_QUANTIFIER | CLASS_PREPOSITION | CLASS_ADVERB;
    if (looker->at[word].shape & WORD_MARK)
        return looker->name_at[word] != UINT32_MAX || is_glue(looker, word);
    return (class_of(looker, word) & within) != 0;
}

/* Where the noun phrase begins, with its attributes, that ends before WORD. */
static uint32_t
phrase_before(const struct looker *looker, uint32_t word)
{
    uint32_t at = word;
    while (at > looker->first && word - at < LONGEST_SPEAKER && is_of_phrase(looker, at - 1))
        at--;
    return at;
}

/* "said in a press release that", "said in minutes released on Monday that": whether nothing but
   prepositional phrases stand between a cue and WORD. */
static bool
is_preposed_to_cue(const struct looker *looker, uint32_t word)
{
    uint32_t at = phrase_before(looker, word);
    while (at < word && !(class_of(looker, at) & CLASS_PREPOSITION))
        at++; /* "told reporters in a" */
    return at < word && at > looker->first && class_of(looker, at - 1) & CLASS_CUE &&
           class_of(looker, at - 1) & DOES_VERB;
}

/* Whether a past participle behind what does PREVIOUS is likely no finite verb: "officials
   interviewed by …", "those surveyed said", "400 pledged delegates", "Asked whether …". */
static bool
is_modifier(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    if (looker->at[word].shape & WORD_BEGINS)
        return true;
    uint32_t next = class_of(looker, word + 1);
    bool about = class & CLASS_CUE && previous == 0 && next & CLASS_PREPOSITION &&
                 class_of(looker, word + 2) & CLASS_ARTICLE; /* ", asked about the road, said" */
    if (opens_phrase(looker, word + 1) && !about)
        return false;
    if (previous & DOES_NOUN && next & CLASS_DAY && is_preposed_to_cue(looker, word))
        return true;
    if (class & CLASS_CUE && previous & DOES_NAME)
        return (next & CLASS_AGENT) != 0;
    if (word + 1 >= looker->end || looker->at[word + 1].shape & WORD_MARK)
        return !(class & CLASS_CUE);
    if (class & CLASS_CUE && previous == 0)
        return (next & (CLASS_PREPOSITION | CLASS_INFINITIVE)) != 0;
    bool counted = word > looker->first && looker->at[word - 1].shape & WORD_DIGITS;
    if (class & CLASS_CUE && previous & DOES_NOUN && is_noun_ahead(looker, word + 1) && !counted)
        return false; /* "the minister told reporters" */
    const uint32_t adverbial = CLASS_ADVERB | CLASS_DAY | CLASS_TIME | CLASS_GERUND;
    return (next & (CLASS_PREPOSITION | CLASS_INFINITIVE | CLASS_PAST | CLASS_AUXILIARY)) != 0 ||
           !(next & (adverbial | CLASS_FUNCTION | CLASS_QUANTIFIER | CLASS_RELATIVE));
}

/* "states that have", "protests that went": the complementiser at WORD has a verb right behind it.
 */
static bool
opens_relative(const struct looker *looker, uint32_t word)
{
    uint32_t next = class_of(looker, word + 1);
    return (next & CLASS_AUXILIARY || (next & verb_forms && !(next & CLASS_VERBAL_NOUN))) &&
           !(next & (CLASS_GERUND | CLASS_ARTICLE));
}

/* "plans to build", not "thanks to the mayor": an infinitive stands behind the word at WORD. */
static bool
opens_infinitive(const struct looker *looker, uint32_t word)
{
    uint32_t next = class_of(looker, word + 1);
    return (next & (CLASS_BASE | CLASS_AUXILIARY)) != 0 && !(next & CLASS_ARTICLE) &&
           looker->name_at[word + 1] == UINT32_MAX;
}

/* "“…,”": whether a closing mark stands at WORD with a comma right within it or behind it. */
static bool
closes_speech(const struct looker *looker, uint32_t word)
{
    uint32_t comma = word_mark(&looker->at[word]) == ',' ? word : word - 1;
    uint32_t code = word_mark(&looker->at[comma == word ? word - 1 : word]);
    return word_mark(&looker->at[comma]) == ',' &&
           (code == '"' || code == 0x201D || code == 0xBB || (code == '\'' && comma + 1 == word));
}

/* "“…,” a spokesman for the company notes in a letter": whether nothing but a phrase stands between
   speech that ends with a comma and WORD, and no phrase goes on behind it. */
static bool
is_behind_speaker(const struct looker *looker, uint32_t word)
{
    const uint32_t over = CLASS_PREPOSITION | CLASS_PRONOUN | CLASS_ADVERB | CLASS_ARTICLE |
                          CLASS_CONJUNCTION | CLASS_DAY | CLASS_SUBORDINATOR;
    bool mark = word + 1 < looker->end && looker->at[word + 1].shape & WORD_MARK;
    if (!mark && !(class_of(looker, word + 1) & over))
        return false;
    uint32_t at = phrase_before(looker, word);
    return at < word && at > looker->first + 2 && closes_speech(looker, at - 1);
}

/* "“…,” claims the mayor", "The road is shut, reports NAME.": whether a form that is a noun, too,
   stands behind a mark and before a phrase with which the clause ends. */
static bool
is_inverted_cue(const struct looker *looker, uint32_t word, uint32_t class)
{
    const struct word *at = looker->at;
    if (!(class & CLASS_THIRD) || at[word].shape & WORD_BEGINS || word <= looker->first + 1 ||
        !(at[word - 1].shape & WORD_MARK) || !(at[word].shape & WORD_SMALL))
        return false;
    uint32_t next = class_of(looker, word + 1);
    bool noun = is_noun_ahead(looker, word + 1) && word > looker->first + 2 &&
                closes_speech(looker, word - 1); /* "“…,” notes senior writer NAME" */
    if (!(next & CLASS_ARTICLE) && looker->name_at[word + 1] == UINT32_MAX && !noun)
        return false;
    uint32_t code = word_mark(&at[word - 1]);
    bool dash = code == 0x2014 || code == 0x2013;
    return dash || code == ',' || code == '"' || code == 0x201D || code == 0xBB;
}

/* "“…”, the actor laughs.": whether nothing but an article and a noun or two stand between a
   closing mark, with a comma or without, and WORD. */
static bool
is_behind_mark(const struct looker *looker, uint32_t word)
{
    uint32_t at = word;
    while (at > looker->first && word - at < 3 && class_of(looker, at - 1) & DOES_NOUN)
        at--;
    if (at == word || at < looker->first + 3 || !(class_of(looker, at - 1) & CLASS_ARTICLE))
        return false;
    uint32_t close = word_mark(&looker->at[at - 2]);
    if (close == ',')
        close = word_mark(&looker->at[at - 3]);
    return close == '"' || close == 0x201D || close == 0xBB;
}

/* "The road is shut, the newspaper reports.": whether nothing but an article and nouns stand
   between a comma and WORD. */
static bool
is_behind_comma(const struct looker *looker, uint32_t word)
{
    uint32_t at = word;
    while (at > looker->first && word - at < LONGEST_SUBJECT &&
           class_of(looker, at - 1) & DOES_NOUN)
        at--;
    return at < word && at > looker->first + 1 && class_of(looker, at - 1) & CLASS_ARTICLE &&
           word_mark(&looker->at[at - 2]) == ',';
}

/* A form that is a noun, too, is a verb where what follows can only be its object or clause:
   "Legal observers note the White House …", "NAME reports." */
static bool
noun_does_verb(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    uint32_t next = class_of(looker, word + 1);
    bool cue = (class & CLASS_CUE) != 0;
    if (cue && previous == 0 && is_inverted_cue(looker, word, class))
        return true;
    if (cue && class & CLASS_THIRD && previous & DOES_NOUN && is_behind_speaker(looker, word))
        return true;
    if (previous & CLASS_CONJUNCTION && class & CLASS_THIRD &&
        next & (CLASS_PRONOUN | CLASS_COMPLEMENTISER | CLASS_ARTICLE))
        return cue; /* "and calls her" */
    if (!(previous & (DOES_NAME | DOES_NOUN | CLASS_DAY)))
        return cue && class & CLASS_THIRD && previous == 0 &&
               !(looker->at[word].shape & WORD_BEGINS) && next & CLASS_COMPLEMENTISER;
    if (next & CLASS_COMPLEMENTISER &&
        (opens_relative(looker, word + 1) ||
         (!(class & CLASS_THIRD) && is_preposed_to_cue(looker, word))))
        return false;
    if (next & CLASS_INFINITIVE && !opens_infinitive(looker, word + 1))
        return false;
    if (next & (CLASS_COMPLEMENTISER | CLASS_PRONOUN | CLASS_INFINITIVE) ||
        (next & CLASS_ARTICLE && class & CLASS_THIRD)) /* "the road costs the town" */
        return true;
    if (cue && (next & CLASS_ARTICLE ||
                (word + 1 < looker->end && looker->name_at[word + 1] != UINT32_MAX)))
        return class & CLASS_THIRD || (next & CLASS_ARTICLE) != 0;
    uint32_t mark = word + 1 < looker->end ? word_mark(&looker->at[word + 1]) : '.';
    bool trails = mark == '.' && is_behind_comma(looker, word);
    return cue && class & CLASS_THIRD &&
           (previous & DOES_NAME || trails || is_behind_mark(looker, word)) &&
           (mark == '.' || mark == ',' || mark == ':');
}

/* A gerund behind a noun or preposition is a noun itself ("media buying sources") unless an object
 * or an infinitive follows, or it reports. */
static uint32_t
gerund_does(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    if (class & CLASS_CUE || !(previous & (DOES_NOUN | CLASS_PREPOSITION)))
        return DOES_DEPEND;
    uint32_t next = class_of(looker, word + 1);
    bool told =
        next & CLASS_COMPLEMENTISER && !(next & CLASS_ARTICLE); /* "told the meeting that" */
    return (opens_phrase(looker, word + 1) && !told) || next & CLASS_INFINITIVE ? DOES_DEPEND : 0;
}

/* "said in a note that talks would resume", "that calls for calm had been ignored": whether a form
   that is a noun, too, is the subject of a verb that stands right behind it or behind a phrase of
   it. */
static bool
is_subject_noun(const struct looker *looker, uint32_t word)
{
    const uint32_t others = CLASS_PRONOUN | CLASS_COMPLEMENTISER | CLASS_RELATIVE |
                            CLASS_INFINITIVE | CLASS_CONJUNCTION | CLASS_SUBORDINATOR;
    if (class_of(looker, word + 1) & (CLASS_PAST | CLASS_PARTICIPLE))
        return true;
    bool preposed = false;
    for (uint32_t i = word + 1; i < looker->end && i < word + LONGEST_SPEAKER; i++) {
        uint32_t class = class_of(looker, i);
        if (class & CLASS_AUXILIARY && !(class & CLASS_ARTICLE))
            return true;
        preposed = preposed || class & CLASS_PREPOSITION;
        if (!preposed || looker->at[i].shape & WORD_MARK ||
            (class & others && !(class & CLASS_PREPOSITION)))
            return false;
    }
    return false;
}

/* What a verb's form does behind the word that does PREVIOUS; 0: no verb here. */
static uint32_t
verb_does(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    bool noun = (class & CLASS_VERBAL_NOUN) != 0;
    bool alone = (previous & CLASS_QUANTIFIER) != 0;
    if (class & CLASS_PAST && !(class & CLASS_PARTICIPLE))
        return DOES_VERB;
    if (previous & CLASS_INFINITIVE && class & CLASS_BASE)
        return DOES_DEPEND;
    if (previous & CLASS_ARTICLE || (alone && (noun || class & CLASS_GERUND)) ||
        (alone && class & CLASS_PARTICIPLE && is_noun_ahead(looker, word + 1)))
        return 0;
    if (previous & (CLASS_AUXILIARY | DOES_DEPEND) && !(class & CLASS_THIRD) &&
        (previous & CLASS_AUXILIARY ||
         (class & CLASS_PARTICIPLE && !opens_phrase(looker, word + 1))))
        return previous & CLASS_AUXILIARY ? DOES_DEPEND : DOES_MODIFY;
    if (class & CLASS_GERUND)
        return gerund_does(looker, word, class, previous);
    if (previous & (CLASS_PRONOUN | CLASS_RELATIVE | CLASS_COMPLEMENTISER))
        return noun && previous & CLASS_COMPLEMENTISER && is_subject_noun(looker, word) ? 0
                                                                                        : DOES_VERB;
    if (previous & CLASS_PREPOSITION)
        return 0;
    if (class & CLASS_PARTICIPLE)
        return is_modifier(looker, word, class, previous) ? DOES_MODIFY : DOES_VERB;
    if (noun)
        return noun_does_verb(looker, word, class, previous) ? DOES_VERB : 0;
    return previous & (DOES_NAME | DOES_NOUN | DOES_MODIFY | CLASS_DAY) || alone ||
                   previous & CLASS_CONJUNCTION || previous == 0
               ? DOES_VERB
               : 0;
}

/* Whether the word is a number, so that "about" before it is no preposition: "about 200", and where
   a clause begins, also behind a verb, "about half". */
static bool
is_counted(const struct looker *looker, uint32_t word, uint32_t previous)
{
    return word < looker->end &&
           (looker->at[word].shape & WORD_DIGITS ||
            ((previous == 0 || (previous & CLASS_CUE && previous & DOES_VERB)) &&
             class_of(looker, word) & CLASS_QUANTIFIER));
}

/* "“…,” Will said", "Read told reporters": whether a capital behind a mark, and a past that is a
   cue behind the word, make a name of one that is none elsewhere. */
static bool
is_name_before_cue(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    const uint32_t small = CLASS_PRONOUN | CLASS_ARTICLE | CLASS_QUANTIFIER | CLASS_ADVERB |
                           CLASS_RELATIVE | CLASS_QUESTION | CLASS_COMPLEMENTISER |
                           CLASS_CONJUNCTION | CLASS_SUBORDINATOR;
    uint32_t shape = looker->at[word].shape, next = class_of(looker, word + 1);
    return shape & WORD_CAPITAL && !(shape & WORD_BEGINS) && previous == 0 && !(class & small) &&
           next & CLASS_CUE && next & (CLASS_PAST | CLASS_PARTICIPLE) &&
           looker->at[word + 1].shape & WORD_SMALL;
}

/* What a word does whose class alone tells it. */
static inline uint32_t
does_alone(uint32_t class)
{
    return class & function_classes ? class : DOES_NOUN | (class & CLASS_TIME);
}

/* Whether more must be known to tell what the word does, behind what does PREVIOUS. */
static inline bool
is_unsure(uint32_t class, uint32_t shape, uint32_t previous)
{
    const uint32_t unsure = verb_forms | CLASS_AUXILIARY | CLASS_CUE | CLASS_QUANTIFIER;
    return ((class & unsure) | (previous & (CLASS_RELATIVE | CLASS_INFINITIVE)) |
            (shape & (WORD_DIGITS | WORD_CLITIC | WORD_CAPITAL))) != 0;
}

/* "who chairs the board": whether a small word behind a relative pronoun for persons is a verb
   whatever else it may be, for what follows can only be its object. */
static bool
is_verb_behind_who(const struct looker *looker, uint32_t word, uint32_t previous)
{
    return previous & CLASS_RELATIVE && looker->at[word].shape & WORD_SMALL &&
           word > looker->first && word_lists(&looker->at[word - 1]) & IN_PRONOUNS &&
           opens_phrase(looker, word + 1);
}

/* What the word does, which no digits begin, whatever its class. */
static uint32_t
does_here(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    const struct word *at = &looker->at[word];
    if (class & CLASS_PREPOSITION && class & CLASS_QUANTIFIER)
        class &= ~(uint32_t)(is_counted(looker, word + 1, previous) ? CLASS_PREPOSITION
                                                                    : CLASS_QUANTIFIER);
    if (at->shape & WORD_CLITIC &&
        !(class & CLASS_AUXILIARY && !(previous & (DOES_NOUN | CLASS_DAY | CLASS_TIME))))
        return DOES_NOUN | CLASS_ARTICLE;
    bool odd =
        at->shape & WORD_CAPITAL && !(at->shape & WORD_BEGINS) && previous != 0 && !looker->titled;
    if (class & CLASS_AUXILIARY && odd)
        return DOES_NOUN; /* Will, May */
    if (class & verb_forms && !odd && !(class & (CLASS_PREPOSITION | CLASS_SUBORDINATOR))) {
        uint32_t does = verb_does(looker, word, class, previous);
        if (does)
            return class | does;
        return DOES_NOUN | (class & (CLASS_TIME | CLASS_CUE));
    }
    if (class & function_classes)
        return class;
    if (is_verb_behind_who(looker, word, previous))
        return class | DOES_VERB;
    if (previous & CLASS_RELATIVE && at->shape & WORD_SMALL && /* "who retired in May" */
        classes_of_ending(looker->tagging, looker->language, word_text(looker->text, at)) &
            CLASS_PARTICIPLE)
        return class | DOES_VERB;
    if (class & CLASS_CUE && !odd && !(class & CLASS_NOUN) &&
        !(previous & (CLASS_ARTICLE | CLASS_PREPOSITION)))
        return class | DOES_VERB;
    if (previous & CLASS_INFINITIVE && at->shape & WORD_SMALL && opens_phrase(looker, word + 1))
        return DOES_DEPEND; /* "to supplement the …" */
    return DOES_NOUN | (class & (CLASS_TIME | CLASS_CUE));
}

/* "on May 18 that", "in November 2021 she", "Nov. 18, 2021, that": whether the number belongs to
   the month before it, and no noun follows that it may count. */
static bool
is_in_date(const struct looker *looker, uint32_t word)
{
    const struct word *at = looker->at;
    uint32_t month = word;
    if (month > looker->first + 2 && word_mark(&at[month - 1]) == ',' &&
        at[month - 2].shape & WORD_DIGITS)
        month -= 2;
    if (month > looker->first + 1 && word_mark(&at[month - 1]) == '.' &&
        !(at[month - 1].shape & WORD_SPACE_BEFORE))
        month--;
    if (month == looker->first || !(word_lists(&at[month - 1]) & IN_MONTHS) ||
        !(at[month - 1].shape & WORD_CAPITAL))
        return false;
    return word + 1 >= looker->end || at[word + 1].shape & WORD_MARK ||
           class_of(looker, word + 1) & function_classes;
}

/* What the word does that is no name's and that no hyphen ties to another. */
static uint32_t
look_at(const struct looker *looker, uint32_t word, uint32_t previous)
{
    uint32_t class = class_of(looker, word), shape = looker->at[word].shape;
    if (shape & WORD_DIGITS && is_in_date(looker, word))
        return CLASS_DAY;
    if (is_name_before_cue(looker, word, class, previous))
        return DOES_NAME | DOES_NOUN;
    return does_here(looker, word, class, previous);
}

/* The word before a hyphen that ties it to the next is part of a noun, whatever else it was seen
 * as. Returns how many cues fewer there are. */
static size_t
make_part(const struct looker *looker, uint32_t word)
{
    uint32_t *does = &looker->tagging->at[word];
    if (looker->at[word].shape & WORD_MARK || looker->name_at[word] != UINT32_MAX)
        return 0;
    size_t cues = may_begin_cue(*does);
    *does = DOES_NOUN | (class_find(looker, &looker->at[word]) & CLASS_TIME);
    return cues;
}

/* "the board “supports the plan”": whether the mark at WORD opens words of a sentence that is on.
 */
static inline bool
opens_within(const struct looker *looker, uint32_t word)
{
    uint32_t code = word_mark(&looker->at[word]), next = word + 1;
    return (code == '"' || code == 0x201C) && next < looker->end &&
           looker->at[word].shape & WORD_SPACE_BEFORE && looker->at[next].shape & WORD_SMALL &&
           !(looker->at[next].shape & WORD_SPACE_BEFORE);
}

/* A month that has the form of an auxiliary. */
static const uint32_t may = CLASS_DAY | CLASS_AUXILIARY;

static void
look_at_words(const struct looker *looker)
{
    const struct word *at = looker->at;
    const uint32_t *name_at = looker->name_at;
    uint32_t *tags = looker->tagging->at, *cues = looker->tagging->cues, previous = 0;
    size_t cue_count = looker->tagging->cue_count;
    bool glued = false; /* a hyphen ties the word to the one before */
    for (uint32_t i = looker->first, end = looker->end; i < end; i++) {
        uint32_t shape = at[i].shape, class = tags[i];
        if ((class & may) == may && (shape & (WORD_CAPITAL | WORD_BEGINS)) == WORD_CAPITAL) {
            class &= ~(uint32_t)CLASS_AUXILIARY;
            tags[i] = class;
        }
        bool named = name_at[i] != UINT32_MAX, mark = (shape & WORD_MARK) != 0;
        previous = shape & WORD_BEGINS ? 0 : previous;
        uint32_t does = mark ? 0 : named ? DOES_NAME | DOES_NOUN : does_alone(class);
        if (!named & !mark & (glued | is_unsure(class, shape, previous)))
            does = glued ? DOES_NOUN | (class & CLASS_TIME) : look_at(looker, i, previous);
        glued = mark && at[i].number == '-' && is_glue(looker, i);
        if (glued)
            cue_count -= make_part(looker, i - 1);
        tags[i] = does;
        cues[cue_count] = i;
        cue_count += may_begin_cue(does);
        /* An adverb lets the word before it be seen: "was also told", "he later said". */
        bool through =
            (does & CLASS_ADVERB && !(shape & WORD_BEGINS)) || (mark && opens_within(looker, i));
        previous = through ? previous : does;
    }
    looker->tagging->cue_count = cue_count;
}

/* The words of a language that is not parsed: only whether a cue may begin there. */
static void
look_for_cues(const struct looker *looker)
{
    for (uint32_t i = looker->first; i < looker->end; i++) {
        const struct word *at = &looker->at[i];
        const struct entry *entry = word_entry(looker->language, at);
        bool cue = !(at->shape & WORD_MARK) && (entry->lists | entry->begins) & IN_CUES;
        looker->tagging->at[i] = CLASS_ALONE | (cue ? CLASS_CUE : 0);
        looker->tagging->cues[looker->tagging->cue_count] = i;
        looker->tagging->cue_count += cue;
    }
}

/* "Mayor Says Town Will Sell Its Port": whether the block is short and all its words but those that
   do small things have capitals. */
static bool
is_titled(const struct looker *looker)
{
    uint32_t capitals = 0;
    if (looker->end - looker->first > LONGEST_TITLE)
        return false;
    for (uint32_t i = looker->first; i < looker->end; i++) {
        uint32_t shape = looker->at[i].shape;
        if (shape & WORD_SMALL && !(shape & WORD_CLITIC) &&
            !(class_of(looker, i) & function_classes))
            return false;
        capitals += (shape & WORD_CAPITAL) != 0;
    }
    return capitals >= LEAST_CAPITALS;
}

static void
look_at_block(struct tagging *tagging, const struct document *document, const struct words *words,
              const uint32_t *name_at, size_t number)
{
    const struct block *block = &document->blocks[number];
    struct looker looker = {tagging,
                            block->language,
                            words->at,
                            name_at,
                            block_text(document, block),
                            words->first[number],
                            words->first[number + 1],
                            false};
    if (tagging->language != block->language) {
        size_t count = block->language->entry_count + 1;
        tagging->classes =
            memory_grow(tagging->classes, &tagging->class_room, count, sizeof *tagging->classes);
        memset(tagging->classes, 0, count * sizeof *tagging->classes);
        memset(tagging->endings, 0, sizeof tagging->endings);
        tagging->language = block->language;
        tagging->parsed = language_is(block->language, "parsed");
    }
    if (tagging->parsed) {
        find_classes(&looker);
        looker.titled = is_titled(&looker);
        look_at_words(&looker);
    } else {
        look_for_cues(&looker);
    }
}

void
tagging_find(struct tagging *tagging, const struct document *document, const struct words *words,
             const uint32_t *name_at)
{
    tagging->at = memory_grow(tagging->at, &tagging->room, words->count + 1, sizeof *tagging->at);
    tagging->cues =
        memory_grow(tagging->cues, &tagging->cue_room, words->count + 1, sizeof *tagging->cues);
    tagging->cue_count = 0;
    for (size_t i = 0; i < document->block_count; i++)
        look_at_block(tagging, document, words, name_at, i);
    tagging->at[words->count] = 0;
}

void
tagging_forget_cues(struct tagging *tagging)
{
    free(tagging->cues);
    tagging->cues = NULL;
    tagging->cue_count = tagging->cue_room = 0;
}

void
tagging_free(struct tagging *tagging)
{
    free(tagging->at);
    free(tagging->cues);
    free(tagging->classes);
    *tagging = (struct tagging){0};
}
