#include "table/reader.h"

#include "../cases.h"

static const char *const names[] = {"text", "file", "block", NULL};
enum { TEXT, FILE_NAME, BLOCK, COLUMNS };

static void
assert_decoded(struct slice cell, struct slice wanted)
{
    struct buffer space = {0};
    struct slice got = reader_decode(cell, &space);
    assert_slice_is(got, wanted.at, wanted.length, __FILE__, __LINE__);
    buffer_free(&space);
}

static void
the_four_escapes_are_undone(void **state)
{
    (void)state;
    assert_decoded(S("a\\tb\\nc\\rd\\\\e"), S("a\tb\nc\rd\\e"));
    assert_decoded(S("\\t"), S("\t"));
    assert_decoded(S("\\\\t"), S("\\t"));
    assert_decoded(S("\\\\\\t"), S("\\\t"));
    assert_decoded(S("plain"), S("plain"));
    assert_decoded(S(""), S(""));
}

static void
an_unknown_escape_stands_for_itself(void **state)
{
    (void)state;
    assert_decoded(S("C:\\dir \\u0041 \\\" \\"), S("C:\\dir \\u0041 \\\" \\"));
    assert_decoded(S("\\x\\t\\"), S("\\x\t\\"));
    assert_decoded(S("\\a\\\\n"), S("\\a\\n"));
}

static void
a_lone_null_is_empty_and_one_in_text_is_text(void **state)
{
    (void)state;
    assert_decoded(S("\\N"), S(""));
    assert_decoded(S("\\N "), S("\\N "));
    assert_decoded(S("a\\N"), S("a\\N"));
    assert_decoded(S("\\\\N"), S("\\N"));
}

static void
what_needs_no_space_is_the_cell_itself(void **state)
{
    (void)state;
    struct buffer space = {0};
    struct slice cell = S("no escapes");
    assert_ptr_equal(reader_decode(cell, &space).at, cell.at);
    assert_int_equal(space.length, 0);
}

static void
a_header_names_text_and_one_of_our_columns(void **state)
{
    (void)state;
    struct reader reader;
    reader_open(&reader, names);
    assert_true(reader_is_header(&reader, S("file\ttext")));
    assert_true(reader_is_header(&reader, S("text\tblock\r")));
    assert_true(reader_is_header(&reader, S("x\ttext\ty\tfile")));
    assert_false(reader_is_header(&reader, S("text")));
    assert_false(reader_is_header(&reader, S("file\tblock")));
    assert_false(reader_is_header(&reader, S("text\tother")));
    assert_false(reader_is_header(&reader, S("Text\tfile")));
    assert_false(reader_is_header(&reader, S("the text\tfile")));
    assert_false(reader_is_header(&reader, S("")));
    reader_free(&reader);
}

static void
cells_are_found_by_name_whatever_stands_around_them(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("x\tblock\ttext\ty\tfile\r")));
    assert_int_equal(reader_row(&reader, S("1\t2\tsome text\t4\ta.txt\r"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "some text");
    assert_slice(cells[FILE_NAME], "a.txt");
    assert_slice(cells[BLOCK], "2");
    assert_true(reader_has(&reader, BLOCK));
    reader_free(&reader);
}

static void
a_column_that_is_not_there_is_empty(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("file\ttext")));
    assert_false(reader_has(&reader, BLOCK));
    assert_int_equal(reader_row(&reader, S("a.txt\tsome text"), cells), ROW_DATA);
    assert_slice(cells[BLOCK], "");
    reader_free(&reader);
}

static void
a_header_without_text_is_refused_and_changes_nothing(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_false(reader_header(&reader, S("file\tblock")));
    assert_true(reader_header(&reader, S("text\tblock")));
    assert_false(reader_header(&reader, S("file\tblock")));
    assert_int_equal(reader_row(&reader, S("a\tb"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "a");
    reader_free(&reader);
}

static void
a_short_row_is_read_as_far_as_it_goes(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("file\ttext\tblock")));
    assert_int_equal(reader_row(&reader, S("a.txt\tsome text"), cells), ROW_SHORT);
    assert_slice(cells[TEXT], "some text");
    assert_slice(cells[BLOCK], "");
    assert_int_equal(reader_row(&reader, S("a.txt"), cells), ROW_SHORT);
    assert_slice(cells[TEXT], "");
    assert_int_equal(reader_row(&reader, S(""), cells), ROW_SHORT);
    assert_int_equal(reader_row(&reader, S("\t\t"), cells), ROW_DATA);
    reader_free(&reader);
}

static void
a_long_row_is_read_and_named(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("file\ttext")));
    assert_int_equal(reader_row(&reader, S("a.txt\tsome text\tmore"), cells), ROW_LONG);
    assert_slice(cells[TEXT], "some text");
    assert_int_equal(reader_row(&reader, S("a.txt\tsome text\t"), cells), ROW_LONG);
    reader_free(&reader);
}

static void
a_header_met_again_is_a_header_also_of_another_table(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("file\ttext")));
    assert_int_equal(reader_row(&reader, S("file\ttext"), cells), ROW_HEADER);
    assert_int_equal(reader_row(&reader, S("file\ttext\r"), cells), ROW_HEADER);
    assert_int_equal(reader_row(&reader, S("file\tthe text"), cells), ROW_DATA);
    assert_int_equal(reader_row(&reader, S("text\tblock\tfile"), cells), ROW_HEADER);
    assert_int_equal(reader_row(&reader, S("words\t7\tb.txt"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "words");
    assert_slice(cells[BLOCK], "7");
    assert_int_equal(reader_row(&reader, S("id\tfile\tother\ttext"), cells), ROW_HEADER);
    assert_int_equal(reader_row(&reader, S("1\tc.txt\tx\tmore words"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "more words");
    reader_free(&reader);
}

static void
a_byte_order_mark_before_a_header_goes(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("file\ttext")));
    assert_int_equal(reader_row(&reader,
                                S("\xEF\xBB\xBF"
                                  "file\ttext"),
                                cells),
                     ROW_HEADER);
    assert_int_equal(reader_row(&reader, S("\xEF\xBB\xBFtext\tfile"), cells), ROW_HEADER);
    assert_int_equal(reader_row(&reader, S("words\ta.txt"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "words");
    reader_free(&reader);
}

/* The file may be called like a column, and the text say so. */
static void
a_row_with_numbers_is_no_header(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("file\tblock\ttext")));
    assert_int_equal(reader_row(&reader, S("file\t1\ttext"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "text");
    reader_free(&reader);
}

static void
fields_stand_for_a_header_that_is_not_there(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_false(reader_fields(&reader, S("file,body")));
    assert_true(reader_fields(&reader, S("id,file,text")));
    assert_int_equal(reader_row(&reader, S("1\ta.txt\tsome text"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "some text");
    /* Data that looks like a header: no header line is to be expected. */
    assert_int_equal(reader_row(&reader, S("id\tfile\ttext"), cells), ROW_DATA);
    reader_free(&reader);
}

static void
of_two_columns_of_one_name_the_first_counts(void **state)
{
    (void)state;
    struct reader reader;
    struct slice cells[COLUMNS];
    reader_open(&reader, names);
    assert_true(reader_header(&reader, S("text\ttext\tfile")));
    assert_int_equal(reader_row(&reader, S("one\ttwo\ta.txt"), cells), ROW_DATA);
    assert_slice(cells[TEXT], "one");
    reader_free(&reader);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_four_escapes_are_undone),
        cmocka_unit_test(an_unknown_escape_stands_for_itself),
        cmocka_unit_test(a_lone_null_is_empty_and_one_in_text_is_text),
        cmocka_unit_test(what_needs_no_space_is_the_cell_itself),
        cmocka_unit_test(a_header_names_text_and_one_of_our_columns),
        cmocka_unit_test(cells_are_found_by_name_whatever_stands_around_them),
        cmocka_unit_test(a_column_that_is_not_there_is_empty),
        cmocka_unit_test(a_header_without_text_is_refused_and_changes_nothing),
        cmocka_unit_test(a_short_row_is_read_as_far_as_it_goes),
        cmocka_unit_test(a_long_row_is_read_and_named),
        cmocka_unit_test(a_header_met_again_is_a_header_also_of_another_table),
        cmocka_unit_test(a_byte_order_mark_before_a_header_goes),
        cmocka_unit_test(a_row_with_numbers_is_no_header),
        cmocka_unit_test(fields_stand_for_a_header_that_is_not_there),
        cmocka_unit_test(of_two_columns_of_one_name_the_first_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
