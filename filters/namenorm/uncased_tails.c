/* Names that end with what they name, in scripts without capitals, where spaces part words: "पटना
   हाई कोर्ट" (see uncased.h). The value of the last word in its list says what must stand before
   it, within a word or two of common nouns: "": a name of another thing or a people; "field": any
   noun; "company", "stem": what no list has, too; "behind": that, and the word itself is no part of
   the name; "first": it stands before that; "generic": it makes no name, and none goes on over it.
 */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum { MOST_INSIDE = 7 /* words and marks */, MOST_FREE = 2, SHORTEST_FREE = 7 /* bytes */ };
enum { SHORTEST_STEM = 4, SHORTEST_ENDING = 6 /* bytes, of the name of a town */ };

static const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;

/* What a word can do in such a name. */
enum part {
    PART_NONE,   /* it parts names */
    PART_INSIDE, /* it may stand in one, or begin one of a field */
    PART_FREE,   /* no list has it */
    PART_PERSON, /* it is a name of persons, or a title of one */
    PART_ANCHOR  /* it makes one */
};

static bool
has_common_ending(const struct recut *recut, const struct word *word)
{
    return slice_ends_with_one(slice_part(recut->text, word->start, word->end),
                               language_fact(recut->language, "common_ending"));
}

static bool
is_value(const struct recut *recut, const struct entry *entry, enum language_list_number list,
         const char *value)
{
    return entry->lists >> list & 1 &&
           slice_equals(entry_value(recut->language, entry, list), slice_of(value));
}

/* "रामगंज": whether a word in no list has an ending of towns. */
static bool
ends_as_place(const struct recut *recut, const struct word *word)
{
    if (is_mark(recut, word) || !(word->shape & WORD_OTHER) || recut_lists(recut, word) != 0)
        return false;
    const struct entry *ending =
        language_tail(recut->language, slice_part(recut->text, word->start, word->end),
                      SHORTEST_STEM, SHORTEST_ENDING, IN_NAME_ENDINGS);
    return ending && is_value(recut, ending, NUMBER_NAME_ENDINGS, "place");
}

static enum part
part_of(const struct recut *recut, const struct word *word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_PRONOUNS | IN_DETERMINERS |
                           IN_COMPLEMENTISERS | IN_SUBJECT_MARKERS | IN_LOCATIVES | IN_DAYS |
                           IN_AUXILIARIES | IN_ADVERBS | IN_TITLES;
    const uint64_t called = IN_GIVEN_NAMES | IN_SURNAMES;
    if (is_mark(recut, word) || !(word->shape & WORD_OTHER) || word->shape & WORD_NAME)
        return PART_NONE;
    const struct entry *entry = word_entry(recut->language, word);
    uint64_t lists = recut_lists(recut, word);
    if (is_value(recut, entry, NUMBER_COMMON_WORDS, "anchor") ||
        (lists & (IN_PLACES | IN_ORGS | IN_NATIONALITIES) &&
         !(lists & (IN_NOT_NAMES | IN_FUNCTION_WORDS))))
        return PART_ANCHOR;
    if (is_value(recut, entry, NUMBER_COMMON_WORDS, "field"))
        return PART_INSIDE;
    if (lists & never)
        return PART_NONE;
    if (lists & called)
        return PART_PERSON;
    if (lists & heads)
        return is_value(recut, entry, NUMBER_ORG_WORDS, "generic") ? PART_NONE : PART_INSIDE;
    if (lists & IN_ROLES)
        return PART_PERSON;
    if (lists != 0)
        return PART_NONE;
    if (ends_as_place(recut, word))
        return PART_ANCHOR;
    return word->end - word->start >= SHORTEST_FREE && !has_common_ending(recut, word) ? PART_FREE
                                                                                       : PART_NONE;
}

/* What has been read of a name. */
struct reading {
    int anchors;
    int persons;
    int free;   /* the last words in no list */
    int fields; /* common nouns behind those */
    bool role;  /* it begins with a role */
};

static void
read_part(struct reading *reading, enum part part)
{
    reading->anchors += part == PART_ANCHOR;
    reading->persons += part == PART_PERSON;
    reading->free = part == PART_FREE ? reading->free + 1 : part == PART_INSIDE ? reading->free : 0;
    reading->fields += part == PART_INSIDE;
}

/* Whether the words read make a name of the head of that value. PHRASE: it is of several words. */
static bool
suits(const struct reading *reading, struct slice value, uint64_t lists, bool phrase)
{
    if (slice_equals(value, slice_of("generic")) || slice_equals(value, slice_of("behind")) ||
        slice_equals(value, slice_of("first")))
        return false;
    if (reading->role)
        return lists & IN_OTHER_WORDS && reading->fields + reading->free > 0;
    if (reading->anchors > 0)
        return true;
    bool field = slice_equals(value, slice_of("field")),
         stem = slice_equals(value, slice_of("stem"));
    if (reading->persons > 0)
        return phrase || value.length > 0 ? !stem || reading->persons == 1 : false;
    if (field)
        return reading->fields + reading->free > 0;
    return reading->free > 0 && (stem || slice_equals(value, slice_of("company")));
}

/* The head at WORD, of *LENGTH bytes; NULL if there is none. */
static const struct entry *
head_at(const struct recut *recut, const struct word *word, size_t *length)
{
    if (is_mark(recut, word))
        return NULL;
    return language_phrase(recut->language, word_entry(recut->language, word),
                           slice_from(recut->text, word->start), word->end - word->start, heads,
                           length);
}

static struct slice
head_value(const struct recut *recut, const struct entry *head)
{
    struct slice value = entry_value(recut->language, head, NUMBER_ORG_WORDS);
    if (!(head->lists & IN_ORG_WORDS))
        value = entry_value(recut->language, head,
                            head->lists & IN_PLACE_WORDS ? NUMBER_PLACE_WORDS : NUMBER_OTHER_WORDS);
    return value;
}

static uint64_t
kind_of(const struct entry *head)
{
    return head->lists & IN_ORG_WORDS     ? IN_ORGS
           : head->lists & IN_PLACE_WORDS ? IN_PLACES
                                          : IN_OTHERS;
}

static const struct word *
word_at_end(const struct recut *recut, const struct word *word, size_t end)
{
    while (word + 1 < recut->end && word->end < end)
        word++;
    return word;
}

/* Whether the mark or small word joins what stands around it: "दिल्ली-देहरादून", "स्वास्थ्य एवं
 * परिवार कल्याण". */
static bool
is_joining(const struct recut *recut, const struct word *word)
{
    bool hyphen = word_mark(word) == '-' && !(word->shape & WORD_SPACE_BEFORE);
    bool joins = !(word->shape & WORD_MARK) && recut_lists(recut, word) & IN_CONJUNCTIONS;
    if (word + 1 >= recut->end || (!hyphen && !joins))
        return false;
    enum part before = part_of(recut, word - 1), behind = part_of(recut, word + 1);
    return hyphen ? before == PART_ANCHOR && behind == PART_ANCHOR
                  : before == PART_INSIDE && behind == PART_INSIDE;
}

/* The last word of the listed name of several words that begins at WORD; WORD if none does. */
static const struct word *
listed_end(const struct recut *recut, const struct word *word)
{
    size_t length;
    if (is_mark(recut, word) ||
        !(word_entry(recut->language, word)->begins & (IN_PLACES | IN_ORGS)) ||
        !language_phrase(recut->language, word_entry(recut->language, word),
                         slice_from(recut->text, word->start), word->end - word->start,
                         IN_PLACES | IN_ORGS, &length))
        return word;
    return word_at_end(recut, word, word->start + length);
}

/* The last word of the name that begins with the word at hand; NULL if none does. */
static const struct word *
tail_of(const struct recut *recut, uint64_t *kind)
{
    const struct word *found = NULL, *first = recut->word;
    struct reading reading = {0};
    for (const struct word *at = first; at < recut->end && at < first + MOST_INSIDE;) {
        size_t length = 0;
        const struct entry *head = head_at(recut, at, &length);
        const struct word *last = at;
        if (head)
            last = word_at_end(recut, at, at->start + length);
        if (head && at > first &&
            suits(&reading, head_value(recut, head), head->lists, last > at)) {
            found = last;
            *kind = kind_of(head);
        }
        const struct word *listed = listed_end(recut, at);
        enum part part = listed > at ? PART_ANCHOR : part_of(recut, at);
        bool joining = part == PART_NONE && at > first && is_joining(recut, at);
        if (part == PART_NONE && !joining && !(head && at > first && found == last))
            break;
        if (part == PART_ANCHOR && reading.persons > 1 && reading.anchors == 0 && !found)
            break; /* "रणबीर कपूर मुंबई हवाई अड्डे पर" */
        if (!joining)
            read_part(&reading, part);
        reading.role = reading.role || (at == first && recut_lists(recut, at) & IN_ROLES);
        if (reading.free > MOST_FREE && !found)
            break;
        at = found == last ? last + 1 : listed + 1;
    }
    return found;
}

/* "धौलिया गांव", "दैनिक मगध", "रामगंज में": the last word of the name of one word in no list that a word
 * behind it tells, or before it, which is its first; NULL if there is none. */
static const struct word *
called(const struct recut *recut, uint64_t *kind)
{
    const uint64_t around = IN_LOCATIVES | IN_LINKERS | IN_CONJUNCTIONS | IN_SUBJECT_MARKERS |
                            IN_ROLES; /* "राजापुर थानाध्यक्ष" */
    size_t length;
    const struct word *word = recut->word, *next = word + 1;
    const struct entry *own = word_entry(recut->language, word);
    if (ends_as_place(recut, word) &&
        (recut_lists(recut, next) & around || next >= recut->end || word_mark(next) == ',')) {
        *kind = IN_PLACES;
        return word;
    }
    if (is_mark(recut, next) || word->shape & WORD_DIGITS || !(word->shape & WORD_OTHER))
        return NULL;
    if (is_value(recut, own, NUMBER_ORG_WORDS, "first"))
        return part_of(recut, next) == PART_FREE ? next : NULL;
    const struct entry *head = head_at(recut, next, &length);
    if (!head || recut_lists(recut, word) != 0 || part_of(recut, word - 1) == PART_FREE ||
        !slice_equals(head_value(recut, head), slice_of("behind")))
        return NULL;
    *kind = kind_of(head);
    return word;
}

/* Puts out the words up to LAST as a name of that kind. */
static void
emit(struct recut *recut, const struct word *last, uint64_t kind)
{
    const struct word *first = recut->word;
    uncased_remember(recut->uncased, slice_part(recut->text, first->start, last->end), 0, kind);
    if (last > first && kind & IN_ORGS && part_of(recut, first) == PART_FREE) /* in short */
        uncased_remember(recut->uncased, slice_part(recut->text, first->start, first->end), 0,
                         kind);
    uncased_emit_run(recut, last, first->start, last->end, kind);
}

/* "… (एसडीआरएफ)": whether the word stands alone in brackets behind the name of an institution. */
static bool
is_bracketed(const struct recut *recut)
{
    const struct word *word = recut->word;
    return recut->named && word == recut->named + 2 && word_mark(word - 1) == '(' &&
           word + 1 < recut->end && word_mark(word + 1) == ')' && recut_lists(recut, word) == 0;
}

bool
uncased_cut_tailed(struct recut *recut)
{
    const struct word *last = NULL;
    uint64_t kind = IN_ORGS;
    if (is_bracketed(recut)) {
        last = recut->word;
    } else if (recut_lists(recut, recut->word) == 0 || part_of(recut, recut->word) != PART_NONE ||
               listed_end(recut, recut->word) > recut->word) {
        last = tail_of(recut, &kind);
        if (!last)
            last = called(recut, &kind);
    }
    if (!last)
        return false;
    recut->named = kind & IN_ORGS ? last : NULL;
    emit(recut, last, kind);
    return true;
}
