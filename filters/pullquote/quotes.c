#include "pullquote/quotes.h"

#include "pullquote/blockbefore.h"
#include "pullquote/drafts.h"
#include "pullquote/headlines.h"
#include "pullquote/quoted.h"
#include "pullquote/resolve.h"
#include "pullquote/settled.h"
#include "pullquote/speaker.h"
#include "pullquote/speakername.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    LONGEST_PAUSE = 40,
    SAME_PARAGRAPH = 8,
    MANY_HEADS = 4,       /* quotations in headlines */
    MANY_WORDS = 1 << 20, /* of a document that is a corpus */
};

/* TEXT without a comma at its very end. */
static struct slice
without_comma(struct slice text)
{
    text = slice_trim(text);
    size_t last = text.length;
    while (last > 0 && ((unsigned char)text.at[--last] & 0xC0) == 0x80)
        ;
    bool comma = text.length > 0 && mark_in_latin(letter_at(text, last)) == ',';
    return comma ? slice_part(text, 0, last) : text;
}

/* The last word of what is said, without a comma at its very end. */
static uint32_t
last_word(const struct reading *reading, const struct draft *draft)
{
    uint32_t last = draft->words.end - 1;
    bool comma =
        draft->type == QUOTE_DIRECT && last > draft->words.first && mark_at(reading, last) == ',';
    return last - comma;
}

/* The words of one span, its blocks joined by a line feed, marks that open paragraphs anew left
 * out. */
static void
append_span(const struct reading *reading, const struct span *span, struct buffer *out)
{
    const struct words *words = &reading->names->words;
    for (uint32_t block = span->block; block <= span->end_block; block++) {
        uint32_t first = block == span->block ? span->open : words->first[block];
        uint32_t end = block == span->end_block ? span->close : words->first[block + 1];
        if (block > span->block) {
            buffer_byte(out, '\n');
            uint32_t code = mark_at(reading, first);
            if (code == '"' || code == 0x201C || code == 0x201E || code == 0xAB || code == 0xBB ||
                code == 0x300C)
                first++;
        }
        buffer_append(out, text_of_words(reading, first, end));
    }
}

/* Words of several blocks, joined by line feeds. */
static struct slice
text_of_blocks(const struct reading *reading, struct word_range words, struct buffer *space)
{
    const uint32_t *first = reading->names->words.first;
    uint32_t last = block_of(reading, words.end - 1);
    buffer_clear(space);
    for (uint32_t i = block_of(reading, words.first); i <= last; i++) {
        uint32_t begin = first[i] > words.first ? first[i] : words.first;
        uint32_t end = first[i + 1] < words.end ? first[i + 1] : words.end;
        if (begin > words.first)
            buffer_byte(space, '\n');
        buffer_append(space, text_of_words(reading, begin, end));
    }
    return arena_copy(&reading->document->arena, buffer_slice(space));
}

static struct slice
quote_text(struct quotes_state *state, const struct draft *draft, struct buffer *space)
{
    const struct reading *reading = &state->reading;
    if (draft->gap.first < draft->gap.end) {
        buffer_clear(space);
        buffer_append(space, text_of_words(reading, draft->words.first, draft->gap.first));
        buffer_byte(space, ' ');
        buffer_append(space, text_of_words(reading, draft->gap.end, draft->words.end));
        return arena_copy(&reading->document->arena, buffer_slice(space));
    }
    if (draft->first_span == draft->last_span &&
        block_of(reading, draft->words.first) != block_of(reading, draft->words.end - 1))
        return text_of_blocks(reading, draft->words, space);
    if (draft->first_span == draft->last_span) {
        struct slice text = text_of_words(reading, draft->words.first, draft->words.end);
        text.length -= draft->tail;
        return draft->type == QUOTE_DIRECT ? without_comma(text) : text;
    }
    buffer_clear(space);
    for (uint32_t i = draft->first_span; i < draft->last_span; i++) {
        if (i > draft->first_span && state->spans.at[i].aside)
            continue;
        bool same = i > 0 && state->spans.at[i].block == state->spans.at[i - 1].end_block;
        if (i > draft->first_span)
            buffer_byte(space, same ? ' ' : '\n');
        append_span(reading, &state->spans.at[i], space);
    }
    return without_comma(arena_copy(&reading->document->arena, buffer_slice(space)));
}

/* Who says it in a dialogue. */
static void
take_turn(struct quotes_state *state, struct draft *draft, struct quote *quote)
{
    const struct reading *reading = &state->reading;
    struct turn turn = {.words = draft->words, .speaker = draft->speaker, .name = NOTHING};
    if (draft->carried)
        turn.speaker = (struct word_range){0, 0};
    turns_take(&state->turns, reading, &turn, speaker_name_within(reading, turn.speaker));
    quote->speaker = speaker_text(reading, turn.speaker);
    quote->canonical =
        turn.name == NOTHING ? slice_make("", 0) : reading->names->at[turn.name].canonical;
    if (turn.rule)
        quote->rule = turn.rule;
}

/* "NAME said that … The dam is old. “It will not hold.”": a quotation that stands alone goes on
 * with what was reported just before in its block. */
static bool
is_carried_on(const struct reading *reading, const struct draft *last, const struct draft *draft)
{
    return draft->type == QUOTE_DIRECT && is_empty(draft->speaker) &&
           draft->cue.first == draft->cue.end && (!is_empty(last->speaker) || last->carried) &&
           last->words.end <= draft->words.first &&
           draft->words.first - last->words.end <= LONGEST_PAUSE &&
           (block_of(reading, last->words.end - 1) == block_of(reading, draft->words.first) ||
            block_before_goes_on(reading, last, draft));
}

/* "…", powiedziała: whether the cue has no subject since it needs none. */
static bool
is_dropped(const struct reading *reading, const struct draft *draft)
{
    return grammar_has(reading, draft->cue.first, PRO_DROP) && !cue_governs(&draft->cue, 's') &&
           !cue_governs(&draft->cue, 'h');
}

/* "It is so, NAME": whether the words name the person who is the name NUMBER. */
static bool
is_named_in(const struct reading *reading, struct word_range words, uint32_t number)
{
    if (!is_person(reading, number))
        return false;
    bool marked =
        reading->span_at[words.first] != NOTHING; /* else an attribution within counts not */
    for (uint32_t i = words.first; i < words.end; i++)
        if (reading->name_at[i] != NOTHING && (!marked || reading->span_at[i] != NOTHING) &&
            slice_equals(reading->names->at[reading->name_at[i]].canonical,
                         reading->names->at[number].canonical))
            return true;
    return false;
}

/* The name that the speaker of the draft stands for. */
static struct slice
canonical_of(const struct reading *reading, const struct draft *draft, struct resolver *resolver)
{
    if (draft->carried)
        return draft->cue.first < draft->cue.end
                   ? resolver_dropped(resolver, reading, draft->cue.end - 1)
                   : resolver->last;
    if (draft->type == QUOTE_DIRECT && is_named_in(reading, draft->words, resolver->last_name))
        resolver->last_name = NOTHING; /* who spoke last is spoken to, or of */
    resolver->cue = draft->cue;
    uint32_t name; /* who spoke last is asked for until it is found */
    struct slice canonical = resolver_canonical(resolver, reading, draft->speaker, &name);
    if (draft->type == QUOTE_DIRECT && lists_of(reading, draft->speaker.first) & IN_ARTICLES &&
        name != speaker_name_within(reading, draft->speaker) &&
        is_named_in(reading, draft->words, name)) {
        name = NOTHING; /* "“It is late, NAME,” said the skipper" */
        canonical = slice_make("", 0);
    }
    resolver->last_name = name;
    return canonical;
}

/* Of whom the block before tells. */
static void
take_person_before(const struct reading *reading, const struct draft *draft,
                   struct resolver *resolver, struct quote *quote)
{
    uint32_t name = block_before_person(reading, draft);
    if (name == NOTHING)
        return;
    quote->canonical = reading->names->at[name].canonical;
    resolver->last_name = name;
    if (draft->cue.first < draft->cue.end)
        return;
    quote->speaker = speaker_text(reading, words_of_name(reading, name));
    quote->rule = "subject-before";
}

/* "NAME llegó tarde. “…”, dijo": the words, in the block of the DRAFT, of who says it under a cue
   that has no subject: of who spoke LAST, if it is still him, or with which he was named. Empty in
   a language with cases, in which they may be in that of another verb. */
static struct word_range
dropped_words(const struct reading *reading, const struct draft *draft,
              const struct resolver *resolver, bool last)
{
    if (is_cased(reading, draft->cue.first))
        return nobody;
    if (last && !is_empty(resolver->words))
        return resolver->words;
    if (resolver->last_name == NOTHING)
        return nobody;
    struct word_range words = words_of_name(reading, resolver->last_name);
    uint32_t block = block_of(reading, draft->cue.first);
    if (block_of(reading, words.first) != block)
        return nobody;
    bool article = words.first > reading->names->words.first[block] &&
                   lists_of(reading, words.first - 1) & IN_ARTICLES;
    return (struct word_range){words.first - article, words.end};
}

/* Who is meant by what DRAFT says of its speaker, as QUOTE and, of words that tell nobody, the
   RESOLVER keep it: the subject that the cue has dropped, whom a label stands for, who takes turns.
 */
static void
give_speaker(struct quotes_state *state, struct draft *draft, struct resolver *resolver,
             struct quote *quote)
{
    const struct reading *reading = &state->reading;
    bool own = draft->cue.first < draft->cue.end;
    if (own && is_empty(draft->speaker) && is_dropped(reading, draft) &&
        (resolver_tells(resolver, reading, draft->cue.end - 1) ||
         (draft > state->drafts.at && block_before_goes_on(reading, draft - 1, draft))))
        draft->carried = true;
    struct slice spoke = resolver->last_block == quote->block ? resolver->last : slice_make("", 0);
    quote->canonical = canonical_of(reading, draft, resolver);
    if (own && is_empty(draft->speaker) && quote->canonical.length > 0) {
        resolver->words =
            dropped_words(reading, draft, resolver, slice_equals(spoke, quote->canonical));
        quote->speaker = speaker_text(reading, resolver->words);
    } else {
        resolver->words = draft->speaker;
    }
    bool near = quote->canonical.length > 0 && resolver->last_block + 1 >= quote->block;
    if (!near && is_empty(draft->speaker) && (!own || is_dropped(reading, draft)))
        take_person_before(reading, draft, resolver, quote);
    if (state->turns.dialogue && draft->type == QUOTE_DIRECT)
        take_turn(state, draft, quote);
    uint32_t answerer = draft->labelled && quote->canonical.length == 0
                            ? label_answerer(&state->labels, reading, draft->speaker)
                            : NOTHING;
    if (draft->dashed && !label_asks(reading, quote->block)) {
        labels_find_interviewee(&state->labels, reading);
        answerer = state->labels.interviewee;
    }
    if (answerer != NOTHING)
        quote->canonical = reading->names->at[answerer].canonical;
    resolver->last = quote->canonical;
    resolver->last_block = quote->end_block;
    resolver->labelled = draft->labelled && !own;
}

static void
give(struct quotes_state *state, struct draft *draft, struct resolver *resolver,
     struct quotes *quotes, struct buffer *space)
{
    const struct reading *reading = &state->reading;
    if (draft > state->drafts.at && is_carried_on(reading, draft - 1, draft)) {
        draft->speaker = draft[-1].speaker;
        draft->carried = true;
        draft->rule = "carry-over";
    }
    draft->speaker = settled_speaker(reading, draft);
    struct quote quote = {
        .type = draft->type, .marks = draft->marks, .rule = draft->rule ? draft->rule : ""};
    quote.block = block_of(reading, draft->words.first);
    quote.sentence = sentence_number(reading, draft->words.first);
    quote.start = reading->at[draft->words.first].start;
    uint32_t last = last_word(reading, draft);
    quote.end_block = block_of(reading, last);
    quote.end = reading->at[last].end - draft->tail;
    quote.quote = quote_text(state, draft, space);
    quote.speaker = speaker_text(reading, settled_words(reading, draft->speaker));
    quote.speaker.length -= draft->speaker_tail;
    quote.cue = cue_text(reading, &draft->cue);
    give_speaker(state, draft, resolver, &quote);
    if (quote.quote.length == 0)
        return;
    quotes->at = memory_grow(quotes->at, &quotes->room, quotes->count + 1, sizeof *quotes->at);
    quotes->at[quotes->count++] = quote;
}

static void
free_state(struct quotes *quotes)
{
    if (!quotes->state)
        return;
    reading_free(&quotes->state->reading);
    spans_free(&quotes->state->spans);
    parse_free(&quotes->state->parse);
    free(quotes->state->drafts.at);
    free(quotes->state->taken);
    free(quotes->state);
    quotes->state = NULL;
}

void
quotes_find(struct document *document, const struct sentences *sentences, const struct names *names,
            struct quotes *quotes)
{
    if (!quotes->state)
        quotes->state = memory_zeroed(1, sizeof *quotes->state);
    struct quotes_state *state = quotes->state;
    quotes->count = 0;
    state->drafts.count = 0;
    reading_begin(&state->reading, document, sentences, names);
    size_t sets = state->reading.count / 64 + 1;
    state->taken = memory_grow(state->taken, &state->taken_room, sets, sizeof *state->taken);
    memset(state->taken, 0, sets * sizeof *state->taken);
    spans_find(&state->reading, &state->spans);
    parse_find(&state->parse, &state->reading);
    state->reading.parse = &state->parse;
    turns_begin(&state->turns, &state->reading, &state->spans);
    state->spans.dialogue = state->turns.dialogue;
    drafts_find(state);
    for (size_t i = 0; i < state->drafts.count && state->turns.dialogue; i++)
        turns_hear(&state->turns, &state->reading,
                   speaker_name_within(&state->reading, state->drafts.at[i].speaker));
    struct resolver resolver = {.last = {"", 0}, .last_name = NOTHING};
    size_t heads = 0; /* the last quotation of a headline */
    bool roles[MANY_HEADS] = {false};
    struct buffer space = {0};
    bool large = state->reading.count > MANY_WORDS;
    if (large) { /* no more is asked of them */
        parse_free(&state->parse);
        tagging_forget_cues(&state->reading.tags);
    }
    for (size_t i = 0; i < state->drafts.count; i++) {
        size_t count = quotes->count;
        give(state, &state->drafts.at[i], &resolver, quotes, &space);
        if (count < MANY_HEADS && quotes->count > count && quotes->at[count].canonical.length == 0)
            roles[heads = count] = headline_has_role(&state->reading, &state->drafts.at[i]);
    }
    for (size_t i = 0; i <= heads; i++)
        if (roles[i])
            headline_resolve(quotes, i);
    buffer_free(&space);
    if (large)
        free_state(quotes); /* the rows are written without it */
}

void
quotes_free(struct quotes *quotes)
{
    free_state(quotes);
    free(quotes->at);
    *quotes = (struct quotes){0};
}
