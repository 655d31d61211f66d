#include "document/document.h"

#include "../cases.h"

static void
blocks_are_numbered_from_1_and_keep_their_places(void **state)
{
    (void)state;
    struct document document = {0};
    document_begin(&document, S("a.txt"));
    assert_true(document_add(&document, S("Headline"), 3, 8));
    assert_true(document_add(&document, S(""), 20, 0));
    assert_true(document_add(&document, S("Body."), 30, 7));
    assert_int_equal(document.block_count, 3);
    assert_slice(block_text(&document, &document.blocks[0]), "Headline");
    assert_slice(block_text(&document, &document.blocks[1]), "");
    assert_slice(block_text(&document, &document.blocks[2]), "Body.");
    assert_slice(block_class(&document, &document.blocks[0]), "");
    assert_int_equal(document.blocks[2].number, 3);
    assert_int_equal(document.blocks[2].offset, 30);
    assert_int_equal(document.blocks[2].length, 7);
    document_free(&document);
}

static void
numbers_go_on_behind_a_part_and_begin_anew_in_a_document(void **state)
{
    (void)state;
    struct document document = {0};
    document_begin(&document, S("a.txt"));
    document_add(&document, S("one"), 0, 3);
    document_clear(&document);
    assert_int_equal(document.block_count, 0);
    document_add(&document, S("two"), 5, 3);
    assert_int_equal(document.blocks[0].number, 2);
    assert_slice(block_text(&document, &document.blocks[0]), "two");
    assert_slice(document.file, "a.txt");
    document_begin(&document, S("b.txt"));
    assert_true(document.first);
    assert_false(document.last);
    document_add(&document, S("one"), 0, 3);
    assert_int_equal(document.blocks[0].number, 1);
    document_free(&document);
}

static void
a_block_may_come_in_pieces(void **state)
{
    (void)state;
    struct document document = {0};
    document_begin(&document, S("a.txt"));
    struct block *block = document_open_block(&document, 17);
    assert_true(document_has_room(&document, 10));
    buffer_append(&document.text, S("one "));
    buffer_append(&document.text, S("two"));
    document_close_block(&document, block);
    assert_slice(block_text(&document, block), "one two");
    assert_int_equal(block->number, 17);
    document_add(&document, S("next"), 0, 4);
    assert_int_equal(document.blocks[1].number, 18);
    document_free(&document);
}

static void
marks_belong_to_the_last_block(void **state)
{
    (void)state;
    struct document document = {0};
    document_begin(&document, S("a.txt"));
    document_add(&document, S("no marks"), 0, 8);
    document_add(&document, S("A. B."), 0, 5);
    assert_true(document_mark(&document, (struct mark){.start = 0, .end = 2, .number = 1}));
    assert_true(document_mark(&document, (struct mark){.start = 3, .end = 5, .number = 2}));
    document_add(&document, S("none"), 0, 4);
    assert_int_equal(document.blocks[0].mark_start, document.blocks[0].mark_end);
    assert_int_equal(document.blocks[1].mark_end - document.blocks[1].mark_start, 2);
    assert_int_equal(document.marks[document.blocks[1].mark_start + 1].start, 3);
    assert_int_equal(document.blocks[2].mark_start, 2);
    assert_int_equal(document.blocks[2].mark_end, 2);
    document_free(&document);
}

static void
a_document_has_room_for_4_gib_and_no_more(void **state)
{
    (void)state;
    struct document document = {0};
    document_begin(&document, S("a.txt"));
    assert_true(document_has_room(&document, UINT32_MAX));
    assert_false(document_has_room(&document, (size_t)UINT32_MAX + 1));
    document_add(&document, S("four"), 0, 4);
    assert_true(document_has_room(&document, UINT32_MAX - 4));
    assert_false(document_has_room(&document, UINT32_MAX - 3));
    assert_false(document_add(&document, slice_make("", UINT32_MAX - 3), 0, 0));
    assert_int_equal(document.block_count, 1);
    document_free(&document);
}

static void
a_block_always_has_a_language(void **state)
{
    (void)state;
    struct document document = {0};
    document_begin(&document, S("a.txt"));
    document_add(&document, S(""), 0, 0);
    document_add(&document, S("12345"), 0, 5);
    assert_non_null(document.blocks[0].language);
    assert_non_null(document.blocks[1].language);
    document.language = language_number(0);
    document_begin(&document, S("b.txt"));
    document_add(&document, S("words"), 0, 5);
    assert_ptr_equal(document.blocks[0].language, language_number(0));
    document_free(&document);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_numbered_from_1_and_keep_their_places),
        cmocka_unit_test(numbers_go_on_behind_a_part_and_begin_anew_in_a_document),
        cmocka_unit_test(a_block_may_come_in_pieces),
        cmocka_unit_test(marks_belong_to_the_last_block),
        cmocka_unit_test(a_document_has_room_for_4_gib_and_no_more),
        cmocka_unit_test(a_block_always_has_a_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
