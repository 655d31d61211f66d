#include "declutter/mojibake.h"

#include "declutter/misread.h"
#include "declutter/sequences.h"
#include "declutter/unlikely.h"
#include "text/ascii.h"
#include "text/letters.h"

#include <stdlib.h>

enum {
    LAYERS = 6,
    FIRST_OTHER_SCRIPT = 0x370,
    ENOUGH = 2,    /* of evidence */
    LEFT_MOST = 4, /* what the encoding does not explain counts against it up to this */
    STRONG = 4     /* evidence of one sequence of three bytes that speaks for itself */
};

/* The last two characters, as they stand and as they would stand. */
struct context {
    uint32_t first, before;
};

static int
pass(struct context *context, uint32_t code)
{
    int cost = unlikely_behind(context->first, context->before, code);
    *context = (struct context){context->before, code};
    return cost;
}

/* How much less likely the characters from START up to END are than CODE in their place. */
static int
gain(const struct reading *reading, const struct context *is, const struct context *would,
     size_t start, const struct sequence *sequence)
{
    struct context here = *is, there = *would;
    int cost = 0;
    for (size_t i = start; i < sequence->end;)
        cost += pass(&here, letter_next(reading->text, &i));
    uint32_t next = letter_at(reading->text, sequence->end);
    bool control = sequence->code < 0xA0; /* the next layer has a use for it */
    cost -= control ? 0 : pass(&there, sequence->code);
    struct sequence more;
    bool goes_on = next >= 0x80 && sequence_read(reading, sequence->end, &more);
    if (!goes_on)
        cost += pass(&here, next) - (control ? 0 : pass(&there, next));
    return cost;
}

/* A letter of another script in a Latin text, where one of Latin could be: "ГЁ" for "è". */
static int
script_gain(const struct reading *reading, size_t at, const struct sequence *sequence)
{
    uint32_t code = letter_at(reading->text, at);
    return reading->latin && code >= FIRST_OTHER_SCRIPT && letter_is(code, LETTER_ANY) &&
                   sequence->code < FIRST_OTHER_SCRIPT && letter_is(sequence->code, LETTER_ANY)
               ? 2
               : 0;
}

/* What is found at a place of the text. */
enum step { AS_IS, UNDONE };

static enum step
step(const struct reading *reading, size_t at, const struct context *is,
     const struct context *would, struct sequence *sequence, int *won)
{
    bool lost_space = false;
    if (!sequence_read(reading, at, sequence)) {
        if (!sequence_read_lost_space(reading, at, sequence))
            return AS_IS;
        lost_space = true;
    }
    *won = gain(reading, is, would, at, sequence) + script_gain(reading, at, sequence);
    if (lost_space)
        *won = *won > 1 ? 1 : *won;
    return *won >= 0 || reading->all ? UNDONE : AS_IS;
}

/* A character that would not stand alone were the charset the right one: a letter, a lead byte; a
 * C1 control where the charset has a character for that byte. */
static bool
is_unexplained(const struct reading *reading, uint32_t code)
{
    return code >= 0x80 && (letter_is(code, LETTER_ANY) || sequence_begins(reading, code));
}

static bool
is_foreign_control(const struct reading *reading, uint32_t code)
{
    return code >= 0x80 && code < 0xA0 && reading->charset != CHARSET_WINDOWS_1252 &&
           charsets[reading->charset][code - 0x80] != code;
}

/* How strongly a charset explains a text. */
struct account {
    int gained;
    int explained, left; /* characters beyond ASCII */
    int unexplained;     /* of those: letters, lead bytes */
    int needed;          /* of what is gained */
    int rank;            /* against other charsets */
};

static void
close_account(struct account *account)
{
    int unexplained = account->unexplained;
    account->needed = ENOUGH + (unexplained < LEFT_MOST ? unexplained : LEFT_MOST);
    account->rank = account->gained + 2 * (account->explained - account->left);
}

/* What is gained where the charset explains the text; what it leaves over speaks against it. With
 * OUT, undoes it. */
static struct account
explain(const struct reading *reading, struct buffer *out)
{
    struct account account = {0};
    struct context is = {0, 0}, would = {0, 0};
    for (size_t i = 0; i < reading->text.length;) {
        struct sequence sequence;
        int won = 0;
        size_t start = i;
        uint32_t code = letter_next(reading->text, &i);
        if (code < 0x80 || step(reading, start, &is, &would, &sequence, &won) == AS_IS) {
            is = (struct context){is.before, code};
            would = (struct context){would.before, code};
            account.unexplained += is_unexplained(reading, code);
            account.left += code >= 0x80;
            if (out)
                buffer_append(out, slice_part(reading->text, start, i));
            continue;
        }
        for (i = start; i < sequence.end; account.explained++) {
            is = (struct context){is.before, letter_next(reading->text, &i)};
            account.left += is_foreign_control(reading, is.before);
        }
        would = (struct context){would.before, sequence.code};
        account.gained += won + (won >= STRONG && sequence.bytes > 2 ? LEFT_MOST : 0);
        if (out)
            letter_append(out, sequence.code);
    }
    close_account(&account);
    return account;
}

/* Words beyond ASCII that the language knows. */
static int
count_known(const struct language *language, struct slice text)
{
    int known = 0;
    for (size_t i = 0; i < text.length;) {
        size_t start = i, end = i;
        bool beyond = false;
        for (uint32_t code; i < text.length; end = i) {
            code = letter_next(text, &i);
            if (!letter_is(code, LETTER_WORD))
                break;
            beyond = beyond || code >= 0x80;
        }
        if (beyond)
            known += language_word(language, slice_part(text, start, end))->lists != 0;
    }
    return known;
}

/* Undoes the text in the charset of READING, into OUT. */
static struct account
try_charset(struct reading *reading, struct buffer *out)
{
    buffer_clear(out);
    reading->all = true;
    struct account account = explain(reading, out);
    if (account.unexplained > 0) {
        buffer_clear(out);
        reading->all = false;
        account = explain(reading, out);
    }
    if (account.gained >= account.needed)
        account.rank += 2 * count_known(reading->language, buffer_slice(out));
    return account;
}

static bool
is_mostly_ascii(struct slice text)
{
    size_t ascii = 0, others = 0;
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_next(text, &i);
        if (letter_is(code, LETTER_ANY))
            ++*(code < 0x80 ? &ascii : &others);
    }
    return ascii > others;
}

/* Undoes one layer, in the charset that explains the text best; false if the text is right. */
static bool
undo_layer(struct reading *reading, struct buffer *scratch, struct buffer *out)
{
    uint32_t charsets_found = charset_suspects(reading->index, reading->text);
    reading->latin = is_mostly_ascii(reading->text);
    size_t best = CHARSETS;
    int most = 0;
    for (size_t i = 0; i < CHARSETS; i++) {
        reading->charset = i;
        if (!(charsets_found >> i & 1))
            continue;
        struct account account = try_charset(reading, scratch);
        if (account.gained >= account.needed && (best == CHARSETS || account.rank > most)) {
            most = account.rank;
            best = i;
            buffer_clear(out);
            buffer_append(out, buffer_slice(scratch));
        }
    }
    return best < CHARSETS;
}

/* What is left of C1 controls was Windows-1252. */
static void
replace_controls(struct slice text, struct buffer *out)
{
    buffer_clear(out);
    for (size_t i = 0; i < text.length;) {
        size_t start = i;
        uint32_t code = letter_next(text, &i);
        uint32_t meant =
            code >= 0x80 && code < 0xA0 ? charsets[CHARSET_WINDOWS_1252][code - 0x80] : 0;
        if (meant == 0)
            buffer_append(out, slice_part(text, start, i));
        else if (meant >= 0xA0)
            letter_append(out, meant);
    }
}

struct slice
mojibake_repair(struct mojibake *mojibake, const struct language *language, struct slice text)
{
    if (ascii_end(text, 0) == text.length)
        return text;
    if (!mojibake->index)
        mojibake->index = charset_index_make();
    struct reading reading = {.index = mojibake->index, .language = language, .text = text};
    int layer = 0;
    if (confusion_undo(&mojibake->confusion, text, &mojibake->layers[0]) ||
        misread_undo(text, &mojibake->layers[0]))
        reading.text = buffer_slice(&mojibake->layers[layer++]);
    else if (charset_suspects(mojibake->index, text) == 0)
        return text;
    else
        while (layer < LAYERS &&
               undo_layer(&reading, &mojibake->scratch, &mojibake->layers[layer % 2]))
            reading.text = buffer_slice(&mojibake->layers[layer++ % 2]);
    if (charset_suspects(mojibake->index, reading.text) >> 31) {
        replace_controls(reading.text, &mojibake->layers[layer % 2]);
        reading.text = buffer_slice(&mojibake->layers[layer % 2]);
    }
    return reading.text;
}

void
mojibake_free(struct mojibake *mojibake)
{
    free(mojibake->index);
    buffer_free(&mojibake->scratch);
    buffer_free(&mojibake->layers[0]);
    buffer_free(&mojibake->layers[1]);
    *mojibake = (struct mojibake){0};
}
