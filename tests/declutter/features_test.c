#include "declutter/features.h"

#include "../cases.h"

static struct document document;
static struct feature_table table;

/* The features of TEXT, an English block. */
static const struct features *
features_of_block(struct slice text)
{
    document_begin(&document, slice_of("page"));
    document_add(&document, text, 0, 0);
    document.blocks[0].language = language_find(S("en"));
    features_find(&document, &table);
    return table.at;
}

static void
a_list_counts_with_one_or_two_digits(void **state)
{
    (void)state;
    assert_int_equal(features_of_block(S("7) Salt and pepper"))->ordinal, 7);
    assert_int_equal(features_of_block(S("12. Brandl 990"))->ordinal, 12);
    assert_int_equal(features_of_block(S("3"))->ordinal, 3);
    assert_int_equal(features_of_block(S("1990 was a good year"))->ordinal, 0);
    assert_int_equal(features_of_block(S("11.40 No trains run"))->ordinal, 0);
    assert_int_equal(features_of_block(S("12/05 Sports"))->ordinal, 0);
    assert_int_equal(features_of_block(S("No. 4"))->ordinal, 0);
}

static void
words_in_small_letters_are_prose_if_some_hold_them_together(void **state)
{
    (void)state;
    assert_true(features_of_block(S("we had to wait for the ferry, and then it was full of sheep."))
                    ->prose > 0);
    assert_int_equal(features_of_block(S("ferry sheep harbour fishing weather council budget "
                                         "school library carnival chess cinema."))
                         ->prose,
                     0);
    assert_true(features_of_block(S("他说 今天 不 去 了 明天 再 说 吧 好 的。"))->prose > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_counts_with_one_or_two_digits),
        cmocka_unit_test(words_in_small_letters_are_prose_if_some_hold_them_together),
    };
    int status = cmocka_run_group_tests(tests, NULL, NULL);
    features_free(&table);
    document_free(&document);
    return status;
}
