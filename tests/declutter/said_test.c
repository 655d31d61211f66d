#include "declutter/said.h"

#include "../cases.h"

enum { WORDS = 12 };

/* Says the words from FIRST on, one after another. */
static void
say(struct said *said, uint32_t first)
{
    uint32_t words[WORDS];
    for (uint32_t i = 0; i < WORDS; i++)
        words[i] = (first + i) * 0x9E3779B1;
    assert_false(said_before(said, words, WORDS));
}

static void
what_was_said_is_known_whatever_its_end(void **state)
{
    (void)state;
    struct said said = {0};
    uint32_t words[WORDS];
    said_begin(&said, 1000);
    say(&said, 100);
    for (uint32_t i = 0; i < WORDS; i++)
        words[i] = ((i < 9 ? 101 : 700) + i) * 0x9E3779B1; /* eight of eleven pairs */
    assert_false(said_before(&said, words, WORDS));
    said_begin(&said, 1000);
    say(&said, 100);
    for (uint32_t i = 0; i < WORDS; i++)
        words[i] = ((i < 10 ? 101 : 700) + i) * 0x9E3779B1; /* nine */
    assert_true(said_before(&said, words, WORDS));
    assert_true(said_whole(&said, words, 9));
    assert_false(said_whole(&said, words, WORDS));
    said_free(&said);
}

static void
few_pairs_are_never_said_before(void **state)
{
    (void)state;
    struct said said = {0};
    uint32_t words[] = {3, 5, 7, 11, 13, 17};
    said_begin(&said, 100);
    assert_false(said_before(&said, words, 6));
    assert_false(said_before(&said, words, 6));
    assert_true(said_whole(&said, words, 6));
    assert_false(said_whole(&said, words, 2));
    assert_false(said_before(&said, words, 0));
    assert_false(said_whole(&said, words, 0));
    said_free(&said);
}

static void
hardly_anything_new_is_taken_for_said(void **state)
{
    (void)state;
    struct said said = {0};
    unsigned taken = 0;
    said_begin(&said, 20000);
    for (uint32_t i = 0; i < 15000; i += WORDS)
        say(&said, i);
    for (uint32_t i = 0; i < 15000; i++) {
        uint32_t words[] = {(100000 + i) * 0x9E3779B1, (200000 + i) * 0x9E3779B1,
                            (300000 + i) * 0x9E3779B1};
        taken += said_whole(&said, words, 3);
    }
    assert_int_equal(taken, 0);
    said_free(&said);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_said_is_known_whatever_its_end),
        cmocka_unit_test(few_pairs_are_never_said_before),
        cmocka_unit_test(hardly_anything_new_is_taken_for_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
