#include "sentsplit/uax29.h"

#include "text/letters.h"
#include "text/sentence_break.h"

/* How far behind a stop character: the pattern "SATerm Close* Sp*" of SB8 to SB11. */
enum behind { NO_STOP, BEHIND_STOP, BEHIND_CLOSE, BEHIND_SPACE };

struct state {
    enum sentence_break last;        /* of the last character that is no Extend or Format */
    enum sentence_break stop;        /* ATerm or STerm, if BEHIND says that there is one */
    enum sentence_break before_stop; /* of the character before it */
    enum behind behind;
};

static bool
is_separator(enum sentence_break value)
{
    return value == SENTENCE_SEP || value == SENTENCE_CR || value == SENTENCE_LF;
}

static bool
is_stop(enum sentence_break value)
{
    return value == SENTENCE_STERM || value == SENTENCE_ATERM;
}

static bool
is_transparent(enum sentence_break value)
{
    return value == SENTENCE_EXTEND || value == SENTENCE_FORMAT;
}

/* SB8: whether a small letter comes before any other letter, stop or separator from AT on. */
static bool
small_letter_is_next(struct slice text, size_t at)
{
    while (at < text.length) {
        enum sentence_break value = sentence_break_of(letter_next(text, &at));
        if (value == SENTENCE_LOWER)
            return true;
        if (value == SENTENCE_OLETTER || value == SENTENCE_UPPER || is_separator(value) ||
            is_stop(value))
            return false;
    }
    return false;
}

/* SB6 to SB11: whether the sentence, in which a stop was, ends before the character at AT, which
   has VALUE. */
static bool
ends_before(const struct state *state, struct slice text, size_t at, enum sentence_break value)
{
    if (state->stop == SENTENCE_ATERM) {
        if (state->behind == BEHIND_STOP && value == SENTENCE_NUMERIC)
            return false; /* SB6 */
        if (state->behind == BEHIND_STOP && value == SENTENCE_UPPER &&
            (state->before_stop == SENTENCE_UPPER || state->before_stop == SENTENCE_LOWER))
            return false; /* SB7 */
        if (small_letter_is_next(text, at))
            return false; /* SB8 */
    }
    if (value == SENTENCE_SCONTINUE || is_stop(value))
        return false; /* SB8a */
    if (value == SENTENCE_CLOSE)
        return state->behind == BEHIND_SPACE;            /* SB9 */
    return value != SENTENCE_SP && !is_separator(value); /* SB9 to SB11 */
}

static void
take(struct state *state, enum sentence_break value)
{
    if (is_stop(value)) {
        state->before_stop = state->last;
        state->stop = value;
        state->behind = BEHIND_STOP;
    } else if (value == SENTENCE_CLOSE && state->behind != NO_STOP &&
               state->behind <= BEHIND_CLOSE) {
        state->behind = BEHIND_CLOSE;
    } else if (value == SENTENCE_SP && state->behind != NO_STOP) {
        state->behind = BEHIND_SPACE;
    } else {
        state->behind = NO_STOP;
    }
    state->last = value;
}

size_t
uax29_next(struct slice text, size_t start)
{
    size_t at = start;
    struct state state = {.last = SENTENCE_OTHER};
    take(&state, sentence_break_of(letter_next(text, &at)));
    while (at < text.length) {
        size_t next = at;
        enum sentence_break value = sentence_break_of(letter_next(text, &next));
        bool pair = state.last == SENTENCE_CR && value == SENTENCE_LF; /* SB3 */
        if (is_separator(state.last) && !pair)
            return at;                /* SB4 */
        if (!is_transparent(value)) { /* SB5 */
            if (state.behind != NO_STOP && ends_before(&state, text, at, value))
                return at;
            take(&state, value);
        }
        at = next;
    }
    return text.length;
}
