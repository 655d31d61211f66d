/* What sentsplit does quickly against what it does with care, on texts made at random (from one
   seed, so that a failure comes again). */
#include "sentsplit/scan.h"
#include "sentsplit/sentences.h"

#include "../cases.h"
#include "text/lanes.h"
#include "text/letters.h"

enum { TEXTS = 20000, PIECES_MOST = 60 };

static const char *const pieces[] = {
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    ". ",
    ".",
    "? ",
    "! ",
    "... ",
    "…",
    "?!",
    ". ",
    ": ",
    "; ",
    ", ",
    "\"",
    "'",
    ")",
    "(",
    "[",
    "]",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "-",
    " - ",
    " – ",
    "— ",
    "*",
    "/",
    "://",
    "<",
    "> ",
    ":)",
    " ;-) ",
    "😀",
    "🌴 ",
    "XVII",
    "Vol.",
    "Calif. ",
    "Feb.",
    "i.e.",
    "20%",
    "1998",
    "@",
    "1",
    "3.14",
    "12. ",
    "7:30",
    "a) ",
    "b) ",
    "1. ",
    "2. ",
    "the",
    "The",
    "it",
    "It",
    "i",
    "I",
    "A",
    "B",
    "J.",
    "U.S.",
    "p.m.",
    "Mr",
    "Dr.",
    "Inc.",
    "No.",
    "e.g.",
    "etc.",
    "St",
    "May",
    "said",
    "Kolrun",
    "kolr",
    "Vkr",
    "Pgs.",
    "Stn.",
    "www.",
    "x.org",
    "home",
    "End",
    "Straße",
    "Übung",
    "ende",
    "élan",
    "Ö",
    "было",
    "Он",
    "г.",
    "тыс.",
    "І",
    "τι",
    "Και",
    ";",
    "。",
    "？",
    "」",
    "「",
    "東京",
    "彼は",
    "।",
    "है",
    "؟",
    "۔",
    "سلام",
    "։",
    "Ես",
    "።",
    "။",
    "·",
    "bzw.",
    "z. Zt. Kolrun",
    "the Bolm., a Bolm. Kolrun",
    "s.",
    "r.",
    "o.",
    "Stn.",
    "Oktober",
    "[17]",
    "(*)",
    "``",
    "''",
    ",,",
    " . ",
    " .. ",
    "%",
};

static uint32_t
next_random(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 8;
}

/* A text of a few different pieces, or of many: in the former they meet again. */
static void
make_text(struct buffer *text, uint32_t *state)
{
    buffer_clear(text);
    uint32_t all = sizeof pieces / sizeof *pieces, first = next_random(state) % all;
    uint32_t step = 1 + next_random(state) % (all - 1), few = 2 + next_random(state) % all;
    uint32_t count = 1 + next_random(state) % PIECES_MOST;
    for (uint32_t i = 0; i < count; i++) {
        buffer_append(text, slice_of(pieces[(first + next_random(state) % few * step) % all]));
        if (next_random(state) % 3 > 0)
            buffer_byte(text, ' ');
    }
}

/* Of a text too short for the lanes each byte is asked. */
static void
the_lanes_find_what_each_byte_says(void **state)
{
    (void)state;
    static const char terminators[] = {0, ';', ':', '~'};
    struct buffer buffer = {0};
    uint32_t random = 1;
    for (size_t i = 0; i < TEXTS; i++) {
        make_text(&buffer, &random);
        struct slice text = buffer_slice(&buffer);
        char terminator = terminators[i % sizeof terminators];
        enum scan_kind kind, plain_kind = SCAN_STOP;
        size_t found = scan_stop(text, 0, terminator, &kind), plain = 0;
        for (; plain < text.length; plain++)
            if (((unsigned char)text.at[plain] & 0xC0) != 0x80 &&
                scan_stop(slice_part(text, plain, plain + LANES - 1), 0, terminator, &plain_kind) ==
                    0)
                break;
        if (found != plain || (plain < text.length && kind != plain_kind))
            fail_msg("%zu, not %zu: %.*s", found, plain, (int)text.length, text.at);
    }
    buffer_free(&buffer);
}

static void
split(struct document *document, struct sentences *sentences, bool closely)
{
    sentences->closely = closely;
    sentences_find(document, sentences);
}

static void
a_glance_says_what_the_rules_say(void **state)
{
    (void)state;
    struct document document = {0};
    struct sentences quick = {0}, closely = {0};
    struct buffer buffer = {0};
    uint32_t random = 1;
    for (size_t i = 0; i < TEXTS; i++) {
        document_begin(&document, S("-"));
        document.language = language_number(i % language_count());
        make_text(&buffer, &random);
        document_add(&document, buffer_slice(&buffer), 0, 0);
        make_text(&buffer, &random);
        document_add(&document, buffer_slice(&buffer), 0, 0);
        split(&document, &quick, false);
        split(&document, &closely, true);
        size_t same = 0;
        while (same < quick.count && same < closely.count &&
               memcmp(&quick.at[same], &closely.at[same], sizeof *quick.at) == 0)
            same++;
        if (same < quick.count || same < closely.count)
            fail_msg("%s: sentence %zu of: %.*s", document.language->tag, same + 1,
                     (int)document.text.length, document.text.at);
    }
    buffer_free(&buffer);
    sentences_free(&quick);
    sentences_free(&closely);
    document_free(&document);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lanes_find_what_each_byte_says),
        cmocka_unit_test(a_glance_says_what_the_rules_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
