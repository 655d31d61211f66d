#include "document/rows.h"

#include "../cases.h"

/* Reads a table, a row a line of TABLE behind its header, as program/ does it. What there is of
   each document is appended to SHOWN when it is complete: its file, then each block as
   NUMBER[TEXT], and each mark in it as <START-END>. */
struct reading {
    struct reader reader;
    struct rows rows;
    struct document document;
    struct buffer shown;
};

static void
show_document(struct reading *reading)
{
    struct document *document = &reading->document;
    struct buffer *shown = &reading->shown;
    buffer_append(shown, document->file);
    buffer_byte(shown, ':');
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        buffer_byte(shown, ' ');
        buffer_append(shown, block_class(document, block));
        buffer_number(shown, block->number);
        buffer_byte(shown, '[');
        buffer_append(shown, block_text(document, block));
        buffer_byte(shown, ']');
        for (size_t k = block->mark_start; k < block->mark_end; k++) {
            buffer_byte(shown, '<');
            buffer_number(shown, document->marks[k].start);
            buffer_byte(shown, '-');
            buffer_number(shown, document->marks[k].end);
            buffer_byte(shown, '>');
        }
    }
    buffer_byte(shown, '\n');
}

static void
read_row(struct reading *reading, struct slice line)
{
    struct slice cells[ROW_COLUMNS + 4];
    if (reader_row(&reading->reader, line, cells) == ROW_HEADER)
        return;
    if (rows_begin(&reading->rows, &reading->reader, cells)) {
        if (reading->rows.open) {
            rows_close(&reading->rows, &reading->document);
            show_document(reading);
        }
        rows_open(&reading->rows, &reading->reader, &reading->document, cells, S("name"));
    }
    assert_true(rows_add(&reading->rows, &reading->reader, &reading->document, cells));
}

static void
assert_table(const char *table, const char *wanted)
{
    struct reading reading = {0};
    struct slice text = slice_of(table);
    size_t at = slice_find_byte(text, 0, '\n') + 1;
    reader_open(&reading.reader, row_columns);
    assert_true(reader_header(&reading.reader, slice_part(text, 0, at - 1)));
    while (at < text.length) {
        size_t end = slice_find_byte(text, at, '\n');
        read_row(&reading, slice_part(text, at, end));
        at = end + 1;
    }
    rows_close(&reading.rows, &reading.document);
    show_document(&reading);
    assert_slice_is(buffer_slice(&reading.shown), wanted, strlen(wanted), __FILE__, __LINE__);
    reader_free(&reading.reader);
    rows_free(&reading.rows);
    document_free(&reading.document);
    buffer_free(&reading.shown);
}

static void
a_row_without_a_block_is_a_whole_document(void **state)
{
    (void)state;
    assert_table("file\ttext\na\tOne.\\n\\nTwo.\nb\tThree.\n",
                 "a: 1[One.] 2[Two.]\nb: 1[Three.]\n");
    assert_table("file\ttext\na\tOne.\na\tTwo.\n", "a: 1[One.]\na: 1[Two.]\n");
    assert_table("text\tsent\nOne.\\r\\n\\r\\nTwo.\t\n", "name: 1[One.] 2[Two.]\n");
    assert_table("file\ttext\na\t\n", "a:\n");
}

static void
a_block_keeps_its_number_and_its_class(void **state)
{
    (void)state;
    assert_table("file\tblock\tclass\ttext\na\t1\ttitle\tOne\na\t7\tbody\tTwo.\nb\t3\t\tThree\n",
                 "a: title1[One] body7[Two.]\nb: 3[Three]\n");
}

static void
a_document_ends_where_the_file_changes(void **state)
{
    (void)state;
    assert_table("file\tblock\ttext\na\t1\tOne\nb\t1\tTwo\na\t1\tThree\n",
                 "a: 1[One]\nb: 1[Two]\na: 1[Three]\n");
    assert_table("block\ttext\n1\tOne\n1\tTwo\n", "name: 1[One] 1[Two]\n");
}

static void
sentences_are_put_back_at_their_start(void **state)
{
    (void)state;
    assert_table("file\tblock\tsent\tstart\tend\ttext\n"
                 "a\t1\t1\t0\t4\tOne.\na\t1\t2\t5\t9\tTwo.\na\t1\t3\t11\t17\tThree.\n"
                 "a\t2\t1\t2\t7\tFour.\n",
                 "a: 1[One. Two.  Three.]<0-4><5-9><11-17> 2[  Four.]<2-7>\n");
    assert_table("file\tblock\tsent\tstart\ttext\na\t1\t1\t0\t一。\na\t1\t2\t6\t二。\n",
                 "a: 1[一。二。]<0-6><6-12>\n");
}

static void
sentences_without_a_start_are_parted_by_a_space(void **state)
{
    (void)state;
    assert_table("file\tblock\tsent\ttext\na\t1\t1\tOne.\na\t1\t2\tTwo.\n",
                 "a: 1[One. Two.]<0-4><5-9>\n");
}

static void
a_start_that_cannot_be_counts_for_nothing(void **state)
{
    (void)state;
    assert_table("file\tblock\tsent\tstart\ttext\na\t1\t1\t0\tOne.\na\t1\t2\t2\tTwo.\n",
                 "a: 1[One. Two.]<0-4><5-9>\n");
    assert_table("file\tblock\tsent\tstart\ttext\na\t1\t1\tx\tOne.\na\t1\t2\t-1\tTwo.\n",
                 "a: 1[One. Two.]<0-4><5-9>\n");
    assert_table("file\tblock\tsent\tstart\ttext\na\t1\t1\t99999999999\tOne.\n"
                 "a\t1\t2\t99999999999999999999999\tTwo.\n",
                 "a: 1[One. Two.]<0-4><5-9>\n");
}

/* Numbers in a table are somebody's claims: they must not make a small table a large text. */
static void
gaps_add_no_more_than_a_bounded_length(void **state)
{
    (void)state;
    struct reading reading = {0};
    reader_open(&reading.reader, row_columns);
    assert_true(reader_header(&reading.reader, S("file\tblock\tsent\tstart\ttext")));
    struct buffer row = {0};
    for (uint64_t i = 1; i <= 10000; i++) {
        buffer_clear(&row);
        buffer_append(&row, S("a\t"));
        buffer_number(&row, i);
        buffer_append(&row, S("\t1\t60000\tx"));
        read_row(&reading, buffer_slice(&row));
    }
    assert_true(reading.document.text.length < 4u << 20);
    assert_int_equal(reading.document.block_count, 10000);
    reader_free(&reading.reader);
    rows_free(&reading.rows);
    document_free(&reading.document);
    buffer_free(&row);
}

/* Of a large block a few sentences may be left. */
static void
sentences_far_apart_keep_their_places(void **state)
{
    (void)state;
    struct reading reading = {0};
    struct document *document = &reading.document;
    reader_open(&reading.reader, row_columns);
    assert_true(reader_header(&reading.reader, S("file\tblock\tsent\tstart\ttext")));
    read_row(&reading, S("a\t1\t7\t150000\tOne."));
    read_row(&reading, S("a\t1\t8\t150005\tTwo."));
    read_row(&reading, S("a\t1\t90\t4000000000\tThree."));
    read_row(&reading, S("a\t1\t91\t5\tFour."));
    read_row(&reading, S("a\t2\t1\t0\tFive."));
    rows_close(&reading.rows, document);
    const struct block *block = &document->blocks[0];
    assert_slice(block_text(document, block), "One. Two. Three. Four.");
    assert_int_equal(block_place(document, block, 0), 150000);
    assert_int_equal(block_place_of_end(document, block, 9), 150009);
    assert_int_equal(block_place(document, block, 10), 4000000000);
    assert_int_equal(block_place_of_end(document, block, 16), 4000000006);
    assert_int_equal(block_place(document, block, 17), 4000000007);
    assert_int_equal(block_place(document, &document->blocks[1], 3), 3);
    reader_free(&reading.reader);
    rows_free(&reading.rows);
    document_free(document);
}

static void
a_number_that_is_none_is_counted(void **state)
{
    (void)state;
    assert_table("file\tblock\ttext\na\tx\tOne\na\t\tTwo\na\t9\tThree\na\t\\N\tFour\n",
                 "a: 1[One] 2[Two] 9[Three] 10[Four]\n");
}

static void
a_sentence_without_text_leaves_no_mark(void **state)
{
    (void)state;
    assert_table("file\tblock\tsent\ttext\na\t1\t1\tOne.\na\t1\t2\t\\N\n", "a: 1[One. ]<0-4>\n");
}

static void
cells_are_made_clean(void **state)
{
    (void)state;
    assert_table("file\tblock\tclass\ttext\na\\tb\t1\tbo\x01"
                 "dy\tT\xFFwo\\tthree\\nfour\x1B\n",
                 "a\tb: body1[T\uFFFDwo three four]\n");
}

static void
the_header_of_another_table_in_mid_stream_is_followed(void **state)
{
    (void)state;
    assert_table("file\tblock\ttext\na\t1\tOne\nfile\tblock\ttext\na\t2\tTwo\n"
                 "text\tfile\tblock\nThree\tb\t4\n",
                 "a: 1[One] 2[Two]\nb: 4[Three]\n");
}

static void
rows_know_where_a_block_begins(void **state)
{
    (void)state;
    struct reading reading = {0};
    struct slice cells[ROW_COLUMNS + 4];
    reader_open(&reading.reader, row_columns);
    assert_true(reader_header(&reading.reader, S("file\tblock\tsent\ttext")));
    read_row(&reading, S("a\t1\t1\tOne."));
    assert_int_equal(reader_row(&reading.reader, S("a\t1\t2\tTwo."), cells), ROW_DATA);
    assert_false(rows_begin(&reading.rows, &reading.reader, cells));
    assert_false(rows_begin_block(&reading.rows, &reading.reader, &reading.document, cells));
    reader_row(&reading.reader, S("a\t2\t1\tTwo."), cells);
    assert_true(rows_begin_block(&reading.rows, &reading.reader, &reading.document, cells));
    reader_row(&reading.reader, S("b\t1\t2\tTwo."), cells);
    assert_true(rows_begin(&reading.rows, &reading.reader, cells));
    reader_free(&reading.reader);
    rows_free(&reading.rows);
    document_free(&reading.document);
}

static void
the_language_of_a_block_is_that_of_all_its_sentences(void **state)
{
    (void)state;
    struct reading reading = {0};
    reader_open(&reading.reader, row_columns);
    assert_true(reader_header(&reading.reader, S("file\tblock\tsent\ttext")));
    read_row(&reading, S("a\t1\t1\tUnfall."));
    read_row(&reading,
             S("a\t1\t2\tDas war nicht die Schuld der Stadt, sagt sie, und es geht allen gut."));
    read_row(&reading, S("a\t2\t1\tA."));
    assert_ptr_equal(reading.document.blocks[0].language, language_find(S("de")));
    rows_close(&reading.rows, &reading.document);
    assert_ptr_equal(reading.document.blocks[1].language, language_find(S("de")));
    reader_free(&reading.reader);
    rows_free(&reading.rows);
    document_free(&reading.document);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_without_a_block_is_a_whole_document),
        cmocka_unit_test(a_block_keeps_its_number_and_its_class),
        cmocka_unit_test(a_document_ends_where_the_file_changes),
        cmocka_unit_test(sentences_are_put_back_at_their_start),
        cmocka_unit_test(sentences_without_a_start_are_parted_by_a_space),
        cmocka_unit_test(a_start_that_cannot_be_counts_for_nothing),
        cmocka_unit_test(gaps_add_no_more_than_a_bounded_length),
        cmocka_unit_test(sentences_far_apart_keep_their_places),
        cmocka_unit_test(a_number_that_is_none_is_counted),
        cmocka_unit_test(a_sentence_without_text_leaves_no_mark),
        cmocka_unit_test(cells_are_made_clean),
        cmocka_unit_test(the_header_of_another_table_in_mid_stream_is_followed),
        cmocka_unit_test(rows_know_where_a_block_begins),
        cmocka_unit_test(the_language_of_a_block_is_that_of_all_its_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
