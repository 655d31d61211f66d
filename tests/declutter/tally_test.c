#include "declutter/tally.h"

#include "../cases.h"

/* Counts a document of one block a string; NULL at the end. */
static void
count_document(struct tally *tally, const char *const *blocks)
{
    struct document document = {0};
    document_begin(&document, slice_of("page"));
    for (size_t i = 0; blocks[i]; i++)
        document_add(&document, slice_of(blocks[i]), 0, 0);
    tally_document(tally, &document);
    document_free(&document);
}

static void
lines_alike_but_for_case_digits_and_spaces_are_one(void **state)
{
    (void)state;
    struct tally tally = {0};
    count_document(&tally, (const char *const[]){"Posted 3 May 2020", "POSTED  12 May 2021", NULL});
    count_document(&tally, (const char *const[]){"posted 4 May\xC2\xA0"
                                                 "2022",
                                                 "— 12 —", NULL});
    assert_int_equal(tally_files(&tally, S("Posted 7 May 1999")), 2);
    assert_int_equal(tally_files(&tally, S("")), 0);
    assert_int_equal(tally_files(&tally, S("— 12 —")), 0); /* no letter in it */
    tally_sort(&tally);
    assert_int_equal(tally.count, 2);
    assert_slice(tally_text(&tally, &tally.lines[0]), "");
    assert_int_equal(tally.lines[0].files, 2);
    assert_int_equal(tally.lines[0].count, 4);
    assert_slice(tally_text(&tally, &tally.lines[1]), "posted 0 may 0");
    assert_int_equal(tally.lines[1].files, 2);
    assert_int_equal(tally.lines[1].count, 3);
    tally_free(&tally);
}

static void
long_blocks_are_not_counted(void **state)
{
    (void)state;
    char block[TALLY_LONGEST + 2];
    memset(block, 'x', sizeof block);
    block[TALLY_LONGEST + 1] = '\0';
    struct tally tally = {0};
    count_document(&tally, (const char *const[]){block, block + 1, NULL});
    assert_int_equal(tally_files(&tally, slice_of(block)), 0);
    assert_int_equal(tally_files(&tally, slice_of(block + 1)), 1);
    tally_free(&tally);
}

static void
many_lines_are_found_again_and_tables_add_up(void **state)
{
    (void)state;
    struct tally tally = {0};
    char line[8] = "aaaaaaa";
    enum { LINES = 10000 };
    for (int i = 0; i < LINES * 2; i++) {
        for (int k = 0, rest = i % LINES; k < 7; k++, rest /= 10)
            line[k] = (char)('a' + rest % 10);
        tally_add(&tally, slice_make(line, 7), 2, 5);
    }
    assert_int_equal(tally.count, LINES);
    assert_int_equal(tally_files(&tally, slice_make(line, 7)), 4);
    tally_add(&tally, S(""), 70, 900);
    assert_int_equal(tally.total, 70);
    tally_free(&tally);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_alike_but_for_case_digits_and_spaces_are_one),
        cmocka_unit_test(long_blocks_are_not_counted),
        cmocka_unit_test(many_lines_are_found_again_and_tables_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
