#include "namenorm/evidence.h"

#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    FEWEST_LISTED = 8,
    LONGEST_LABEL = 10,   /* words and marks, with its bullet */
    LONGEST_DATELINE = 12 /* words and marks before its dash */
};

/* Begins a document: what was seen of the words of others is forgotten when one is met. */
static void
begin(struct evidence *evidence, const struct words *words)
{
    size_t count = words->vocabulary.count, made = evidence->slot_count;
    evidence->words = words;
    evidence->slots =
        memory_grow(evidence->slots, &evidence->slot_room, count, sizeof *evidence->slots);
    if (++evidence->document == 0) { /* numbers begin again */
        evidence->document = 1;
        made = 1;
    }
    for (; made < count; made++)
        evidence->slots[made] = (struct word_evidence){0};
    evidence->slot_count = made;
}

/* Whether all words of the block are in capitals, and the last is in no list. */
static bool
is_cried(const struct words *words, size_t block)
{
    const struct word *first = &words->at[words->first[block]],
                      *end = &words->at[words->first[block + 1]];
    for (const struct word *word = first; word < end; word++)
        if (!(word->shape & (WORD_ALL_CAPITALS | WORD_MARK)) || word->shape & WORD_DIGITS)
            return false;
    return end > first && word_lists(end - 1) == 0;
}

/* A headline has no final stop, and capitals on most of its words, or on all letters. With a stop
 * only what begins the document is one, and all its words but those of grammar have capitals. */
static bool
is_headline(const struct document *document, const struct words *words, size_t block)
{
    const struct block *at = &document->blocks[block];
    struct slice text = block_text(document, at);
    if (text.length > 250 || text.length == 0)
        return false;
    uint32_t last = letter_ending_at(text, text.length);
    if ((last == '.' && block > 0) || last == ';' || last == ':' || last == ',')
        return false;
    size_t capital = 0, small = 0, cried = 0;
    for (uint32_t i = words->first[block]; i < words->first[block + 1]; i++) {
        const struct word *word = &words->at[i];
        if (!(word->shape & WORD_LETTERS) || word->shape & WORD_CLITIC)
            continue;
        if (word_lists(word) & IN_FUNCTION_WORDS && !(word->shape & WORD_ALL_CAPITALS))
            continue;
        capital += (word->shape & WORD_CAPITAL) != 0;
        small += (word->shape & WORD_SMALL) != 0;
        cried += (word->shape & WORD_ALL_CAPITALS) != 0;
    }
    if (capital == 2 && small == 0 && last != '.' && language_is(at->language, "verb_final"))
        return is_cried(words, block); /* "SENSÖRLER ÇALIŞMIYORDU": a sentence of two words */
    if (block > 0 && cried >= 2 && cried == capital && small == 0 && last != '.')
        return true; /* "HALF MEASURES", a subheading */
    return last == '.' ? capital >= 4 && small == 0 : capital >= 3 && capital > small * 3;
}

/* A mark behind which a capital may mean nothing: a quotation mark, a colon, a bullet. */
static bool
opens(const struct word *word)
{
    return word->shape & WORD_MARK && word->number != ',' && word->number != '-';
}

/* "J. Smith": the Smith. */
static bool
is_behind_initial(const struct word *word)
{
    return word_mark(&word[-1]) == '.' && !(word[-1].shape & WORD_SPACE_BEFORE) &&
           word[-2].shape & WORD_SINGLE && word[-2].shape & WORD_CAPITAL;
}

/* "Nordic Seed Archive": of the Seed; "United Dockers' Union": of the Dockers. END: of the block.
 */
static bool
is_between_capitals(const struct word *word, const struct word *end)
{
    uint32_t mark = word_mark(&word[1]);
    const struct word *next = word + 1 + (mark == '\'' || mark == 0x2019);
    return next < end && word[-1].shape & WORD_CAPITAL && !(word[-1].lists & IN_GIVEN_NAMES) &&
           word->shape & WORD_SPACE_BEFORE && next->shape & WORD_CAPITAL &&
           next->shape & WORD_SPACE_BEFORE;
}

static bool
is_given_name(const struct word *word)
{
    return word->lists & IN_GIVEN_NAMES && word->shape & WORD_CAPITAL;
}

/* "Anna Fischer", not "Peter Jonas Professor": whether one given name stands right before the word,
 * in the block that begins at FIRST. */
static bool
is_behind_given_name(const struct word *word, const struct word *first)
{
    return is_given_name(word - 1) && word->shape & WORD_SPACE_BEFORE &&
           !(word > first + 1 && is_given_name(word - 2));
}

/* Whether an item of a list begins with the mark. */
static bool
begins_item(uint32_t mark)
{
    return mark == '-' || mark == '*' || mark == 0x2022 || mark == 0x2013;
}

const struct word *
item_label_end(const struct word *first, const struct word *end)
{
    if (first == end || !begins_item(word_mark(first)))
        return first;
    for (const struct word *word = first + 1; word < end && word < first + LONGEST_LABEL; word++) {
        uint32_t mark = word_mark(word);
        if (mark == ':' || mark == 0x2013 || mark == 0x2014)
            return word;
        if (mark != 0 && mark != '-' && mark != '&')
            break;
    }
    return first;
}

const struct word *
lead_end(const struct word *first, const struct word *end)
{
    const struct word *word = first;
    if (first == end || !(word_lists(first) & IN_FUNCTION_WORDS) ||
        !(first->shape & (WORD_ALL_CAPITALS | WORD_SINGLE)))
        return first;
    while (word < end && word->shape & (WORD_ALL_CAPITALS | WORD_SINGLE) &&
           !(word->shape & WORD_SMALL))
        word++;
    return word == first + 2 && word_lists(first + 1) == 0 ? first : word; /* "A UQLA official" */
}

bool
ends_dateline(const struct word *mark, const struct word *first)
{
    uint32_t code = word_mark(mark);
    if ((code != '-' && code != 0x2013 && code != 0x2014) || mark - first > LONGEST_DATELINE ||
        !(first->shape & WORD_CAPITAL) || !(mark[1].shape & WORD_SPACE_BEFORE))
        return false;
    bool brackets = mark > first + 2 && word_mark(&mark[-1]) == ')';
    return brackets ||
           (mark->shape & WORD_SPACE_BEFORE && first->shape & mark[-1].shape & WORD_ALL_CAPITALS);
}

/* Whether the capital of the word may mean nothing: it stands behind a mark that opens, no initial,
 * if not one that labels the block ("Q. Were you there?"). */
static bool
is_opened(const struct word *word, const struct word *first)
{
    if (word == first || !(word[-1].shape & WORD_MARK))
        return false;
    if (word > first + 1 && ends_dateline(word - 1, first))
        return true;
    bool labelled = word == first + 2 && word_lists(first) & IN_LABELS;
    return opens(word - 1) && !(word > first + 1 && is_behind_initial(word) && !labelled);
}

/* Gathers the telling words of the block; returns how many there are before its end. Without a
 * branch: which they are no processor can foresee. */
static size_t
gather(const struct words *words, struct telling *telling, size_t block)
{
    uint32_t first = words->first[block], end = words->first[block + 1];
    size_t count = telling->first[block];
    const struct word *at = words->at;
    uint32_t *found = telling->at;
    for (uint32_t i = first; i < end; i++) {
        found[count] = i;
        count += (at[i].shape & WORD_TELLING) != 0;
    }
    return count;
}

/* Counts the words that are telling, but not where they stand in small letters. Which of them the
 * document had before no processor can foresee. */
static void
count_telling(const struct words *words, struct evidence *evidence, size_t block)
{
    const struct telling *telling = &evidence->telling;
    const struct word *first = &words->at[words->first[block]],
                      *end = &words->at[words->first[block + 1]];
    const struct word *label = item_label_end(first, end);
    const struct word *lead = evidence->headlines[block] ? end
                              : label > first            ? label
                                                         : lead_end(first, end);
    for (size_t i = telling->first[block]; i < telling->first[block + 1]; i++) {
        const struct word *word = &words->at[telling->at[i]];
        uint32_t number = word_number(word);
        struct word_evidence *slot = &evidence->slots[number];
        uint32_t kept = 0 - (uint32_t)(slot->of == evidence->document);
        slot->small &= kept;
        slot->capital &= kept;
        slot->begins &= kept;
        slot->inside &= kept;
        slot->surname &= kept;
        slot->of = evidence->document;
        if (number == 0 || word->shape & WORD_SMALL)
            continue;
        if (word < lead || word->shape & WORD_BEGINS || is_opened(word, first))
            slot->begins++;
        else if (word->shape & WORD_CAPITAL) {
            slot->capital++;
            slot->inside += word > first && is_between_capitals(word, end);
            slot->surname += word > first && is_behind_given_name(word, first);
        }
    }
}

/* "orsk" of "press@orsk.example", "www.orsk.example": whether WORD, which no space is before and is
 * not the first, is glued to an address. */
static bool
is_of_address(const struct word *word)
{
    uint32_t mark = word_mark(word - 1);
    return (mark == '@' || mark == '.' || mark == '/') && !(word[-1].shape & WORD_SPACE_BEFORE);
}

/* Counts the words in small letters, of those that are telling somewhere. */
static void
count_small(const struct words *words, struct evidence *evidence)
{
    struct word_evidence *slots = evidence->slots;
    const struct word *end = words->at + words->count;
    const uint32_t document = evidence->document;
    for (const struct word *word = words->at; word < end; word++) {
        uint32_t small = (word->shape & WORD_SMALL) != 0;
        if (small && !(word->shape & WORD_SPACE_BEFORE) && word > words->at && is_of_address(word))
            continue;
        struct word_evidence *slot = &slots[word->number & (0 - small)];
        slot->small += small & (slot->of == document);
    }
}

/* Makes room for the telling words and the headlines of a document. */
static void
reserve(struct evidence *evidence, size_t blocks, size_t words)
{
    struct telling *telling = &evidence->telling;
    evidence->headlines = memory_grow(evidence->headlines, &evidence->headline_room, blocks + 1, 1);
    telling->at = memory_grow(telling->at, &telling->room, words + 1, sizeof *telling->at);
    telling->first =
        memory_grow(telling->first, &telling->first_room, blocks + 1, sizeof *telling->first);
    telling->first[0] = 0;
}

void
evidence_find(const struct document *document, const struct words *words, struct evidence *evidence)
{
    size_t headlines = 0;
    begin(evidence, words);
    reserve(evidence, document->block_count, words->count);
    for (size_t i = 0; i < document->block_count; i++) {
        evidence->headlines[i] = is_headline(document, words, i);
        headlines += evidence->headlines[i];
        evidence->telling.first[i + 1] = gather(words, &evidence->telling, i);
    }
    if (headlines * 3 > document->block_count && headlines >= FEWEST_LISTED) /* a list of names */
        memset(evidence->headlines, 0, document->block_count);
    for (size_t i = 0; i < document->block_count; i++)
        count_telling(words, evidence, i);
    count_small(words, evidence);
}

void
evidence_free(struct evidence *evidence)
{
    free(evidence->slots);
    free(evidence->headlines);
    free(evidence->telling.at);
    free(evidence->telling.first);
    *evidence = (struct evidence){0};
}
