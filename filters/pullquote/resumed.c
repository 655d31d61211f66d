#include "pullquote/resumed.h"

#include "pullquote/descriptions.h"
#include "pullquote/parse.h"
#include "pullquote/speaker.h"

enum { LONGEST_STORY = 400, LONGEST_BEFORE = 4 /* words */ };

/* Of the wanted kind, what the sentence before that of WORD is about or who spoke last, in its
 * block or the one before; one more than the index of the name, or 0. */
static uint32_t
last_subject(const struct resolver *resolver, const struct reading *reading, uint32_t word,
             enum name_kind kind)
{
    uint32_t sentence = sentence_number(reading, word), block = block_of(reading, word);
    if (sentence > 0 && is_parsed(reading, word) &&
        reading->sentences->at[sentence - 1].block + (kind == NAME_ORG) >= block) {
        struct word_range subject = parse_subject(reading, sentence - 1);
        uint32_t name = resolver_name_within(reading, subject);
        if (name != NOTHING && reading->names->at[name].kind == kind)
            return name + 1;
    }
    uint32_t last = resolver->last_name;
    return last != NOTHING && reading->names->at[last].kind == kind &&
                   resolver->last_block <= block && resolver->last_block + 1 >= block
               ? last + 1
               : 0;
}

/* Whether an article or a quantifier stands close before WORD that brings in what is new. */
static bool
is_new(const struct reading *reading, uint32_t word)
{
    for (uint32_t i = word; i > 0 && word - i < LONGEST_BEFORE; i--)
        if (lists_of(reading, i - 1) & IN_ARTICLES)
            return description_is_new(reading, i - 1);
    return false;
}

/* Whether the document has brought in somebody unnamed whom the word HEAD stands for: "a witness".
 */
static bool
is_brought_in(const struct reading *reading, uint32_t head)
{
    uint32_t first = head > LONGEST_STORY ? head - LONGEST_STORY : 0;
    for (uint32_t i = first; i < head; i++)
        if (reading->at[i].number == reading->at[head].number &&
            !has_shape(reading, i, WORD_MARK) && reading->name_at[i] == NOTHING &&
            is_new(reading, i))
            return true;
    return false;
}

/* The head of a description that may take somebody up again: an article and words that belong to
 * nobody else; NOTHING if the words are none. */
static uint32_t
head_of(const struct reading *reading, struct word_range speaker)
{
    if (!(lists_of(reading, speaker.first) & IN_ARTICLES) ||
        description_is_new(reading, speaker.first) || speaker.end == speaker.first + 1)
        return NOTHING;
    for (uint32_t i = speaker.first + 1; i < speaker.end; i++)
        if (has_shape(reading, i, WORD_CLITIC) ||
            lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES | IN_CONJUNCTIONS) ||
            is_person(reading, reading->name_at[i]) || reading->tags.at[i] & CLASS_QUANTIFIER)
            return NOTHING;
    return is_brought_in(reading, speaker.end - 1) ? NOTHING : speaker.end - 1;
}

uint32_t
resumed_bearer(const struct resolver *resolver, const struct reading *reading,
               struct word_range speaker)
{
    uint32_t head = head_of(reading, speaker);
    if (head == NOTHING)
        return 0;
    if (lists_of(reading, head) & (IN_ROLES | IN_TITLES) ||
        value_of(reading, head, NUMBER_NATIONALITIES).length > 0)
        return last_subject(resolver, reading, speaker.first, NAME_PERSON);
    bool named = false; /* "the Varn harbour commission" is another */
    for (uint32_t i = speaker.first; i < speaker.end; i++)
        named = named || reading->name_at[i] != NOTHING;
    if (named || !slice_starts_with(value_of(reading, head, NUMBER_ORG_WORDS), slice_of("resumes")))
        return 0;
    uint32_t found = last_subject(resolver, reading, speaker.first, NAME_ORG);
    bool near = resolver->org_block + 2 >= block_of(reading, head) && head == speaker.first + 1;
    return found || !near ? found : resolver->last_org;
}
