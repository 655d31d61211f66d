#include "text/slice.h"

#include "text/ascii.h"
#include "text/letters.h"

#include "../cases.h"

static void
a_part_is_clipped_to_the_text(void **state)
{
    (void)state;
    assert_slice(slice_part(S("abcdef"), 2, 4), "cd");
    assert_slice(slice_part(S("abcdef"), 4, 99), "ef");
    assert_slice(slice_part(S("abcdef"), 5, 2), "");
    assert_slice(slice_part(S("abcdef"), 99, SIZE_MAX), "");
    assert_slice(slice_from(S("abcdef"), 6), "");
    assert_slice(slice_from(S("abcdef"), 1), "bcdef");
}

static void
slices_of_the_same_bytes_are_equal(void **state)
{
    (void)state;
    assert_true(slice_equals(S("abc"), slice_part(S("xabcx"), 1, 4)));
    assert_false(slice_equals(S("abc"), S("abd")));
    assert_false(slice_equals(S("abc"), S("ab")));
    assert_true(slice_equals(S("a\0b"), S("a\0b")));
    assert_false(slice_equals(S("a\0b"), S("a\0c")));
    assert_true(slice_equals(slice_make(NULL, 0), S("")));
}

static void
a_text_starts_and_ends_with_itself_and_with_nothing(void **state)
{
    (void)state;
    assert_true(slice_starts_with(S("abc"), S("abc")));
    assert_true(slice_starts_with(S("abc"), S("")));
    assert_true(slice_starts_with(S("abc"), S("ab")));
    assert_false(slice_starts_with(S("abc"), S("abcd")));
    assert_false(slice_starts_with(S("abc"), S("b")));
    assert_true(slice_ends_with(S("abc"), S("abc")));
    assert_true(slice_ends_with(S("abc"), S("")));
    assert_true(slice_ends_with(S("abc"), S("bc")));
    assert_false(slice_ends_with(S("abc"), S("zabc")));
    assert_false(slice_ends_with(S("abc"), S("ab")));
}

static void
a_byte_that_is_not_there_is_found_at_the_end(void **state)
{
    (void)state;
    assert_int_equal(slice_find_byte(S("a,b,c"), 0, ','), 1);
    assert_int_equal(slice_find_byte(S("a,b,c"), 1, ','), 1);
    assert_int_equal(slice_find_byte(S("a,b,c"), 2, ','), 3);
    assert_int_equal(slice_find_byte(S("a,b,c"), 4, ','), 5);
    assert_int_equal(slice_find_byte(S("a,b,c"), 99, ','), 5);
    assert_int_equal(slice_find_byte(S(""), 0, ','), 0);
    assert_int_equal(slice_find_byte(slice_part(S("ab,"), 0, 2), 0, ','), 2);
}

static void
trimming_takes_ascii_white_space_from_both_ends_only(void **state)
{
    (void)state;
    assert_slice(slice_trim(S(" \t\r\n\v\f a b \f\v\n\r\t ")), "a b");
    assert_slice(slice_trim(S("   ")), "");
    assert_slice(slice_trim(S("")), "");
    assert_slice(slice_trim(S("\xC2\xA0 x")), "\xC2\xA0 x");
    assert_slice(slice_trim(S("\b x")), "\b x");
}

static void
the_last_word_stands_behind_the_last_space(void **state)
{
    (void)state;
    assert_slice(slice_last_word(S("prime minister")), "minister");
    assert_slice(slice_last_word(S("minister")), "minister");
    assert_slice(slice_last_word(S("minister ")), "");
    assert_slice(slice_last_word(S("")), "");
}

static void
slices_compare_as_bytes_do(void **state)
{
    (void)state;
    assert_int_equal(slice_compare(S("abc"), S("abc")), 0);
    assert_true(slice_compare(S("ab"), S("abc")) < 0);
    assert_true(slice_compare(S("abc"), S("ab")) > 0);
    assert_true(slice_compare(S("b"), S("abc")) > 0);
    assert_true(slice_compare(S("z"), S("é")) < 0);
    assert_true(slice_compare(S("\uFFFD"), S("\U0001F600")) < 0);
    assert_int_equal(slice_compare(slice_make(NULL, 0), S("")), 0);
}

static void
a_number_fills_its_slice_and_fits(void **state)
{
    (void)state;
    uint64_t number = 7;
    assert_true(slice_number(S("0"), &number));
    assert_true(number == 0);
    assert_true(slice_number(S("0042"), &number));
    assert_true(number == 42);
    assert_true(slice_number(S("18446744073709551615"), &number));
    assert_true(number == UINT64_MAX);
}

static void
what_is_no_number_leaves_it_alone(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",
                                        "-1",
                                        "+1",
                                        " 1",
                                        "1 ",
                                        "1a",
                                        "0x10",
                                        "1.5",
                                        "18446744073709551616",
                                        "99999999999999999999999",
                                        "١"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        uint64_t number = 7;
        assert_false(slice_number(slice_of(wrong[i]), &number));
        assert_true(number == 7);
    }
}

static void
a_hash_depends_on_every_byte_and_on_their_order(void **state)
{
    (void)state;
    assert_true(slice_hash(S("abc")) == slice_hash(slice_part(S("abcd"), 0, 3)));
    assert_true(slice_hash(S("abc")) != slice_hash(S("acb")));
    assert_true(slice_hash(S("abc")) != slice_hash(S("abd")));
    assert_true(slice_hash(S("a\0")) != slice_hash(S("a")));
    /* FNV-1a of nothing is its offset basis; the final mix folds the upper half into the lower. */
    assert_true(slice_hash(S("")) == (UINT64_C(0xcbf29ce484222325) ^ UINT64_C(0xcbf29ce4)));
}

static void
parts_are_cut_off_a_list(void **state)
{
    (void)state;
    struct slice rest = S("al|del||x");
    assert_true(slice_equals(slice_cut(&rest, '|'), S("al")));
    assert_true(slice_equals(slice_cut(&rest, '|'), S("del")));
    assert_true(slice_equals(slice_cut(&rest, '|'), S("")));
    assert_true(slice_equals(slice_cut(&rest, '|'), S("x")));
    assert_int_equal(rest.length, 0);
    assert_true(slice_equals(slice_cut(&rest, '|'), S("")));
}

static void
one_ending_of_several_is_enough(void **state)
{
    (void)state;
    assert_true(slice_ends_with_one(S("bridges"), S("ung|es|heit")));
    assert_true(slice_ends_with_one(S("freedom"), S("dom")));
    assert_true(slice_is_one_of(S("al"), S("al|del")));
    assert_true(slice_is_one_of(S("del"), S("al|del")));
    assert_false(slice_is_one_of(S("modelo"), S("al|del")));
    assert_false(slice_is_one_of(S("al"), S("")));
    assert_false(slice_ends_with_one(S("bridges"), S("ung|heit")));
    assert_false(slice_ends_with_one(S("bridges"), S("")));
}

static void
ascii_ends_before_the_first_other_byte(void **state)
{
    (void)state;
    struct slice text = S("abcdefghijklmnopqrstuvwxyzé and é");
    assert_int_equal(ascii_end(text, 0), 26);
    assert_int_equal(ascii_end(text, 26), 26);
    assert_int_equal(ascii_end(text, 28), 33);
    assert_int_equal(ascii_end(S("plain"), 0), 5);
    assert_int_equal(ascii_end(S("plain"), 5), 5);
}

static void
a_lead_byte_tells_how_long_its_character_is(void **state)
{
    (void)state;
    static const struct {
        unsigned lead;
        size_t bytes;
    } cases[] = {{0x80, 0}, {0xC1, 0}, {0xC2, 2}, {0xDF, 2}, {0xE0, 3},
                 {0xEF, 3}, {0xF0, 4}, {0xF4, 4}, {0xF5, 0}, {0xFF, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(letter_bytes(cases[i].lead), cases[i].bytes);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_is_clipped_to_the_text),
        cmocka_unit_test(slices_of_the_same_bytes_are_equal),
        cmocka_unit_test(a_text_starts_and_ends_with_itself_and_with_nothing),
        cmocka_unit_test(a_byte_that_is_not_there_is_found_at_the_end),
        cmocka_unit_test(trimming_takes_ascii_white_space_from_both_ends_only),
        cmocka_unit_test(the_last_word_stands_behind_the_last_space),
        cmocka_unit_test(slices_compare_as_bytes_do),
        cmocka_unit_test(a_number_fills_its_slice_and_fits),
        cmocka_unit_test(what_is_no_number_leaves_it_alone),
        cmocka_unit_test(a_hash_depends_on_every_byte_and_on_their_order),
        cmocka_unit_test(parts_are_cut_off_a_list),
        cmocka_unit_test(one_ending_of_several_is_enough),
        cmocka_unit_test(ascii_ends_before_the_first_other_byte),
        cmocka_unit_test(a_lead_byte_tells_how_long_its_character_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
