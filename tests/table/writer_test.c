#include "table/writer.h"

#include "../cases.h"

#include "table/reader.h"

static const char *const columns[] = {"file", "block", "text", NULL};

static void
a_header_and_rows_are_written_in_order(void **state)
{
    (void)state;
    struct writer writer;
    writer_open(&writer, columns);
    writer_header(&writer);
    writer_text(&writer, 0, S("a.txt"));
    writer_number(&writer, 1, 12);
    writer_text(&writer, 2, S("one"));
    writer_row(&writer);
    writer_text(&writer, 2, S("two"));
    writer_row(&writer);
    assert_slice(buffer_slice(&writer.out), "file\tblock\ttext\na.txt\t12\tone\na.txt\t12\ttwo\n");
    writer_free(&writer);
}

static void
a_cell_never_set_is_empty(void **state)
{
    (void)state;
    struct writer writer;
    writer_open(&writer, columns);
    writer_row(&writer);
    assert_slice(buffer_slice(&writer.out), "\t\t\n");
    writer_free(&writer);
}

static void
a_cell_can_be_a_number_and_then_text(void **state)
{
    (void)state;
    struct writer writer;
    struct slice wrong;
    writer_open(&writer, columns);
    assert_null(writer_choose(&writer, S("block"), &wrong));
    writer_number(&writer, 1, UINT64_MAX);
    writer_row(&writer);
    writer_text(&writer, 1, S("none"));
    writer_row(&writer);
    assert_slice(buffer_slice(&writer.out), "18446744073709551615\nnone\n");
    writer_free(&writer);
}

static void
columns_are_chosen_in_any_order_and_more_than_once(void **state)
{
    (void)state;
    struct writer writer;
    struct slice wrong;
    writer_open(&writer, columns);
    assert_null(writer_choose(&writer, S("text,file,text"), &wrong));
    writer_header(&writer);
    writer_text(&writer, 0, S("a"));
    writer_text(&writer, 2, S("b"));
    writer_row(&writer);
    assert_slice(buffer_slice(&writer.out), "text\tfile\ttext\nb\ta\tb\n");
    writer_free(&writer);
}

static void
a_column_that_does_not_exist_is_named(void **state)
{
    (void)state;
    struct writer writer;
    struct slice wrong = S("");
    writer_open(&writer, columns);
    assert_string_equal(writer_choose(&writer, S("file,words,text"), &wrong), "no such column");
    assert_slice(wrong, "words");
    assert_non_null(writer_choose(&writer, S("file,"), &wrong));
    assert_slice(wrong, "");
    assert_non_null(writer_choose(&writer, S(""), &wrong));
    assert_non_null(writer_choose(&writer, S("fil"), &wrong));
    assert_slice(wrong, "fil");
    writer_free(&writer);
}

static void
more_columns_than_there_is_room_for_are_refused(void **state)
{
    (void)state;
    struct writer writer;
    struct slice wrong;
    struct buffer list = {0};
    buffer_append(&list, S("file"));
    for (int i = 1; i < WRITER_COLUMNS_MOST; i++)
        buffer_append(&list, S(",file"));
    writer_open(&writer, columns);
    assert_null(writer_choose(&writer, buffer_slice(&list), &wrong));
    buffer_append(&list, S(",file"));
    assert_string_equal(writer_choose(&writer, buffer_slice(&list), &wrong), "too many columns");
    buffer_free(&list);
    writer_free(&writer);
}

static void
four_characters_are_escaped_and_nothing_else(void **state)
{
    (void)state;
    struct buffer out = {0};
    writer_escape(&out, S("a\tb\nc\rd\\e \"f\" 'g' é €"));
    assert_slice(buffer_slice(&out), "a\\tb\\nc\\rd\\\\e \"f\" 'g' é €");
    buffer_free(&out);
}

/* Eight bytes are looked at at once: each special one at each place among others, and the reader
   must read what the writer wrote. */
static void
what_is_escaped_is_read_back_wherever_it_stands(void **state)
{
    (void)state;
    static const char specials[] = {'\t', '\n', '\r', '\\'};
    struct buffer out = {0}, space = {0};
    for (size_t length = 1; length < 20; length++)
        for (size_t place = 0; place < length; place++)
            for (size_t k = 0; k < sizeof specials; k++) {
                char text[20];
                memset(text, 'N', sizeof text);
                text[place] = specials[k];
                text[(place * 7 + k) % length] = specials[(k + place) % 4];
                buffer_clear(&out);
                writer_escape(&out, slice_make(text, length));
                assert_int_equal(slice_find_byte(buffer_slice(&out), 0, '\t'), out.length);
                assert_int_equal(slice_find_byte(buffer_slice(&out), 0, '\n'), out.length);
                struct slice back = reader_decode(buffer_slice(&out), &space);
                assert_slice_is(back, text, length, __FILE__, __LINE__);
            }
    buffer_free(&out);
    buffer_free(&space);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_header_and_rows_are_written_in_order),
        cmocka_unit_test(a_cell_never_set_is_empty),
        cmocka_unit_test(a_cell_can_be_a_number_and_then_text),
        cmocka_unit_test(columns_are_chosen_in_any_order_and_more_than_once),
        cmocka_unit_test(a_column_that_does_not_exist_is_named),
        cmocka_unit_test(more_columns_than_there_is_room_for_are_refused),
        cmocka_unit_test(four_characters_are_escaped_and_nothing_else),
        cmocka_unit_test(what_is_escaped_is_read_back_wherever_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
