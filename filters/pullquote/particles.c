#include "pullquote/particles.h"

#include "pullquote/marked.h"
#include "pullquote/sources.h"

enum {
    LOOK_BACK = 24 /* words between the particle and its verb */,
    KEPT = 3 /* bytes */,
    LONGEST_TIME = 4
};

/* What the particle at the end of the word leaves to what is said: see ja/complementisers.txt. */
const struct entry *
particle_in(const struct reading *reading, uint32_t word, uint32_t *tail, bool *near)
{
    *near = false;
    *tail = 0;
    if (has_shape(reading, word, WORD_MARK) || is_quoted_word(reading, word))
        return NULL;
    const struct language *language = language_of(reading, word);
    bool glued = word > 0 && !is_parted(reading, word) && is_quoted_word(reading, word - 1);
    struct slice text = text_of_words(reading, word, word + 1);
    const struct entry *entry = language_word(language, text);
    if (!glued || !(entry->lists & IN_COMPLEMENTISERS)) {
        entry = language_tail(language, text, 0, 3, IN_COMPLEMENTISERS);
        glued = false;
    }
    if (!entry && word > 0 && lists_of(reading, word) & IN_SUBJECT_MARKERS &&
        !is_parted(reading, word) && !is_quoted_word(reading, word - 1))
        entry = language_tail(language, text_of_words(reading, word - 1, word + 1), 0,
                              text.length + 3, IN_COMPLEMENTISERS); /* "こと|も" */
    if (!entry)
        return NULL;
    struct slice value = entry_value(language, entry, NUMBER_COMPLEMENTISERS);
    bool marks = slice_find_byte(value, 0, 'm') < value.length;
    *near = slice_find_byte(value, 0, 'n') < value.length;
    uint32_t kept = 0;
    for (size_t i = 0; i < value.length && !glued; i++)
        kept += value.at[i] == 'k' ? KEPT : 0;
    *tail = entry->length - kept;
    return marks && !glued ? NULL : entry;
}

/* Whether a clause, and no noun or adverb, may end in the word less TAIL bytes: in Japanese, kana.
 */
static bool
ends_clause(const struct reading *reading, uint32_t word, uint32_t tail)
{
    const struct language *language = language_of(reading, word);
    if (!grammar_has(reading, word, NO_SPACES))
        return true;
    struct slice text = text_of_words(reading, word, word + 1);
    text.length -= tail;
    if (text.length == 0) {
        if (word == 0 || has_shape(reading, word - 1, WORD_MARK))
            return is_quoted_word(reading, word - 1);
        text = text_of_words(reading, word - 1, word);
    }
    return language_tail(language, text, 0, 3, IN_FINITE_ENDINGS | IN_AUXILIARIES) != NULL;
}

/* "…ことを明らかにした": whether the particle makes a noun of a clause only before verbs that take
   such. */
static bool
fits(const struct reading *reading, const struct entry *particle, const struct cue *cue)
{
    struct slice value =
        entry_value(language_of(reading, cue->first), particle, NUMBER_COMPLEMENTISERS);
    return cue_governs(cue, 'y') || slice_find_byte(value, 0, 'y') >= value.length;
}

/* The quotation behind which the particle, TAIL bytes of the word, stands; NOTHING. */
static uint32_t
span_behind(const struct reading *reading, uint32_t word, uint32_t tail)
{
    bool whole = tail == reading->at[word].end - reading->at[word].start;
    return whole && word > 0 && is_quoted_word(reading, word - 1) ? reading->span_at[word - 1]
                                                                  : NOTHING;
}

bool
particle_speaks(const struct reading *reading, uint32_t word, struct particle *found)
{
    bool near;
    *found = (struct particle){.word = word, .span = NOTHING, .subject = nobody};
    const struct entry *entry = particle_in(reading, word, &found->tail, &near);
    if (!entry)
        return false;
    struct slice value = entry_value(language_of(reading, word), entry, NUMBER_COMPLEMENTISERS);
    if (slice_find_byte(value, 0, 'v') == value.length)
        return false;
    found->span = span_behind(reading, word, found->tail);
    return true;
}

/* "…としている": a verb that holds its particle; it ends its clause. */
struct particle
particle_within(const struct reading *reading, const struct cue *cue, uint32_t first, uint32_t end)
{
    struct particle found = {.word = NOTHING, .span = NOTHING};
    bool closes = cue->end >= end || has_shape(reading, cue->end, WORD_MARK);
    if (!closes || cue->first <= first)
        return found;
    found.word = cue->first - 1;
    found.span = reading->span_at[found.word];
    return found;
}

/* Whether a particle at the WORD ties what stands before it to the verb at CUE; *FOUND tells of it.
 */
static bool
is_tied(const struct reading *reading, uint32_t word, const struct cue *cue, struct particle *found)
{
    bool near, adjacent = word + 1 == cue->first ||
                          (word + 2 == cue->first && is_comma(reading, word + 1));
    const struct entry *entry = particle_in(reading, word, &found->tail, &near);
    if (!entry || !fits(reading, entry, cue) ||
        !(adjacent || (!near && ends_clause(reading, word, found->tail))))
        return false;
    found->word = word;
    found->span = span_behind(reading, word, found->tail);
    return true;
}

/* Before a day, or a time of it, which is all that stands before the comma at WORD up to a
   particle: "26日夜、"; WORD if nothing of the kind does. */
static uint32_t
before_time(const struct reading *reading, uint32_t word, uint32_t least)
{
    uint32_t first = word;
    bool number = false;
    if (!ends_as(reading, word - 1, "day_counter"))
        return word;
    while (first > least && word - first < LONGEST_TIME && !number &&
           !has_shape(reading, first - 1, WORD_MARK)) {
        first--;
        number = source_number(reading, first);
    }
    return number && first > least ? first : word;
}

struct particle
particle_before(const struct reading *reading, const struct cue *cue, uint32_t first)
{
    struct particle found = {.word = NOTHING, .span = NOTHING};
    uint32_t subject_end = NOTHING;
    uint32_t least = cue->first > first + LOOK_BACK ? cue->first - LOOK_BACK : first;
    for (uint32_t i = cue->first; i > least; i--) {
        uint32_t bracket = source_before_brackets(reading, i, least);
        if (bracket == least)
            return found;
        uint32_t at = (bracket < i ? bracket : i) - 1;
        bool near, topic, comma = is_comma(reading, at);
        uint32_t time = comma ? before_time(reading, at, least) : at;
        if (time < at) {
            i = time + 1; /* "…と、市が26日、発表した" */
            continue;
        }
        if (comma && at > least && particle_in(reading, at - 1, &found.tail, &near))
            at--;
        else if (at < least || is_quoted_word(reading, at) || has_shape(reading, at, WORD_MARK))
            return found;
        if (is_tied(reading, at, cue, &found)) {
            if (subject_end != NOTHING)
                found.subject = marked_somebody(reading, at + 1, subject_end + 1, false);
            if (subject_end != NOTHING && is_empty(found.subject)) /* "…と、チームが発表した" */
                found.subject = marked_by(reading, at + 1, subject_end);
            return found;
        }
        if (comma)
            return found;
        if (marks_subject(reading, at, &topic)) {
            if (subject_end != NOTHING)
                return found;
            subject_end = at;
        }
        i = at + 1;
    }
    return found;
}
