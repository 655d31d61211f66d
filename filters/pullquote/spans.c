#include "pullquote/spans.h"

#include "pullquote/interruptions.h"
#include "pullquote/lostmarks.h"
#include "pullquote/quotemarks.h"
#include "pullquote/unlisted.h"
#include "text/memory.h"

#include <stdlib.h>

enum { LOOK_CLOSE = 80, LOOK_CUE = 40, LONGEST_LABEL = 5, LONGEST_WIDE = 400 }; /* words */

enum { LONGEST_INCHES = 3 }; /* bytes */

struct automaton {
    struct reading *reading;
    struct spans *spans;
    bool on;
    enum family family;
    uint32_t code;       /* of the mark that opened */
    uint32_t outer_open; /* that mark */
    uint32_t open;
    uint32_t last_first; /* of the last block that was read */
    uint32_t last;       /* behind the last block that was read, while a quotation runs on */
    bool lossy;          /* marks are lost in the document */
    uint32_t depth;      /* quotations within it that are open */
    uint32_t dashed;     /* behind the last block that was speech behind a dash; 0: none */
    uint32_t untold;     /* behind a block whose rest has no attribution to such speech; 0: none */
};

/* What the double mark at WORD of the block [first, end) does. */
static enum role
role_of(const struct automaton *automaton, uint32_t word, uint32_t first, uint32_t end)
{
    return mark_role(automaton->reading, word, first, end, automaton->on ? automaton->code : 0);
}

static void
add_span(struct automaton *automaton, uint32_t outer_open, uint32_t open, uint32_t close,
         uint32_t outer_close, enum quote_marks marks)
{
    struct reading *reading = automaton->reading;
    if (close <= open)
        return;
    struct spans *spans = automaton->spans;
    spans->at = memory_grow(spans->at, &spans->room, spans->count + 1, sizeof *spans->at);
    struct span *span = &spans->at[spans->count];
    *span = (struct span){.open = open,
                          .close = close,
                          .outer_open = outer_open,
                          .outer_close = outer_close,
                          .block = block_of(reading, open),
                          .end_block = block_of(reading, close - 1),
                          .marks = marks};
    span->wide = span->block != span->end_block;
    for (uint32_t i = outer_open; i < outer_close; i++)
        reading->span_at[i] = (uint32_t)spans->count;
    spans->count++;
}

/* Where the speech ends that begins at FIRST behind a dash: before a comma, a mark or a dash that
 * an attribution follows; behind a hyphen, which items of lists have, too, before a hyphen or dash.
 * END if none does. */
static uint32_t
dashed_end(const struct reading *reading, uint32_t first, uint32_t end)
{
    bool hyphen = mark_at(reading, first - 1) == '-' && !grammar_has(reading, first, DASH_RESUMES);
    for (uint32_t i = first + 1; i + 1 < end; i++) {
        uint32_t code = mark_at(reading, i);
        bool dash = is_turn_dash(reading, i);
        bool stop = code == ',' || code == '!' || code == '?' || code == 0x2026;
        if ((dash || (stop && !hyphen)) && (interruption_begins(reading, i + 1, end) ||
                                            (dash && unlisted_aside(reading, i + 1, end).rule)))
            return code == ',' || dash ? i : i + 1;
    }
    return end;
}

static void
close_at(struct automaton *automaton, uint32_t close, uint32_t outer_close, enum quote_marks marks)
{
    const struct reading *reading = automaton->reading;
    uint32_t open = automaton->open, outer_open = automaton->outer_open;
    while (open < close && grammar_has(reading, open, DASH_DIALOGUE)) {
        struct word_range gap = interruption_find(reading, open, close);
        if (gap.first >= gap.end)
            break;
        add_span(automaton, outer_open, open, gap.first, gap.first, marks);
        outer_open = open = gap.end;
    }
    add_span(automaton, outer_open, open, close, outer_close, marks);
    automaton->on = false;
}

static void
close_broken(struct automaton *automaton, uint32_t end)
{
    uint32_t close = lost_close(automaton->reading, automaton->outer_open, automaton->open, end);
    close_at(automaton, close, close, MARKS_LEFT);
}

/* A closing mark with nothing open: the quotation began behind a colon, or where the block or its
 * sentence begins. */
static void
unopened(struct automaton *automaton, uint32_t word, uint32_t first)
{
    const struct reading *reading = automaton->reading;
    uint32_t open = word;
    if (word == first)
        return;
    first = lost_open(reading, first, word);
    while (open > first && word - open < BROKEN_WORDS) {
        if (reading->span_at[open - 1] != NOTHING)
            return; /* a second closing mark */
        uint32_t code = mark_at(reading, open - 1);
        if (code == ':' && has_shape(reading, open, WORD_SPACE_BEFORE))
            break;
        open--;
    }
    add_span(automaton, open, open, word, word + 1, MARKS_RIGHT);
}

/* "the players’ pay": whether what looks like a closing mark at WORD ends a plural's genitive. */
static bool
is_genitive(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word + 1 < end && !mark_at(reading, word + 1) &&
           !has_shape(reading, word + 1, WORD_CAPITAL) && ends_as(reading, word - 1, "name_plural");
}

/* The word of [from, end) with the single mark that closes what is open: its space is outside. What
   may be a genitive does so only if nothing else does before another mark opens. */
static uint32_t
single_close(const struct reading *reading, uint32_t from, uint32_t end)
{
    uint32_t doubtful = NOTHING;
    for (uint32_t i = from; i < end; i++) {
        uint32_t code = mark_at(reading, i), before = mark_at(reading, i - 1);
        if (doubtful != NOTHING && code != 0x2019 && is_single_mark(code) &&
            has_shape(reading, i, WORD_SPACE_BEFORE))
            break;
        bool shape = code == '\'' || code == 0x2019 || code == 0x203A;
        if (!shape || !space_behind(reading, i, end) ||
            (before != ',' && before != '.' && before != '?' && before != '!' &&
             has_shape(reading, i, WORD_SPACE_BEFORE)))
            continue;
        if (!is_genitive(reading, i, end))
            return i;
        if (doubtful == NOTHING)
            doubtful = i;
    }
    return doubtful;
}

/* Whether the single mark at WORD can open a quotation: its space is outside. */
static bool
single_opens(const struct reading *reading, uint32_t word, uint32_t first, uint32_t end)
{
    return space_before(reading, word, first) && !space_behind(reading, word, end) &&
           mark_at(reading, word) != 0x2019 &&
           !has_shape(reading, word + 1, WORD_DIGITS); /* "the '80s" */
}

/* Whether the block behind END, where one ends, begins with a single mark that opens. */
static bool
goes_on_single(const struct reading *reading, uint32_t end)
{
    return end < reading->count && mark_at(reading, end) == 0x2018;
}

/* Whether the mark at WORD opens a quotation within the one that is open: two marks close before
   another opens. */
static bool
is_nested(const struct automaton *automaton, uint32_t word, uint32_t first, uint32_t end)
{
    int closing = 0;
    for (uint32_t i = word + 1; i < end && i < word + BROKEN_WORDS && closing < 2; i++) {
        uint32_t code = mark_at(automaton->reading, i);
        if (!is_double_mark(code) || mark_family(code) != automaton->family)
            continue;
        if (role_of(automaton, i, first, end) != CLOSES)
            return false;
        closing++;
    }
    return closing == 2;
}

/* "“NAME: We saw it.": behind the label that stands right behind the mark with which a block
   begins: the name of a person, or one in capitals that is no place's. FIRST, the mark, if there is
   none. */
static uint32_t
label_end(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t colon = first + 1;
    for (; colon + 1 < end && colon <= first + LONGEST_LABEL; colon++) {
        if (mark_at(reading, colon) == ':')
            break;
        if (!has_shape(reading, colon, WORD_CAPITAL) && mark_at(reading, colon) != '.')
            return first;
    }
    uint32_t name = colon > first + 1 ? reading->name_at[colon - 1] : NOTHING;
    if (colon + 1 >= end || mark_at(reading, colon) != ':' ||
        !has_shape(reading, colon + 1, WORD_SPACE_BEFORE) || colon == first + 1)
        return first;
    bool capitals = has_shape(reading, colon - 1, WORD_ALL_CAPITALS) &&
                    (name == NOTHING || reading->names->at[name].kind != NAME_PLACE);
    return is_person(reading, name) || capitals ? colon + 1 : first;
}

/* ""A, NAME said. “B": whether the sentence before the mark at WORD ends with who speaks, so that
   what is open was to be closed, though by another mark. */
static bool
is_told_before(const struct automaton *automaton, uint32_t word)
{
    const struct reading *reading = automaton->reading;
    if (mark_at(reading, word - 1) != '.' || !is_parsed(reading, word))
        return false;
    uint32_t first = sentence_of(reading, word - 1).first;
    if (word - first > LOOK_CUE)
        first = word - LOOK_CUE;
    uint32_t open = automaton->open > first ? automaton->open : first;
    return narrated_end(reading, open, word) < word;
}

static void
opening_mark(struct automaton *automaton, uint32_t word, uint32_t first, uint32_t end)
{
    uint32_t code = mark_at(automaton->reading, word);
    if (automaton->on) {
        bool continues = word == first && automaton->outer_open < first;
        bool other = mark_family(code) != automaton->family;
        if (continues || (other && !is_told_before(automaton, word)))
            return; /* opened anew at a paragraph's beginning, or a quotation within */
        if (!other && is_nested(automaton, word, first, end)) {
            automaton->depth++;
            return;
        }
        close_broken(automaton, word);
    }
    automaton->on = true;
    automaton->depth = 0;
    automaton->family = mark_family(code);
    automaton->code = code;
    automaton->outer_open = word;
    uint32_t label = word == first ? label_end(automaton->reading, word, end) : word;
    automaton->open = label > word ? label : word + 1;
}

/* Whether the block [first, end) goes on with a quotation that is open: it begins with an opening
 * mark of its family. */
static bool
goes_on(const struct automaton *automaton, uint32_t first, uint32_t end)
{
    uint32_t code = mark_at(automaton->reading, first);
    bool opens = is_double_mark(code) || is_mark_pair(automaton->reading, first, end) ||
                 (automaton->family == SINGLE && code == 0x2018);
    return first < end && opens && mark_family(code) == automaton->family && code != 0x201D &&
           code != 0x300D;
}

static void
read_pair(struct automaton *automaton, uint32_t word, uint32_t first, uint32_t end)
{
    const struct reading *reading = automaton->reading;
    bool before = space_before(reading, word, first), behind = space_behind(reading, word + 1, end);
    bool opens = before != behind ? before : !automaton->on;
    if (automaton->on && !opens) {
        close_at(automaton, word, word + 2, MARKS_BOTH);
    } else if (opens) {
        opening_mark(automaton, word, first, end);
        if (automaton->outer_open == word)
            automaton->open = word + 2;
    }
}

static void
open_low_pair(struct automaton *automaton, uint32_t word, uint32_t first, uint32_t end)
{
    opening_mark(automaton, word, first, end);
    if (!automaton->on || automaton->outer_open != word)
        return;
    automaton->open = word + 2;
    automaton->family = CURLY;
    automaton->code = 0x201E;
}

/* "Hon tillade att": whether the sentence at WORD tells, in what is no speech, that somebody said
 * more. */
static bool
tells_more(const struct reading *reading, uint32_t word)
{
    struct word_range sentence = sentence_of(reading, word);
    struct cue cue;
    struct slice pronoun = value_of(reading, word, NUMBER_PRONOUNS);
    bool third = pronoun.length > 0 && (pronoun.at[0] == 'm' || pronoun.at[0] == 'f');
    return third && cue_at(reading, word + 1, sentence.end, &cue);
}

/* Behind the attribution of speech that begins at FROM: where the speech goes on, behind a dash or,
 * in a language that needs none, with the next sentence; END if it does not. */
static uint32_t
dashed_next(const struct reading *reading, uint32_t from, uint32_t end)
{
    bool resumes = grammar_has(reading, from, DASH_RESUMES);
    for (uint32_t i = from; i < end; i++) {
        if (is_turn_dash(reading, i))
            return i;
        bool begins = i > from && sentence_number(reading, i) != sentence_number(reading, i - 1);
        if (resumes && begins && !tells_more(reading, i))
            return i;
        resumes = resumes && !begins;
    }
    return end;
}

/* "— Мы уходим, — сказал он. — Пора." A block that begins with a dash is speech, in languages that
   write it so: up to the attribution, and on behind the next dash. Without an attribution it is
   none, but for the block behind such speech. Returns the word behind the speech. */
static uint32_t
dashed(struct automaton *automaton, uint32_t first, uint32_t end)
{
    const struct reading *reading = automaton->reading;
    bool answers =
        automaton->dashed && automaton->dashed == first && mark_at(reading, first) != '-';
    uint32_t outer = first, open = first + 1, close = dashed_end(reading, open, end), behind;
    if (close == end && !answers) {
        automaton->untold = is_dash(reading, first) ? end : 0;
        return first;
    }
    automaton->dashed = end;
    do {
        uint32_t last = close;
        while (last > open && is_turn_dash(reading, last - 1))
            last--;
        add_span(automaton, outer, open, last, last, MARKS_NONE);
        behind = last;
        bool dash = close < end && is_turn_dash(reading, close); /* before the attribution */
        outer = close < end ? dashed_next(reading, close + dash, end) : end;
        open = outer < end && is_turn_dash(reading, outer) ? outer + 1 : outer;
        close = open < end ? dashed_end(reading, open, end) : end;
    } while (open < end);
    return behind;
}

/* Whether the last block, at whose end a quotation is open, says behind it who speaks: then its
 * closing mark is lost, and the next block does not go on with it. */
static bool
was_left(const struct automaton *automaton)
{
    uint32_t open =
        automaton->open > automaton->last_first ? automaton->open : automaton->last_first;
    return narrated_end(automaton->reading, open, automaton->last) < automaton->last;
}

/* Whether a cue stands between the quotation that is open and what is quoted before it in its
   block: "“A,” NAME said. “B". */
static bool
is_cued_before(const struct automaton *automaton)
{
    const struct reading *reading = automaton->reading;
    uint32_t open = automaton->outer_open,
             first = reading->names->words.first[block_of(reading, open)];
    uint32_t least = open - first > LOOK_CUE ? open - LOOK_CUE : first;
    for (uint32_t i = open; i > least && reading->span_at[i - 1] == NOTHING; i--) {
        struct cue cue;
        if (cue_at(reading, i - 1, open, &cue) && cue_governs(&cue, 'd'))
            return true;
    }
    return false;
}

/* Whether the block that goes on with a quotation that has its cue has one of its own behind the
   closing mark: what it says is another quotation. */
static bool
is_cued_anew(const struct automaton *automaton, uint32_t first, uint32_t end)
{
    const struct reading *reading = automaton->reading;
    if (!is_parsed(reading, first) || !is_cued_before(automaton))
        return false;
    for (uint32_t i = first + 1; i < end; i++) {
        uint32_t code = mark_at(reading, i);
        if (is_double_mark(code) && mark_family(code) == automaton->family &&
            role_of(automaton, i, first, end) == CLOSES)
            return is_narrated_behind(reading, i + 1, end);
    }
    return false;
}

/* "The mayor is glad. – It is a fine bridge. It was cheap, says the mayor.": whether speech behind
 * a dash begins at WORD, with a sentence, behind narration. */
static bool
begins_dashed(const struct automaton *automaton, uint32_t word, uint32_t first)
{
    const struct reading *reading = automaton->reading;
    return !automaton->on && word > first && word >= automaton->untold && is_dash(reading, word) &&
           reading->span_at[word] == NOTHING && reading->span_at[word - 1] == NOTHING &&
           has_shape(reading, word, WORD_SPACE_BEFORE) &&
           has_shape(reading, word + 1, WORD_SPACE_BEFORE) &&
           has_shape(reading, word + 1, WORD_CAPITAL) && mark_at(reading, word - 1) == '.' &&
           sentence_number(reading, word + 1) != sentence_number(reading, word - 1) &&
           grammar_has(reading, word + 1, DASH_DIALOGUE);
}

/* "a 12" pizza", "He is 6' 10".": whether the straight mark at WORD, with no quotation open, stands
   for inches: right behind a number that is no year. */
static bool
is_inch_mark(const struct automaton *automaton, uint32_t word, uint32_t first)
{
    const struct reading *reading = automaton->reading;
    return !automaton->on && word > first && mark_at(reading, word) == '"' &&
           has_shape(reading, word - 1, WORD_DIGITS) &&
           !has_shape(reading, word, WORD_SPACE_BEFORE) &&
           text_of_words(reading, word - 1, word).length <= LONGEST_INCHES;
}

/* A double mark that is no pair of apostrophes. */
static void
read_quotation_mark(struct automaton *automaton, uint32_t word, uint32_t code, uint32_t first,
                    uint32_t end)
{
    enum role role = role_of(automaton, word, first, end);
    if (role == OPENS && !is_inch_mark(automaton, word, first))
        opening_mark(automaton, word, first, end);
    else if (role == CLOSES && automaton->on && automaton->depth > 0)
        automaton->depth--;
    else if (role == CLOSES && automaton->on && !marks_differ(automaton->family, code))
        close_at(automaton, word, word + 1, MARKS_BOTH);
    else if (role == CLOSES && !automaton->on && !is_inch_mark(automaton, word, first))
        unopened(automaton, word, first);
}

/* "NAME बोले- …": a dash that stands for a colon, right behind a cue. */
static bool
is_speech_dash(const struct reading *reading, uint32_t word)
{
    return mark_at(reading, word) == '-' && word > 0 && grammar_has(reading, word, DASH_SPEECH) &&
           lists_of(reading, word - 1) & IN_CUES && !has_shape(reading, word, WORD_SPACE_BEFORE) &&
           has_shape(reading, word + 1, WORD_SPACE_BEFORE);
}

static void
note_colons(struct reading *reading, uint32_t word, uint32_t end)
{
    for (; word < end; word++)
        if (mark_at(reading, word) == ':' || is_speech_dash(reading, word)) {
            reading->colons = memory_grow(reading->colons, &reading->colon_room,
                                          reading->colon_count + 1, sizeof *reading->colons);
            reading->colons[reading->colon_count++] = word;
        }
}

/* A single mark opens what closes in its block, or a quotation of several blocks, each of which
   begins with the mark anew. Returns the word to go on with. */
static uint32_t
read_single(struct automaton *automaton, uint32_t word, uint32_t code, uint32_t first, uint32_t end)
{
    const struct reading *reading = automaton->reading;
    bool goes_on = automaton->on && automaton->family == SINGLE && word == first;
    if ((automaton->on && !goes_on) || !single_opens(reading, word, first, end))
        return word + 1;
    uint32_t look = code == 0x2018 ? BROKEN_WORDS : LOOK_CLOSE;
    uint32_t close = single_close(reading, word + 2, end - word > look ? word + look : end);
    if (close != NOTHING && goes_on) {
        close_at(automaton, close, close + 1, MARKS_BOTH);
        return close + 1;
    }
    if (close != NOTHING) {
        add_span(automaton, word, word + 1, close, close + 1, MARKS_BOTH);
        return close + 1;
    }
    if (goes_on)
        return end;
    if (code != 0x2018 || !goes_on_single(reading, end))
        return word + 1;
    automaton->on = true;
    automaton->family = SINGLE;
    automaton->code = code;
    automaton->depth = 0;
    automaton->outer_open = word;
    automaton->open = word + 1;
    return end;
}

/* Reads the mark at WORD of the block [first, end); returns the word to go on with. */
static uint32_t
read_mark(struct automaton *automaton, uint32_t word, uint32_t first, uint32_t end)
{
    const struct reading *reading = automaton->reading;
    uint32_t code = mark_at(reading, word);
    if (code == ',' && is_low_mark_pair(reading, word, end)) {
        open_low_pair(automaton, word, first, end);
        return word + 2;
    }
    if (begins_dashed(automaton, word, first)) {
        uint32_t behind = dashed(automaton, word, end);
        return behind > word ? behind : word + 1;
    }
    bool single = is_single_mark(code);
    bool within = !automaton->on && reading->span_at[word] != NOTHING; /* speech behind a dash */
    if (within || (!single && !is_double_mark(code)))
        return word + 1;
    if (is_mark_pair(reading, word, end)) {
        read_pair(automaton, word, first, end);
        return word + 2;
    }
    if (!single) {
        read_quotation_mark(automaton, word, code, first, end);
        return word + 1;
    }
    return read_single(automaton, word, code, first, end);
}

/* The next mark from WORD on; END if there is none before. */
static inline uint32_t
mark_from(const struct word *at, uint32_t word, uint32_t end)
{
    while (word < end && !(at[word].shape & WORD_MARK))
        word++;
    return word;
}

/* "NAME said: ¶ “A. ¶ B.”": whether the quotation that is open, with which a block behind a colon
   began, closes only where a later block ends, from FIRST on, and none opens before. */
static bool
closes_later(const struct automaton *automaton, uint32_t first)
{
    const struct reading *reading = automaton->reading;
    const uint32_t *firsts = reading->names->words.first;
    uint32_t open = automaton->outer_open, block = block_of(reading, first);
    if (open == 0 || open != firsts[block_of(reading, open)] || mark_at(reading, open - 1) != ':' ||
        is_parsed(reading, open))
        return false;
    uint32_t most = first + LONGEST_WIDE < reading->count ? first + LONGEST_WIDE : reading->count;
    for (uint32_t i = first; i < most; i++) {
        uint32_t code = mark_at(reading, i);
        while (firsts[block + 1] <= i)
            block++;
        if (is_double_mark(code) && mark_family(code) == automaton->family)
            return role_of(automaton, i, firsts[block], firsts[block + 1]) == CLOSES &&
                   i + 2 >= firsts[block + 1];
    }
    return false;
}

static void
read_block(struct automaton *automaton, uint32_t first, uint32_t end)
{
    const struct reading *reading = automaton->reading;
    uint32_t said = first; /* behind speech with a dash */
    if (!automaton->on && is_turn_dash(reading, first) &&
        grammar_has(reading, first, DASH_DIALOGUE))
        said = dashed(automaton, first, end);
    if (automaton->on && goes_on(automaton, first, end) && label_end(reading, first, end) > first)
        close_at(automaton, automaton->last, automaton->last, MARKS_LEFT);
    bool runs_on =
        automaton->on && !goes_on(automaton, first, end) && closes_later(automaton, first);
    if (automaton->on && !runs_on &&
        (automaton->lossy || !goes_on(automaton, first, end) || was_left(automaton) ||
         is_cued_anew(automaton, first, end) ||
         is_fragment(reading, automaton->outer_open, automaton->open)))
        close_broken(automaton, automaton->last);
    const struct word *at = reading->at;
    note_colons(automaton->reading, first, said);
    for (uint32_t i = mark_from(at, said, end); i < end;) {
        uint32_t behind = read_mark(automaton, i, first, end);
        note_colons(automaton->reading, i, behind);
        i = mark_from(at, behind, end);
    }
    automaton->last_first = first;
    automaton->last = end;
}

static void
read_blocks(struct automaton *automaton)
{
    const struct reading *reading = automaton->reading;
    const struct words *words = &reading->names->words;
    for (size_t i = 0; i < reading->document->block_count; i++)
        if (words->first[i] < words->first[i + 1])
            read_block(automaton, words->first[i], words->first[i + 1]);
    if (automaton->on)
        close_broken(automaton, automaton->last);
}

void
spans_find(struct reading *reading, struct spans *spans)
{
    struct automaton automaton = {.reading = reading, .spans = spans};
    spans->count = reading->colon_count = 0;
    read_blocks(&automaton);
    size_t left = 0, wide = 0;
    for (size_t i = 0; i < spans->count; i++) {
        left += spans->at[i].marks == MARKS_LEFT;
        wide += spans->at[i].wide;
    }
    if (wide == 0 || left <= wide)
        return;
    for (size_t i = 0; i < reading->count; i++)
        reading->span_at[i] = NOTHING;
    spans->count = reading->colon_count = 0;
    automaton = (struct automaton){.reading = reading, .spans = spans, .lossy = true};
    read_blocks(&automaton);
}

void
spans_free(struct spans *spans)
{
    free(spans->at);
    *spans = (struct spans){0};
}
