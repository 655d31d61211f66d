#include "pullquote/cuefirst.h"

#include "pullquote/cuesubject.h"
#include "pullquote/sources.h"

enum { LONGEST_ADDRESSEE = 4 /* words */, SHORTEST_BARE = 18 /* bytes */ };

/* A verb that reports, and who says what. */
struct saying {
    struct cue cue;
    uint32_t chunk; /* where the words between two marks begin in which it stands */
    struct word_range subject;
    uint32_t tail;  /* bytes of its last word that are no part of it */
    uint32_t after; /* what is said begins, behind the comma or colon if there is one */
    bool colon;
    bool parted; /* a comma or colon, or an opening mark, stands there */
};

/* Sentences of a block while they are read. */
struct course {
    struct quotes_state *state;
    const struct reading *reading;
    struct word_range stretch; /* up to a stop outside of quotations */
    uint32_t block_end;
    struct word_range topic; /* who spoke last */
    uint32_t spans_from;     /* the first quotation that is not told yet */
};

static bool
is_stop(const struct reading *reading, uint32_t word)
{
    uint32_t code = mark_at(reading, word);
    bool decimal = code == '.' && has_shape(reading, word + 1, WORD_DIGITS) &&
                   !has_shape(reading, word + 1, WORD_SPACE_BEFORE);
    return (code == '.' && !decimal) || code == '!' || code == '?' || code == ';';
}

/* "（记者赵思远）据": whether the word stands behind a bracket that closes, or a space. */
static bool
begins_behind(const struct reading *reading, uint32_t word)
{
    return mark_at(reading, word - 1) == ')' || is_parted(reading, word);
}

static bool
parts_chunk(const struct reading *reading, uint32_t word)
{
    return is_comma(reading, word) || is_stop(reading, word) || mark_at(reading, word) == ':';
}

/* Where a quotation may stand from WORD on: its number; NOTHING. */
static uint32_t
span_from(const struct course *course, uint32_t word)
{
    const struct reading *reading = course->reading;
    return word < course->block_end && is_quoted_word(reading, word) &&
                   course->state->spans.at[reading->span_at[word]].outer_open == word
               ? reading->span_at[word]
               : NOTHING;
}

/* Behind whom the verb addresses: "告诉记者". */
static uint32_t
behind_addressee(const struct reading *reading, const struct cue *cue, uint32_t end)
{
    if (!cue_governs(cue, 'a'))
        return cue->end;
    for (uint32_t i = cue->end; i < end && i - cue->end < LONGEST_ADDRESSEE; i++) {
        if (has_shape(reading, i, WORD_MARK))
            return cue->end;
        if (lists_of(reading, i) & (IN_GENDERS | IN_ROLES | IN_PRONOUNS | IN_ORG_WORDS) &&
            (i + 1 >= end || has_shape(reading, i + 1, WORD_MARK)))
            return i + 1;
    }
    return cue->end;
}

/* Whether a clause may follow the verb though nothing parts them. */
static bool
goes_on_bare(const struct course *course, const struct cue *cue, uint32_t after)
{
    const struct reading *reading = course->reading;
    uint32_t end = course->stretch.end;
    return cue_governs(cue, 'i') && !cue_governs(cue, 't') && after < end &&
           !(lists_of(reading, after) & IN_AUXILIARIES) &&
           reading->at[end - 1].end - reading->at[after].start >= SHORTEST_BARE;
}

/* Whether a quotation ends before WORD, at most a comma between. */
static bool
follows_quotation(const struct reading *reading, uint32_t word)
{
    uint32_t first = reading->names->words.first[block_of(reading, word)];
    if (word > first && is_comma(reading, word - 1))
        word--;
    return word > first && is_quoted_word(reading, word - 1);
}

/* "（下称“甲公司”）": whether the quotation is what something is called, between brackets. */
static bool
is_bracketed(const struct course *course, const struct span *span)
{
    const struct reading *reading = course->reading;
    uint32_t last = span->outer_open;
    if (mark_at(reading, span->outer_close) != ')')
        return false;
    for (uint32_t i = last; i > course->stretch.first && last - i < LONGEST_ADDRESSEE; i--)
        if (mark_at(reading, i - 1) == '(')
            return true;
    return false;
}

/* Whether the quotation was said: it ends as a sentence or before a comma. */
static bool
ends_as_speech(const struct reading *reading, const struct span *span)
{
    return has_shape(reading, span->close - 1, WORD_MARK) || is_comma(reading, span->outer_close);
}

/* The pieces [FIRST, the last] of a direct quotation of which the first is number FIRST, as far as
   nothing stands between two of them. */
static uint32_t
last_piece(const struct course *course, uint32_t first)
{
    const struct spans *spans = &course->state->spans;
    while (first + 1 < spans->count && spans->at[first + 1].block == spans->at[first].end_block &&
           spans->at[first + 1].outer_open == spans->at[first].outer_close)
        first++;
    return first;
}

/* Whether the quotation NUMBER is all that is said: nothing but marks follows up to the stop. */
static bool
is_all(const struct course *course, uint32_t number, uint32_t end)
{
    uint32_t behind = course->state->spans.at[number].outer_close;
    while (behind < end && has_shape(course->reading, behind, WORD_MARK) &&
           !is_quoted_word(course->reading, behind))
        behind++;
    return behind >= end;
}

/* "，直言「…」", "，称已…": whether a quotation, number ON, or a clause follows the cue, before
   which nobody stands. */
static bool
goes_on(const struct course *course, const struct cue *cue, uint32_t on)
{
    if (on == NOTHING)
        return !cue_governs(cue, 'm');
    uint32_t last = last_piece(course, on);
    return is_all(course, last, course->stretch.end) ||
           ends_as_speech(course->reading, &course->state->spans.at[last]);
}

/* Whether the cue, in the chunk that begins at CHUNK, reports; what it is told by then. */
static bool
read_saying(const struct course *course, const struct cue *cue, uint32_t chunk,
            struct saying *saying)
{
    const struct reading *reading = course->reading;
    uint32_t after = behind_addressee(reading, cue, course->stretch.end);
    bool label = chunk == cue->first && mark_at(reading, after) == ':' &&
                 chunk == reading->names->words.first[block_of(reading, chunk)];
    uint32_t on = span_from(course, after);
    bool called = on != NOTHING && is_bracketed(course, &course->state->spans.at[on]);
    if (!(cue_governs(cue, 'd') || cue_governs(cue, 'i')) || cue_governs(cue, 's') || label ||
        called)
        return false;
    *saying = (struct saying){.cue = *cue, .chunk = chunk, .after = after};
    saying->colon = mark_at(reading, after) == ':';
    saying->parted = saying->colon || is_comma(reading, after) || on != NOTHING;
    if (saying->colon || is_comma(reading, after))
        saying->after++;
    bool closes = after >= course->stretch.end || is_stop(reading, after);
    bool quoted = follows_quotation(reading, chunk) ||
                  (closes && follows_quotation(reading, course->stretch.first));
    if (!saying->parted && !(closes && quoted) && !goes_on_bare(course, cue, after))
        return false;
    if (closes && !quoted)
        return false;
    if (cue_governs(cue, 'f')) {
        saying->subject = cue_source_before(reading, chunk, cue->first);
        return saying->parted && !is_empty(saying->subject);
    }
    bool sure = saying->colon || (((closes && quoted) || saying->parted) && !cue_governs(cue, 'm'));
    return cue_subject(reading, chunk, cue->first, sure, &saying->subject) &&
           (!is_empty(saying->subject) || closes || saying->after > after ||
            (chunk > course->stretch.first && /* "，并称" */
             cue_behind_adverbs(reading, chunk, cue->first) == cue->first &&
             goes_on(course, cue, on)));
}

/* The first saying from WORD on in the stretch; false if there is none. */
static bool
next_saying(const struct course *course, uint32_t word, struct saying *saying)
{
    const struct reading *reading = course->reading;
    uint32_t chunk = word;
    for (uint32_t i = word; i < course->stretch.end;) {
        struct cue cue;
        if (is_quoted_word(reading, i)) {
            const struct span *span = &course->state->spans.at[reading->span_at[i]];
            i = span->outer_close;
            chunk = is_bracketed(course, span) ? chunk : i;
            continue;
        }
        if (parts_chunk(reading, i))
            chunk = i + 1;
        else if (cue_at(reading, i, course->stretch.end, &cue)) {
            if (cue_governs(&cue, 's') &&
                (i == chunk || begins_behind(reading, i))) /* "据警方介绍，" */
                while (i < course->stretch.end && !parts_chunk(reading, i))
                    i++;
            else if (read_saying(course, &cue, chunk, saying))
                return true;
            else
                i = cue.end;
            continue;
        }
        i++;
    }
    return false;
}

/* Where the chunk begins before the one that begins at CHUNK, and the commas before that. */
static uint32_t
chunk_before(const struct course *course, uint32_t chunk)
{
    const struct reading *reading = course->reading;
    while (chunk > course->stretch.first && is_comma(reading, chunk - 1))
        chunk--;
    while (chunk > course->stretch.first && !parts_chunk(reading, chunk - 1) &&
           !is_quoted_word(reading, chunk - 1))
        chunk--;
    return chunk;
}

/* Who says it where nobody stands before the verb: who does what comes before it,
   "记者问他，向桂香想了想，答道", whom the sentence begins with, or who spoke last. */
static struct word_range
dropped_subject(const struct course *course, const struct saying *saying)
{
    const struct reading *reading = course->reading;
    uint32_t last = chunk_before(course, saying->chunk);
    struct word_range found = cue_subject_leading(reading, last, saying->chunk);
    if (is_empty(found) || found.first != last || !has_person(reading, found))
        found = cue_subject_leading(reading, course->stretch.first, saying->chunk);
    if (!is_empty(found))
        return found;
    bool near = !is_empty(course->topic) &&
                block_of(reading, course->topic.first) + 1 >= block_of(reading, saying->chunk);
    return near ? course->topic : nobody;
}

static void
give(struct course *course, struct draft *draft)
{
    if (!is_empty(draft->speaker))
        course->topic = draft->speaker;
    add_draft(course->state, draft);
}

/* Whether nothing but a mark, or another quotation, stands before it. */
static bool
begins_chunk(const struct course *course, const struct span *span)
{
    const struct reading *reading = course->reading;
    uint32_t open = span->outer_open;
    return open == reading->names->words.first[span->block] ||
           has_shape(reading, open - 1, WORD_MARK) || is_quoted_word(reading, open - 1);
}

/* The pieces from number FIRST up to LAST. */
static void
give_direct(struct course *course, uint32_t first, uint32_t last, const struct saying *saying,
            const char *rule)
{
    const struct span *spans = course->state->spans.at;
    struct draft draft = {.type = QUOTE_DIRECT,
                          .marks = spans[first].marks,
                          .first_span = first,
                          .last_span = last + 1,
                          .words = {spans[first].open, spans[last].close},
                          .speaker = saying->subject,
                          .cue = saying->cue,
                          .rule = rule};
    give(course, &draft);
    course->spans_from = last + 1;
}

/* A clause without the marks at its end. */
static void
give_clause(struct course *course, uint32_t first, uint32_t end, const struct saying *saying,
            const char *rule)
{
    const struct reading *reading = course->reading;
    while (end > first && source_end_mark(reading, end - 1))
        end--;
    if (end <= first)
        return;
    bool mixed = false;
    for (uint32_t i = first; i < end; i++)
        if (is_quoted_word(reading, i)) {
            mixed = true;
            course->spans_from = reading->span_at[i] + 1;
        }
    struct draft draft = {.type = mixed ? QUOTE_MIXED : QUOTE_INDIRECT,
                          .marks = mixed ? MARKS_BOTH : MARKS_NONE,
                          .words = {first, end},
                          .speaker = saying->subject,
                          .speaker_tail = saying->tail,
                          .cue = saying->cue,
                          .rule = rule};
    give(course, &draft);
}

/* "“A，”他说，“B。”": the quotation right before the chunk of the saying, and what of it goes on
 * behind. */
static bool
give_behind(struct course *course, const struct saying *saying)
{
    const struct reading *reading = course->reading;
    bool closes = saying->after >= course->stretch.end || is_stop(reading, saying->after);
    uint32_t first_word = saying->chunk;
    if (closes && !follows_quotation(reading, first_word))
        first_word = course->stretch.first; /* "“…”6月3日，校长说。" */
    if (!follows_quotation(reading, first_word))
        return false;
    uint32_t before = first_word - 1;
    before -= is_comma(reading, before);
    if (reading->span_at[before] < course->spans_from)
        return false;
    uint32_t number = reading->span_at[before], first = number;
    const struct span *spans = course->state->spans.at;
    if (!begins_chunk(course, &spans[number]) ||
        (!ends_as_speech(reading, &spans[number]) && !closes))
        return false;
    while (first > course->spans_from && spans[first - 1].outer_close == spans[first].outer_open)
        first--;
    uint32_t on = span_from(course, saying->after), last = number;
    if (on != NOTHING)
        last = last_piece(course, on);
    give_direct(course, first, last, saying, "cue-behind");
    return true;
}

/* What follows the saying up to END. */
static void
give_after(struct course *course, const struct saying *saying, uint32_t end)
{
    uint32_t number = span_from(course, saying->after);
    if (number != NOTHING) {
        uint32_t last = last_piece(course, number);
        if (saying->colon || is_all(course, last, end) ||
            ends_as_speech(course->reading, &course->state->spans.at[last])) {
            give_direct(course, number, last, saying, "cue-before");
            return;
        }
    }
    if (saying->colon && number == NOTHING) {
        struct draft draft = {.type = QUOTE_DIRECT,
                              .marks = MARKS_NONE,
                              .words = {saying->after, end},
                              .speaker = saying->subject,
                              .cue = saying->cue,
                              .rule = "cue-before"};
        if (end > saying->after)
            give(course, &draft);
        return;
    }
    if (cue_governs(&saying->cue, 'i'))
        give_clause(course, saying->after, end, saying, "bare-clause");
}

/* Where what the saying reports ends: before the chunk of the NEXT one. */
static uint32_t
end_before(const struct saying *saying, const struct saying *next)
{
    return next->chunk > saying->after ? next->chunk : next->cue.first;
}

/* "据警方介绍，…": where nothing else is reported. */
static bool
give_source(struct course *course)
{
    const struct reading *reading = course->reading;
    uint32_t first = course->stretch.first, end = course->stretch.end;
    struct cue cue;
    while (first < end && lists_of(reading, first) & (IN_ADVERBS | IN_CONJUNCTIONS))
        first++;
    for (; first < end; first++) {
        bool begins = first == course->stretch.first || parts_chunk(reading, first - 1) ||
                      begins_behind(reading, first) ||
                      lists_of(reading, first - 1) & (IN_ADVERBS | IN_CONJUNCTIONS);
        if (is_quoted_word(reading, first))
            return false;
        if (begins && cue_at(reading, first, end, &cue) && cue_governs(&cue, 's'))
            break;
    }
    if (first >= end)
        return false;
    uint32_t comma = cue.end;
    while (comma < end && !parts_chunk(reading, comma))
        comma++;
    if (comma >= end || !is_comma(reading, comma))
        return false;
    struct saying saying = {.cue = cue};
    saying.subject = cue_source(reading, cue.end, comma, &saying.tail);
    if (is_empty(saying.subject))
        return false;
    give_clause(course, comma + 1, end, &saying, "leading-source");
    return true;
}

/* "部长毫不怀疑：“…”": who stands before a colon without a verb that a list has. */
static bool
give_colon(struct course *course, uint32_t number)
{
    const struct reading *reading = course->reading;
    uint32_t colon = course->state->spans.at[number].outer_open - 1;
    if (course->state->spans.at[number].outer_open <= course->stretch.first ||
        mark_at(reading, colon) != ':')
        return false;
    struct saying saying = {.cue = cue_none(colon),
                            .subject = cue_subject_leading(reading, course->stretch.first, colon)};
    if (is_empty(saying.subject))
        return false;
    give_direct(course, number, last_piece(course, number), &saying,
                saying.subject.end == colon ? "label" : "colon");
    return true;
}

/* A quotation that nothing tells of: if it is a sentence of its own, who spoke last says it. */
static void
give_untold(struct course *course, uint32_t number)
{
    const struct reading *reading = course->reading;
    const struct span *span = &course->state->spans.at[number];
    if (is_bracketed(course, span) || give_colon(course, number) ||
        span->outer_open != course->stretch.first ||
        !has_shape(reading, span->close - 1, WORD_MARK) ||
        !is_all(course, number, course->stretch.end))
        return;
    struct saying saying = {.cue = cue_none(span->open), .chunk = span->outer_open};
    saying.subject = dropped_subject(course, &saying);
    give_direct(course, number, number, &saying,
                is_empty(saying.subject) ? "unattributed" : "carry-over");
}

static void
give_untold_before(struct course *course, uint32_t word)
{
    const struct spans *spans = &course->state->spans;
    while (course->spans_from < spans->count && spans->at[course->spans_from].outer_open < word) {
        uint32_t number = course->spans_from;
        if (spans->at[number].outer_open >= course->stretch.first)
            give_untold(course, number);
        if (course->spans_from == number)
            course->spans_from++;
    }
}

/* Whether the quotation with which the stretch ends is followed by who says it in the next:
 * "“A。”他说。"
 */
static bool
is_attributed_next(const struct course *course)
{
    const struct reading *reading = course->reading;
    struct course next = *course;
    uint32_t first = course->stretch.end, end = first;
    struct saying saying;
    if (first >= course->block_end || !is_quoted_word(reading, first - 1))
        return false;
    while (end < course->block_end && !is_stop(reading, end))
        end = is_quoted_word(reading, end)
                  ? course->state->spans.at[reading->span_at[end]].outer_close
                  : end + 1;
    next.stretch = (struct word_range){first, end};
    if (!next_saying(&next, first, &saying))
        return false;
    return saying.chunk == first || saying.after >= end || is_stop(reading, saying.after);
}

/* "北山線延宕　市長簡維倫：年底前通車": a name before a colon in the headline, and what it says. */
static void
give_headline(struct course *course)
{
    const struct reading *reading = course->reading;
    uint32_t first = course->stretch.first, end = course->block_end;
    uint32_t colon = colon_from(reading, first), chunk = first;
    if (colon + 1 >= end || is_quoted_word(reading, colon) ||
        span_from(course, colon + 1) != NOTHING)
        return;
    for (uint32_t i = first + 1; i < colon; i++)
        if (is_parted(reading, i) || parts_chunk(reading, i - 1) || is_quoted_word(reading, i - 1))
            chunk = i;
    if (colon == chunk)
        return;
    uint32_t name = reading->name_at[colon - 1];
    bool person = source_person(reading, (struct word_range){chunk, colon}) != NOTHING;
    if (!person && (name == NOTHING || reading->names->at[name].kind != NAME_ORG) &&
        !source_speaks(reading, (struct word_range){chunk, colon}))
        return;
    struct draft draft = {.type = QUOTE_DIRECT,
                          .marks = MARKS_NONE,
                          .words = {colon + 1, end},
                          .speaker = {chunk, colon},
                          .cue = cue_none(0),
                          .rule = "label",
                          .labelled = true};
    give(course, &draft);
}

static void
read_stretch(struct course *course)
{
    const struct reading *reading = course->reading;
    size_t count = course->state->drafts.count;
    struct saying saying, next;
    bool any = next_saying(course, course->stretch.first, &saying);
    while (any) {
        if (is_empty(saying.subject))
            saying.subject = dropped_subject(course, &saying);
        any = next_saying(course, saying.after > saying.cue.end ? saying.after : saying.cue.end,
                          &next);
        if (!give_behind(course, &saying) && saying.after < course->stretch.end)
            give_after(course, &saying, any ? end_before(&saying, &next) : course->stretch.end);
        saying = next;
    }
    if (course->state->drafts.count == count && !give_source(course) &&
        block_of(reading, course->stretch.first) == 0 && course->stretch.end == course->block_end)
        give_headline(course);
    if (!is_attributed_next(course))
        give_untold_before(course, course->stretch.end);
}

/* Where the stretch ends that begins at FIRST: behind a stop, or a quotation that ends as a
   sentence and that what follows does not go on. */
static uint32_t
stretch_end(const struct course *course, uint32_t first)
{
    const struct reading *reading = course->reading;
    for (uint32_t i = first; i < course->block_end;) {
        if (is_quoted_word(reading, i)) {
            const struct span *span = &course->state->spans.at[reading->span_at[i]];
            uint32_t close = span->outer_close;
            uint32_t last = mark_at(reading, span->close - 1);
            if (close <= i || close >= course->block_end)
                return course->block_end;
            if ((last == '.' || last == '!' || last == '?') &&
                span_from(course, close) == NOTHING && !is_comma(reading, close))
                return close;
            i = close;
            continue;
        }
        if (is_stop(reading, i))
            return i + 1;
        i++;
    }
    return course->block_end;
}

void
cue_first_drafts(struct quotes_state *state)
{
    struct course course = {.state = state, .reading = &state->reading, .topic = nobody};
    const uint32_t *firsts = state->reading.names->words.first;
    for (size_t block = 0; block < state->reading.document->block_count; block++) {
        uint32_t first = firsts[block];
        course.block_end = firsts[block + 1];
        if (first >= course.block_end || !grammar_has(&state->reading, first, CUE_FIRST))
            continue;
        while (first < course.block_end) {
            course.stretch = (struct word_range){first, stretch_end(&course, first)};
            read_stretch(&course);
            first = course.stretch.end;
        }
    }
}
