#include "text/short_word.h"

#include "../cases.h"

static void
assert_read(struct slice text, size_t start, struct slice wanted)
{
    struct short_word word = {0}, other = {0};
    assert_true(short_word_read(text, start, &word));
    assert_true(short_word_of(wanted, &other));
    assert_true(word.first == other.first && word.second == other.second);
    assert_int_equal(word.length, wanted.length);
}

/* Inside of a text, at its end, and at every length. */
static void
a_word_is_read_up_to_what_is_no_letter(void **state)
{
    (void)state;
    const struct slice letters = S("abcdefghijklmno");
    for (size_t length = 1; length <= letters.length; length++) {
        char text[64] = "? ";
        memcpy(text + 2, letters.at, length);
        assert_read(slice_make(text, length + 2), 2, slice_part(letters, 0, length));
        memcpy(text + 2 + length, "! and so it goes on and on", 27);
        assert_read(slice_make(text, 60), 2, slice_part(letters, 0, length));
    }
    assert_read(S("Ab9_c"), 0, S("Ab9"));
}

static void
what_may_go_on_is_no_short_word(void **state)
{
    (void)state;
    struct short_word word;
    assert_false(short_word_read(S(" a"), 0, &word));
    assert_false(short_word_read(S("don't"), 0, &word));
    assert_false(short_word_read(S("caf\u00e9"), 0, &word));
    assert_false(short_word_read(S("sixteen0letters1 x"), 0, &word));
    assert_false(short_word_read(S("sixteen0letters1"), 0, &word));
    assert_false(short_word_of(S("caf\u00e9"), &word));
    assert_false(short_word_of(S("sixteen0letters1"), &word));
}

static void
a_run_tells_what_follows_it(void **state)
{
    (void)state;
    struct short_word word;
    unsigned char follows;
    assert_true(short_word_read_run(S("don't"), 0, &word, &follows));
    assert_true(word.length == 3 && follows == '\'');
    assert_true(short_word_read_run(S("caf\u00e9"), 0, &word, &follows));
    assert_true(word.length == 3 && follows == 0xC3);
    assert_true(short_word_read_run(S("end"), 0, &word, &follows));
    assert_true(word.length == 3 && follows == 0);
    assert_false(short_word_read_run(S(" a"), 0, &word, &follows));
    assert_false(short_word_read_run(S("sixteen0letters1'"), 0, &word, &follows));
}

static void
the_first_byte_is_the_lowest(void **state)
{
    (void)state;
    struct short_word word;
    assert_true(short_word_of(S("ab345678Z"), &word));
    assert_true((word.first & 0xFFFF) == ('a' | 'b' << 8) && word.second == 'Z');
    assert_true(short_word_of(S(""), &word));
    assert_true(word.first == 0 && word.second == 0);
}

static void
capitals_become_small(void **state)
{
    (void)state;
    for (unsigned byte = 0; byte < 0x80; byte++) {
        unsigned small = byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
        assert_true(short_word_lower(byte | (uint64_t)byte << 56) ==
                    (small | (uint64_t)small << 56));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_read_up_to_what_is_no_letter),
        cmocka_unit_test(what_may_go_on_is_no_short_word),
        cmocka_unit_test(a_run_tells_what_follows_it),
        cmocka_unit_test(the_first_byte_is_the_lowest),
        cmocka_unit_test(capitals_become_small),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
