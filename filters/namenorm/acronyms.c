#include "namenorm/acronyms.h"

#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "text/memory.h"

enum {
    FEWEST_LETTERS = 3,
    MOST_LETTERS = 12,
    MOST_SMALL = 4 /* words between two letters */,
    MOST_MIXED = 6 /* bytes */
};

/* "VxM", for "Vecinos por Marel": a small letter between capitals alone, which stands for a small
 * word. */
static bool
is_mixed(const struct block_words *block, const struct word *word)
{
    struct slice text = word_text(block->text, word);
    size_t small = 0, letters = 0, i = 0;
    uint32_t last = 0;
    if (!(word->shape & WORD_INNER_CAPITAL) || text.length > MOST_MIXED)
        return false;
    for (; i < text.length; letters++) {
        last = letter_next(text, &i);
        if (!letter_is(last, LETTER_UPPER | LETTER_LOWER) ||
            (letters == 0 && !letter_is(last, LETTER_UPPER)))
            return false;
        small += letter_is(last, LETTER_LOWER);
    }
    return small == 1 && letters >= FEWEST_LETTERS && letter_is(last, LETTER_UPPER);
}

static bool
is_acronym(const struct block_words *block, const struct mention *mention)
{
    return mention->last - mention->first == 1 &&
           (has_shape(block, mention->first, WORD_ALL_CAPITALS) ||
            is_mixed(block, &block->at[mention->first])) &&
           mention->first > block->first + 1 && is_mark_at(block, mention->first - 1, '(') &&
           is_mark_at(block, mention->last, ')');
}

/* Where the words begin whose first letters, of all with a capital or digit, are the LETTERS, and
 * that end before BRACKET; BRACKET if none do. SMALL: small words give their letters, too. */
static uint32_t
spelled_from(const struct block_words *block, const uint32_t *letters, size_t count,
             uint32_t bracket, bool small)
{
    uint32_t skipped = 0;
    for (uint32_t i = bracket; i > block->first;) {
        i--;
        if (is_mark_at(block, i, '-') || is_mark_at(block, i, ','))
            continue; /* "Agency for Tides, Weather and Ice (ATWI)" */
        uint32_t letter = letter_lower(letter_at(word_text(block->text, &block->at[i]), 0));
        if (letter == letters[count - 1] && (small || !has_shape(block, i, WORD_SMALL))) {
            skipped = 0;
            if (--count == 0)
                return has_shape(block, i, WORD_SMALL) ? bracket : i;
        } else if (!has_shape(block, i, WORD_SMALL) || ++skipped > MOST_SMALL) {
            return bracket;
        }
    }
    return bracket;
}

static uint32_t
find_start(const struct block_words *block, const struct mention *acronym)
{
    struct slice text = word_text(block->text, &block->at[acronym->first]);
    uint32_t letters[MOST_LETTERS], bracket = acronym->first - 1;
    size_t count = 0;
    bool mixed = is_mixed(block, &block->at[acronym->first]);
    for (size_t i = 0; i < text.length;) {
        if (count == MOST_LETTERS)
            return bracket;
        uint32_t letter = letter_next(text, &i);
        if (!mixed || letter_is(letter, LETTER_UPPER))
            letters[count++] = letter_lower(letter);
    }
    if (count + mixed < FEWEST_LETTERS)
        return bracket;
    uint32_t start = spelled_from(block, letters, count, bracket, false);
    if (start == bracket)
        start = spelled_from(block, letters, count, bracket, true);
    return start;
}

/* "Tidal Evaluation Service (SEA)": whether the letters stand in brackets behind an institution,
 * whose they are though they spell it in another language. */
static bool
is_institution(const struct mention *name, const struct mention *letters)
{
    return name->block == letters->block && name->last + 1 == letters->first &&
           name->signs & sign_bit(SIGN_ORG_WORD) && !name->doubtful;
}

/* Stretches the last of ALL to [START, bracket), and drops those that are within; ALL are those
 * before the acronym. False if none of them ends behind START. */
static bool
stretch(const struct block_words *block, struct mentions *all, uint32_t start, uint32_t bracket)
{
    size_t first = all->count;
    while (first > 0 && all->at[first - 1].first >= block->first && all->at[first - 1].last > start)
        first--;
    if (first == all->count)
        return false;
    struct mention *name = &all->at[first];
    all->count = first + 1;
    if (block->linked_names) /* the letters bear it out */
        name->doubtful = name->generic = false;
    if (name->first <= start && name->last == bracket)
        return true;
    if (start < name->first)
        name->title_first = name->title_last = name->first = start;
    name->last = name->after_first = name->after_last = name->end = bracket;
    name->apposed_last = name->apposed_first;
    name->genitive = 0;
    kinds_find(block, name);
    return true;
}

/* Adds to ADDED the name from FIRST on to the bracket before the ACRONYM, of which nothing was
 * found: "l'Agence régionale de santé". */
static void
add(const struct block_words *block, const struct mention *acronym, uint32_t first,
    struct mentions *added)
{
    struct mention name = mention_plain(acronym->block, first, acronym->first - 1);
    name.end = name.last;
    name.found = acronym->found;
    kinds_find(block, &name);
    mentions_push(added, &name);
}

/* Puts those ADDED, which are in order, among the mentions. */
static void
merge(struct mentions *mentions, const struct mentions *added)
{
    size_t from = mentions->count, left = added->count;
    mentions->count += left;
    mentions->at =
        memory_grow(mentions->at, &mentions->room, mentions->count, sizeof *mentions->at);
    for (size_t i = mentions->count; left > 0; i--) {
        bool mine = from == 0 || mentions->at[from - 1].first < added->at[left - 1].first;
        mentions->at[i - 1] = mine ? added->at[--left] : mentions->at[--from];
    }
}

/* Adds to ADDED the letters between brackets behind NAME that stand for words before them, where
 * they were not found, since a list has them as something else: "Office of Civil Defense (OCD)". */
static void
add_letters(struct block_words *block, const struct mention *name, const struct mention *next,
            struct mentions *added)
{
    uint32_t word = name->last + 1;
    if (word + 1 >= block->words->count)
        return;
    const struct word *at = &block->words->at[word];
    if (!(at->shape & WORD_ALL_CAPITALS) || word_mark(at - 1) != '(' || word_mark(at + 1) != ')' ||
        (next && next->first == word))
        return;
    block_words(block, name->block);
    struct mention letters = mention_plain(name->block, word, word + 1);
    bool institution = name->signs & sign_bit(SIGN_ORG_WORD) && /* of its own language */
                       block->at[word].end - block->at[word].start >= FEWEST_LETTERS &&
                       !(block->at[word].lists & (IN_SUFFIXES | IN_TITLES));
    if (word + 1 >= block->end || (!institution && find_start(block, &letters) == name->last))
        return;
    letters.end = letters.last;
    kinds_find(block, &letters);
    letters.signs &= ~sign_bit(SIGN_ACRONYM); /* the name itself tells what it is */
    mentions_push(added, &letters);
}

/* The same behind all mentions. */
static void
find_letters(struct block_words *block, struct mentions *mentions)
{
    struct mentions added = {0};
    for (size_t i = 0; i < mentions->count; i++)
        add_letters(block, &mentions->at[i], i + 1 < mentions->count ? &mentions->at[i + 1] : NULL,
                    &added);
    if (added.count > 0)
        merge(mentions, &added);
    mentions_free(&added);
}

void
acronyms_stretch(struct block_words *block, struct mentions *mentions)
{
    find_letters(block, mentions);
    struct mentions all = {mentions->at, 0, mentions->room}, added = {0};
    for (size_t i = 0; i < mentions->count; i++) {
        struct mention mention = mentions->at[i];
        if (block->words->at[mention.first].shape & (WORD_ALL_CAPITALS | WORD_INNER_CAPITAL)) {
            block_words(block, mention.block);
            if (is_acronym(block, &mention)) {
                uint32_t start = find_start(block, &mention);
                bool behind = all.count > 0 && is_institution(&all.at[all.count - 1], &mention);
                mention.doubtful = mention.doubtful && !behind && start == mention.first - 1;
                if (start < mention.first - 1 && !stretch(block, &all, start, mention.first - 1))
                    add(block, &mention, start, &added);
            }
        }
        all.at[all.count++] = mention;
    }
    mentions->count = all.count;
    if (added.count > 0)
        merge(mentions, &added);
    mentions_free(&added);
}
