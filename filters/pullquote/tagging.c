#include "pullquote/tagging.h"

#include "pullquote/looker.h"
#include "text/memory.h"

#include <stdlib.h>

/* Words. */
enum { LONGEST_TITLE = 24, LEAST_CAPITALS = 4 };

/* Words that are no noun and no verb wherever they stand. */
static const uint32_t function_classes =
    CLASS_RELATIVE | CLASS_QUESTION | CLASS_SUBORDINATOR | CLASS_CONJUNCTION | CLASS_PREPOSITION |
    CLASS_INFINITIVE | CLASS_AUXILIARY | CLASS_COMPLEMENTISER | CLASS_DAY | CLASS_PRONOUN |
    CLASS_ARTICLE | CLASS_QUANTIFIER | CLASS_ADVERB | CLASS_FUNCTION;

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

/* Lists of words and of phrases that words begin which tell nothing of what a word does. */
static const uint64_t silent = IN_COMMON_WORDS | IN_INTERFACE | IN_PROMO | IN_META | IN_COMMENT;

/* A word that is listed for what it tells of names alone is like one in no list. */
static uint32_t
classes_of_listed(const struct looker *looker, const struct entry *entry)
{
    uint32_t class = classes_of_entry(looker->language, entry);
    if ((entry->lists & ~silent) == IN_KIND_CUES)
        class |= classes_of_ending(looker->tagging, looker->language,
                                   entry_word(looker->language, entry));
    return class;
}

/* Of the classes that are kept of an entry: nothing else tells of the word. */
static const uint32_t SETTLED = UINT32_C(1) << 31;

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
    const uint32_t *classes = tagging->classes;
    uint32_t *tags = tagging->at, *asked = tagging->cues + tagging->cue_count; /* room of cues */
    size_t count = 0;
    for (uint32_t i = looker->first, end = looker->end; i < end; i++) {
        uint32_t class = classes[at[i].shape & WORD_FOREIGN ? 0 : at[i].entry];
        bool word = !(at[i].shape & WORD_MARK);
        tags[i] = class & ~SETTLED & (0 - (uint32_t)word);
        asked[count] = i;
        count += word & !(class & SETTLED);
    }
    for (size_t i = 0; i < count; i++)
        tags[asked[i]] = class_find(looker, &at[asked[i]]);
    tags[looker->end] = 0;
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
    const uint32_t unsure =
        verb_forms | CLASS_AUXILIARY | CLASS_CUE | CLASS_QUANTIFIER | CLASS_COMPLEMENTISER;
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

/* "said at a meeting that day, “We go.”": whether the complementiser at WORD points to the time
   behind it, at which a mark ends what was said of it. */
static bool
points_to_time(const struct looker *looker, uint32_t word)
{
    return word + 2 < looker->end && class_of(looker, word + 1) & CLASS_TIME &&
           looker->at[word + 1].shape & WORD_SMALL && word_mark(&looker->at[word + 2]) == ',';
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
    if (class & CLASS_COMPLEMENTISER && points_to_time(looker, word))
        return CLASS_QUANTIFIER;
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
        free(tagging->classes);
        tagging->classes = memory_zeroed(count, sizeof *tagging->classes);
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
