#include "document/paragraphs.h"

#include "../cases.h"

/* Reads TEXT, a line a call, into DOCUMENT; after each line the blocks that are complete are
   appended to SHOWN, each in brackets, and forgotten if IN_PARTS. */
static void
read_text(struct slice text, bool in_parts, struct document *document, struct buffer *shown)
{
    struct paragraphs paragraphs = {0};
    size_t given = 0;
    document_begin(document, S("-"));
    for (size_t at = 0; at <= text.length;) {
        size_t end = slice_find_byte(text, at, '\n');
        end = end < text.length ? end + 1 : end;
        struct raw_line line = {slice_part(text, at, end), at, NULL, end};
        bool over = at == text.length;
        assert_true(over ? paragraphs_end(&paragraphs, document)
                         : paragraphs_line(&paragraphs, document, &line));
        for (; given < document->block_count; given++) {
            buffer_byte(shown, '[');
            buffer_append(shown, block_text(document, &document->blocks[given]));
            buffer_byte(shown, ']');
        }
        if (in_parts) {
            document_clear(document);
            given = 0;
        }
        if (over)
            break;
        at = end;
    }
    paragraphs_free(&paragraphs);
}

static void
assert_blocks(struct slice text, const char *wanted)
{
    for (int in_parts = 0; in_parts < 2; in_parts++) {
        struct document document = {0};
        struct buffer shown = {0};
        read_text(text, in_parts, &document, &shown);
        assert_slice_is(buffer_slice(&shown), wanted, strlen(wanted), __FILE__, __LINE__);
        document_free(&document);
        buffer_free(&shown);
    }
}

static void
blank_lines_part_blocks(void **state)
{
    (void)state;
    assert_blocks(S("One.\n\nTwo.\n\n\n\nThree.\n"), "[One.][Two.][Three.]");
    assert_blocks(S("\n\nOne.\n \t \nTwo."), "[One.][Two.]");
    assert_blocks(S("One.\n\u00A0\u3000 \nTwo.\n"), "[One.][Two.]");
    assert_blocks(S(""), "");
    assert_blocks(S("\n"), "");
    assert_blocks(S(" \n\t\n"), "");
}

static void
white_space_around_a_block_is_not_its_text(void **state)
{
    (void)state;
    assert_blocks(S("  One.  \n\n\tTwo.\t\n"), "[One.][Two.]");
    assert_blocks(S("\u00A0One.\u2003\n"), "[One.]");
    assert_blocks(S("One  \t two.\n"), "[One    two.]");
}

static void
a_line_that_stands_for_itself_is_a_block(void **state)
{
    (void)state;
    assert_blocks(S("Share\nPrint\nSave\n"), "[Share][Print][Save]");
    assert_blocks(S("Mayor Ana Kovač spoke on Monday.\nThe bridge will be closed.\n"),
                  "[Mayor Ana Kovač spoke on Monday.][The bridge will be closed.]");
}

/* Paragraphs a line each, as most scrapers write them, are no wrapped prose, however long. */
static void
long_lines_are_blocks(void **state)
{
    (void)state;
    struct buffer text = {0}, wanted = {0};
    for (int i = 0; i < 5; i++) {
        buffer_byte(&wanted, '[');
        for (int k = 0; k < 60; k++) {
            buffer_append(&text, S("and so on "));
            buffer_append(&wanted, S("and so on "));
        }
        buffer_append(&text, S("it went.\n"));
        buffer_append(&wanted, S("it went.]"));
    }
    buffer_byte(&wanted, '\0');
    assert_blocks(buffer_slice(&text), wanted.at);
    buffer_free(&text);
    buffer_free(&wanted);
}

static void
hard_wrapped_prose_is_one_block(void **state)
{
    (void)state;
    assert_blocks(
        S("The old bridge over the harbour will be closed from Monday, the city\n"
          "council said on Thursday. Drivers will be sent round by the coast road,\n"
          "which adds 12 km to the way, according to the police. Work ends in\n"
          "October.\n"
          "\n"
          "Nobody listened, said the engineer who worked on the 1987 repairs and\n"
          "who has warned of the tired steel in many letters since then.\n"),
        "[The old bridge over the harbour will be closed from Monday, the city council "
        "said on Thursday. Drivers will be sent round by the coast road, which adds 12 km "
        "to the way, according to the police. Work ends in October.]"
        "[Nobody listened, said the engineer who worked on the 1987 repairs and who has "
        "warned of the tired steel in many letters since then.]");
}

static void
hard_wrapped_chinese_is_joined_without_a_space(void **state)
{
    (void)state;
    assert_blocks(
        S("港口上的旧桥将从星期一起关闭，市议会星期四表示。司机将绕行海岸公路，这条路\n"
          "要多走十二公里。市长说，工程将于十月结束，渡轮在此之前每十五分钟开一班，直\n"
          "到那时为止。\n"),
        "[港口上的旧桥将从星期一起关闭，市议会星期四表示。司机将绕行海岸公路，这条路要多走十二公里"
        "。市长说，工程将于十月结束，渡轮在此之前每十五分钟开一班，直到那时为止。]");
}

static void
hard_wrapped_korean_is_joined_with_a_space(void **state)
{
    (void)state;
    assert_blocks(
        S("항구의 오래된 다리가 월요일부터 폐쇄된다고 시의회가 목요일에 밝혔다. 운전자들은\n"
          "해안 도로로 우회하게 되며 경찰에 따르면 거리가 십이 킬로미터 늘어난다. 공사는\n"
          "시월에 끝난다.\n"),
        "[항구의 오래된 다리가 월요일부터 폐쇄된다고 시의회가 목요일에 밝혔다. 운전자들은 "
        "해안 도로로 우회하게 되며 경찰에 따르면 거리가 십이 킬로미터 늘어난다. 공사는 "
        "시월에 끝난다.]");
}

static void
list_items_among_wrapped_lines_are_blocks(void **state)
{
    (void)state;
    assert_blocks(S("- The bridge over the harbour will be closed from Monday, the council\n"
                    "said on Thursday, and will be open again at the end of the autumn.\n"
                    "- The ferry will run every fifteen minutes until then, says the mayor\n"
                    "of the town on the other side.\n"),
                  "[- The bridge over the harbour will be closed from Monday, the council said on "
                  "Thursday, and will be open again at the end of the autumn.]"
                  "[- The ferry will run every fifteen minutes until then, says the mayor of the "
                  "town on the other side.]");
}

static void
every_kind_of_line_break_breaks_lines(void **state)
{
    (void)state;
    assert_blocks(S("One.\r\n\r\nTwo.\r\n"), "[One.][Two.]");
    assert_blocks(S("One.\r\rTwo.\r"), "[One.][Two.]");
    assert_blocks(S("One.\vTwo.\f\fThree.\n"), "[One.][Two.][Three.]");
    assert_blocks(S("One.\u2028Two.\u2029\u2029Three.\xC2\x85"
                    "Four."),
                  "[One.][Two.][Three.][Four.]");
    assert_blocks(S("One.\f\nTwo.\n"), "[One.][Two.]");
}

static void
controls_and_bad_bytes_never_reach_a_block(void **state)
{
    (void)state;
    assert_blocks(S("\xEF\xBB\xBFOne\x01\x1B[1m.\n\n\x02\n\nT\xFFwo.\n"), "[One[1m.][T\uFFFDwo.]");
}

/* The raw bytes of each block of TEXT must be WANTED, in order, NULL at the end. */
static void
assert_places(struct slice text, const char *const *wanted)
{
    struct document document = {0};
    struct buffer shown = {0};
    read_text(text, false, &document, &shown);
    for (size_t i = 0; i < document.block_count; i++) {
        const struct block *block = &document.blocks[i];
        assert_non_null(wanted[i]);
        assert_int_equal(block->number, i + 1);
        struct slice raw = slice_part(text, block->offset, block->offset + block->length);
        assert_slice_is(raw, wanted[i], strlen(wanted[i]), __FILE__, __LINE__);
    }
    assert_null(wanted[document.block_count]);
    document_free(&document);
    buffer_free(&shown);
}

static void
offset_and_length_place_the_raw_bytes(void **state)
{
    (void)state;
    static const char *const plain[] = {"One.", "Two  three.", "Four", NULL};
    assert_places(S("  One. \n\n\n\tTwo  three.\n\nFour"), plain);
    static const char *const odd[] = {"O\x01ne.", "T\xFFwo\xC3", "\xC3\xA9", NULL};
    assert_places(S("\xEF\xBB\xBF O\x01ne. \r\n\r\n \x02T\xFFwo\xC3\n\n\x02 \xC3\xA9 \x03\n"), odd);
    static const char *const breaks[] = {"One", "Two", "Three", NULL};
    assert_places(S("One\fTwo\u2028 Three \u2029"), breaks);
}

static void
a_wrapped_block_spans_its_lines(void **state)
{
    (void)state;
    static const char *const wanted[] = {
        "Nobody listened, said the engineer who worked on the 1987 repairs and\r\n"
        "  who has warned of the tired steel in many letters since then.",
        "End", NULL};
    assert_places(S(" Nobody listened, said the engineer who worked on the 1987 repairs and\r\n"
                    "  who has warned of the tired steel in many letters since then. \r\n\r\nEnd"),
                  wanted);
}

static void
an_origin_given_for_each_byte_is_followed(void **state)
{
    (void)state;
    /* "a é" as it came from UTF-16 behind a mark: two bytes each from 2 on */
    static const uint64_t origins[] = {2, 4, 6, 6, 8};
    struct document document = {0};
    struct paragraphs paragraphs = {0};
    struct raw_line line = {S("a é\n"), 2, origins, 10};
    document_begin(&document, S("-"));
    assert_true(paragraphs_line(&paragraphs, &document, &line));
    assert_true(paragraphs_end(&paragraphs, &document));
    assert_int_equal(document.block_count, 1);
    assert_int_equal(document.blocks[0].offset, 2);
    assert_int_equal(document.blocks[0].length, 6);
    assert_int_equal(document.line_end, 2);
    paragraphs_free(&paragraphs);
    document_free(&document);
}

/* A run of lines is looked at a window at a time: nothing of that may be seen. */
static void
a_run_longer_than_the_window_has_the_same_blocks(void **state)
{
    (void)state;
    static const size_t counts[] = {1, 511, 512, 513, 1023, 1024, 1025, 1537, 5000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct buffer text = {0}, wanted = {0};
        for (size_t k = 0; k < counts[i]; k++) {
            buffer_append(&text, S("Item "));
            buffer_number(&text, k);
            buffer_byte(&text, '\n');
            buffer_append(&wanted, S("[Item "));
            buffer_number(&wanted, k);
            buffer_byte(&wanted, ']');
        }
        buffer_byte(&wanted, '\0');
        assert_blocks(buffer_slice(&text), wanted.at);
        buffer_free(&text);
        buffer_free(&wanted);
    }
}

static void
wrapped_prose_longer_than_the_window_is_one_block(void **state)
{
    (void)state;
    static const size_t counts[] = {511, 512, 513, 1024, 1025, 3000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct buffer text = {0}, wanted = {0};
        buffer_byte(&wanted, '[');
        for (size_t k = 0; k < counts[i]; k++) {
            struct slice line = S("and the old bridge over the harbour will be closed from Monday");
            buffer_append(&text, line);
            buffer_byte(&text, '\n');
            if (k > 0)
                buffer_byte(&wanted, ' ');
            buffer_append(&wanted, line);
        }
        buffer_append(&wanted, S("]\0"));
        assert_blocks(buffer_slice(&text), wanted.at);
        buffer_free(&text);
        buffer_free(&wanted);
    }
}

static void
very_long_lines_without_a_blank_between_are_blocks(void **state)
{
    (void)state;
    struct buffer text = {0}, wanted = {0};
    for (size_t k = 0; k < 5; k++) {
        buffer_byte(&wanted, '[');
        for (size_t n = 0; n < 90000; n++) {
            buffer_byte(&text, (char)('a' + k));
            buffer_byte(&wanted, (char)('a' + k));
        }
        buffer_byte(&text, '\n');
        buffer_byte(&wanted, ']');
    }
    buffer_byte(&wanted, '\0');
    assert_blocks(buffer_slice(&text), wanted.at);
    buffer_free(&text);
    buffer_free(&wanted);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blank_lines_part_blocks),
        cmocka_unit_test(white_space_around_a_block_is_not_its_text),
        cmocka_unit_test(a_line_that_stands_for_itself_is_a_block),
        cmocka_unit_test(long_lines_are_blocks),
        cmocka_unit_test(hard_wrapped_prose_is_one_block),
        cmocka_unit_test(hard_wrapped_chinese_is_joined_without_a_space),
        cmocka_unit_test(hard_wrapped_korean_is_joined_with_a_space),
        cmocka_unit_test(list_items_among_wrapped_lines_are_blocks),
        cmocka_unit_test(every_kind_of_line_break_breaks_lines),
        cmocka_unit_test(controls_and_bad_bytes_never_reach_a_block),
        cmocka_unit_test(offset_and_length_place_the_raw_bytes),
        cmocka_unit_test(a_wrapped_block_spans_its_lines),
        cmocka_unit_test(an_origin_given_for_each_byte_is_followed),
        cmocka_unit_test(a_run_longer_than_the_window_has_the_same_blocks),
        cmocka_unit_test(wrapped_prose_longer_than_the_window_is_one_block),
        cmocka_unit_test(very_long_lines_without_a_blank_between_are_blocks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
