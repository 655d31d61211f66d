#include "declutter/columns.h"

#include "../cases.h"

static void
the_richest_run_bridges_what_costs_less_than_it_gains(void **state)
{
    (void)state;
    const float evidence[] = {-1, 2, -1, 3, -9, 4, -1};
    struct run run = run_find(evidence, sizeof evidence / sizeof *evidence);
    assert_int_equal(run.start, 1);
    assert_int_equal(run.end, 4);
    assert_true(run.sum == 4);
}

static void
where_nothing_speaks_for_a_block_the_run_is_one_block(void **state)
{
    (void)state;
    const float evidence[] = {-3, -1, -2};
    struct run run = run_find(evidence, sizeof evidence / sizeof *evidence);
    assert_int_equal(run.start, 1);
    assert_int_equal(run.end, 2);
}

static void
no_blocks_have_an_empty_run(void **state)
{
    (void)state;
    struct run run = run_find(NULL, 0);
    assert_int_equal(run.start, run.end);
}

static void
a_block_weighs_the_root_of_its_words(void **state)
{
    (void)state;
    struct features features = {.words = 0};
    assert_true(weight_of(&features) == 0);
    features.words = 144;
    assert_true(weight_of(&features) > 11.9F && weight_of(&features) <= 12);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_richest_run_bridges_what_costs_less_than_it_gains),
        cmocka_unit_test(where_nothing_speaks_for_a_block_the_run_is_one_block),
        cmocka_unit_test(no_blocks_have_an_empty_run),
        cmocka_unit_test(a_block_weighs_the_root_of_its_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
