#include "pullquote/quotative.h"

#include "pullquote/marked.h"
#include "pullquote/sources.h"
#include "pullquote/untold.h"

enum { LONGEST_SOURCE = 24, LONGEST_UNIT = 600, MOST_JOINING = 3 /* words */ };

/* "…という。": less the words with which hearsay ends. */
static uint32_t
without_hearsay(const struct reading *reading, uint32_t first, uint32_t end, uint32_t *tail)
{
    while (end > first && has_shape(reading, end - 1, WORD_MARK) &&
           !is_quoted_word(reading, end - 1))
        end--;
    struct word_range words = {first, end};
    const struct entry *entry = source_tail(reading, words, IN_AS_WORDS, 3);
    *tail = entry ? entry->length : 0;
    return end;
}

/* "市によると、…", "경찰에 따르면 …": where nothing else in the sentence is reported. */
static void
give_source(struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    uint32_t end = cue->first, first = cue->end + is_comma(reading, cue->end), tail;
    struct word_range subject = marked_phrase(reading, told->unit.first, end);
    bool topic;
    uint32_t lead = 0;
    if (end > told->unit.first && is_parted(reading, end)) {
        const struct entry *entry =
            source_tail(reading, (struct word_range){end - 1, end}, IN_SUBJECT_MARKERS, 3);
        lead = entry && !marks_subject(reading, end - 1, &topic) ? entry->length : 0;
        if (lead == 0)
            return;
        subject = marked_by(reading, told->unit.first, end - 1);
    }
    if (is_empty(subject))
        return;
    end = without_hearsay(reading, first, told->unit.end, &tail);
    struct cue whole = *cue;
    whole.lead = lead;
    narration_clause(told, first, end, tail, &whole, subject, "leading-source");
}

/* "…という。": what is told goes on as hearsay of whom it was told by in its block. */
static void
give_hearsay(struct narration *told)
{
    const struct reading *reading = told->reading;
    uint32_t tail, first = told->from, end = without_hearsay(reading, first, told->unit.end, &tail);
    if (tail == 0 || !told->reported || is_empty(told->topic))
        return;
    struct cue cue = {.first = end, .end = end, .lead = tail};
    narration_clause(told, first, end, tail, &cue, told->topic, "bare-clause");
}

/* Whether a verb that a list has stands behind the quotation, in its clause. */
static bool
has_cue_behind(const struct narration *told, uint32_t word)
{
    const struct reading *reading = told->reading;
    struct cue cue;
    word += is_comma(reading, word + 1) ? 2 : 0;
    for (uint32_t i = word; i < told->unit.end && i < word + LONGEST_SOURCE; i++) {
        if (is_comma(reading, i) || is_quoted_word(reading, i))
            return false;
        if (cue_at(reading, i, told->unit.end, &cue) || untold_noun_cue(told, i, &cue))
            return true;
    }
    return false;
}

/* Remembers whom the sentence is about. */
static void
note_topic(struct narration *told)
{
    struct word_range subject =
        marked_somebody(told->reading, told->unit.first, told->unit.end, false);
    if (told->from == told->unit.first && !is_empty(subject) &&
        source_person(told->reading, subject) != NOTHING)
        told->topic = subject;
}

/* Where what is told next begins: behind the verb, words that join it to what follows,
   "明かした上で、", and a comma. */
static uint32_t
behind_cue(const struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    uint32_t end = cue->end;
    while (end < told->unit.end && end < cue->end + MOST_JOINING && !is_quoted_word(reading, end) &&
           !is_comma(reading, end))
        end++;
    bool joins = is_comma(reading, end) && grammar_has(reading, cue->first, NO_SPACES) &&
                 lists_of(reading, cue->end) & IN_SUBORDINATORS;
    return joins ? end + 1 : cue->end + is_comma(reading, cue->end);
}

/* What the verb at CUE reports. */
static void
tell_cue(struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    if (untold_owned(told, cue)) {
        told->from = behind_cue(told, cue);
        return;
    }
    if (!(cue_governs(cue, 'd') || cue_governs(cue, 'i')))
        return; /* "…라는 말이다" */
    struct particle particle = cue_governs(cue, 'b')
                                   ? particle_within(reading, cue, told->from, told->unit.end)
                                   : particle_before(reading, cue, told->from);
    size_t count = told->state->drafts.count;
    if (particle.word == NOTHING)
        untold_point(told, cue);
    else
        narration_tied(told, &particle, cue);
    if (told->state->drafts.count > count)
        told->from = behind_cue(told, cue);
}

/* Who says what ends at WORD, in a sentence in which nobody is named before: "“…”라며 김 대표는".
 */
static struct word_range
joined_subject(const struct narration *told, uint32_t word)
{
    const struct reading *reading = told->reading;
    uint32_t end = word + 1;
    if (!is_empty(told->subject) || !is_empty(marked_somebody(reading, told->from, word, false)))
        return nobody;
    while (end < told->unit.end && !is_quoted_word(reading, end) && !is_comma(reading, end))
        end++;
    return marked_somebody(reading, word + 1, end, false);
}

/* "“A”며 “B”고 말했다", "A라며 B라고 했다": whether the ending at WORD holds the verb that reports
   what stands before it; that is told. */
static bool
tell_joined(struct narration *told, uint32_t word)
{
    const struct reading *reading = told->reading;
    struct particle particle;
    if (word <= told->from || !particle_speaks(reading, word, &particle))
        return false;
    bool direct = particle.span != NOTHING;
    if (direct && particle.span < told->spans_from)
        return false;
    particle.subject = joined_subject(told, word);
    struct cue cue = {.first = direct ? word : word + 1,
                      .end = word + 1,
                      .lead = direct ? 0 : particle.tail,
                      .governs = letter_bit('d') | letter_bit('i')};
    narration_tied(told, &particle, &cue);
    told->from = word + 1 + is_comma(reading, word + 1);
    return true;
}

/* Reads the words of the unit from its beginning; returns the source it names, if it does. */
static struct cue
tell_cues(struct narration *told)
{
    const struct reading *reading = told->reading;
    struct cue source = cue_none(told->unit.first);
    for (uint32_t i = told->unit.first; i < told->unit.end;) {
        struct cue cue;
        if (is_quoted_word(reading, i)) {
            uint32_t number = reading->span_at[i];
            i = told->state->spans.at[number].outer_close;
            if (number >= told->spans_from && i < told->unit.end && !tell_joined(told, i) &&
                !has_cue_behind(told, i))
                untold_unlisted(told, number);
            continue;
        }
        bool listed = cue_at(reading, i, told->unit.end, &cue);
        if (!listed && !untold_noun_cue(told, i, &cue)) {
            tell_joined(told, i++);
            continue;
        }
        i = cue.end;
        if (cue_governs(&cue, 'f')) {
            if (source.first == source.end)
                source = cue;
            told->from = cue.end + is_comma(reading, cue.end);
        } else {
            tell_cue(told, &cue);
        }
    }
    return source;
}

static void
tell_unit(struct narration *told)
{
    size_t before = told->state->drafts.count;
    told->from = told->unit.first;
    told->subject = nobody;
    struct cue pointer = told->pointer;
    struct cue source = tell_cues(told);
    if (source.first < source.end && told->state->drafts.count == before)
        give_source(told, &source);
    untold_before(told, told->unit.end);
    if (told->state->drafts.count == before)
        give_hearsay(told);
    if (told->pointer.first == pointer.first)
        told->pointer = cue_none(0);
    note_topic(told);
}

/* Where the sentences end that begin at FIRST and over which a quotation, or the particle behind
   it, runs. */
static uint32_t
unit_end(const struct reading *reading, uint32_t first, uint32_t block_end)
{
    uint32_t end = sentence_of(reading, first).end, tail;
    bool near;
    while (end < block_end && end > first && end - first < LONGEST_UNIT &&
           is_quoted_word(reading, end - 1) &&
           (reading->span_at[end] == reading->span_at[end - 1] ||
            particle_in(reading, end, &tail, &near)))
        end = sentence_of(reading, end).end;
    return end > first ? end : block_end;
}

void
quotative_drafts(struct quotes_state *state)
{
    struct narration told = {.state = state, .reading = &state->reading, .topic = nobody};
    const struct reading *reading = &state->reading;
    const uint32_t *firsts = reading->names->words.first;
    for (size_t block = 0; block < reading->document->block_count; block++) {
        uint32_t first = firsts[block], end = firsts[block + 1];
        told.reported = false;
        if (first >= end || !grammar_has(reading, first, QUOTATIVE))
            continue;
        while (first < end) {
            while (told.spans_from < state->spans.count &&
                   state->spans.at[told.spans_from].outer_open < first)
                told.spans_from++;
            told.unit = (struct word_range){first, unit_end(reading, first, end)};
            tell_unit(&told);
            first = told.unit.end;
        }
    }
}
