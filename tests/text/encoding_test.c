#include "text/encoding.h"

#include "../cases.h"

#define FFFD "\xEF\xBF\xBD"

/* Converts RAW from the encoding NAME, STEP bytes a call, and holds the text and each byte's origin
   against what is wanted. */
static void
assert_converted(const char *name, struct slice raw, size_t step, struct slice wanted,
                 const uint64_t *origins)
{
    struct encoding *encoding = encoding_open(name);
    struct buffer out = {0}, places = {0};
    assert_non_null(encoding);
    for (size_t at = 0; at < raw.length; at += step)
        encoding_convert(encoding, slice_part(raw, at, at + step), at + step >= raw.length, &out,
                         &places);
    assert_slice_is(buffer_slice(&out), wanted.at, wanted.length, __FILE__, __LINE__);
    assert_int_equal(places.length, out.length * sizeof(uint64_t));
    for (size_t i = 0; i < out.length; i++)
        assert_int_equal(((const uint64_t *)(const void *)places.at)[i], origins[i]);
    encoding_close(encoding);
    buffer_free(&out);
    buffer_free(&places);
}

static void
assert_converted_in_steps(const char *name, struct slice raw, struct slice wanted,
                          const uint64_t *origins)
{
    for (size_t step = 1; step <= raw.length; step++)
        assert_converted(name, raw, step, wanted, origins);
}

static void
an_unknown_encoding_is_none(void **state)
{
    (void)state;
    assert_null(encoding_open("no-such-encoding-at-all"));
    encoding_close(NULL);
}

static void
a_byte_encoding_gives_each_byte_its_place(void **state)
{
    (void)state;
    static const uint64_t origins[] = {0, 1, 1, 2, 3, 3};
    assert_converted_in_steps("ISO-8859-1", S("a\xE9z\xFC"), S("aézü"), origins);
}

static void
utf16_of_either_end_gives_pairs_one_place(void **state)
{
    (void)state;
    static const uint64_t origins[] = {0, 2, 2, 2, 4, 4, 4, 4, 8};
    assert_converted_in_steps("UTF-16LE", S("a\0\xAC\x20\x3D\xD8\x00\xDEz\0"), S("a€😀z"), origins);
    assert_converted_in_steps("UTF-16BE", S("\0a\x20\xAC\xD8\x3D\xDE\x00\0z"), S("a€😀z"), origins);
}

static void
a_lone_surrogate_is_replaced_and_what_follows_is_kept(void **state)
{
    (void)state;
    struct encoding *encoding = encoding_open("UTF-16LE");
    struct buffer out = {0}, places = {0};
    assert_non_null(encoding);
    encoding_convert(encoding, S("a\0\x00\xDCz\0y\0"), true, &out, &places);
    assert_slice(buffer_slice(&out), "a" FFFD "zy");
    assert_int_equal(places.length, out.length * sizeof(uint64_t));
    encoding_close(encoding);
    buffer_free(&out);
    buffer_free(&places);
}

static void
a_character_cut_off_at_the_very_end_is_replaced(void **state)
{
    (void)state;
    static const uint64_t origins[] = {0, 2, 2, 2};
    assert_converted_in_steps("UTF-16LE", S("a\0\xAC"), S("a" FFFD), origins);
    assert_converted_in_steps("UTF-16LE", S("a\0\x3D\xD8\x00"), S("a" FFFD), origins);
}

static void
a_multibyte_encoding_is_converted_across_calls(void **state)
{
    (void)state;
    static const uint64_t origins[] = {0, 1, 1, 1, 3, 3, 3, 5};
    assert_converted_in_steps("GB18030", S("a\xC4\xE3\xBA\xC3z"), S("a你好z"), origins);
    assert_converted_in_steps("SHIFT_JIS", S("a\x93\xFA\x96{z"), S("a日本z"), origins);
}

static void
a_byte_that_the_encoding_does_not_have_is_replaced(void **state)
{
    (void)state;
    static const uint64_t origins[] = {0, 1, 1, 1, 2};
    assert_converted_in_steps("ASCII", S("a\xE9z"), S("a" FFFD "z"), origins);
    assert_converted_in_steps("CP1252", S("a\x81z"), S("a" FFFD "z"), origins);
}

/* ISO 2022 has sequences that change its state; they belong to the letter behind them. */
static void
an_encoding_with_states_gives_only_its_text(void **state)
{
    (void)state;
    static const uint64_t origins[] = {0, 1, 1, 1, 6, 6, 6, 8};
    assert_converted_in_steps("ISO-2022-JP", S("a\x1B$BF|K\\\x1B(Bz"), S("a日本z"), origins);
}

/* Windows-1258 has accents behind their letters; so a letter waits for what comes. */
static void
a_letter_that_is_held_back_comes_when_it_is_known(void **state)
{
    (void)state;
    static const uint64_t places[] = {0, 1, 2, 2, 2, 4}, last[] = {0, 2};
    assert_converted_in_steps("CP1258", S("a \xEA\xF2 "), S("a ệ "), places);
    assert_converted_in_steps("CP1258", S("ao"), S("ao"), last);
    assert_converted_in_steps("TCVN", S("a"), S("a"), last);
    static const uint64_t pair[] = {0, 0};
    assert_converted_in_steps("BIG5-HKSCS", S("\x88\x66"), S("Ê"), pair);
    static const uint64_t bad[] = {0, 1, 1, 1};
    assert_converted_in_steps("BIG5-HKSCS", S("a\x88"), S("a" FFFD), bad);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_encoding_is_none),
        cmocka_unit_test(a_byte_encoding_gives_each_byte_its_place),
        cmocka_unit_test(utf16_of_either_end_gives_pairs_one_place),
        cmocka_unit_test(a_lone_surrogate_is_replaced_and_what_follows_is_kept),
        cmocka_unit_test(a_character_cut_off_at_the_very_end_is_replaced),
        cmocka_unit_test(a_multibyte_encoding_is_converted_across_calls),
        cmocka_unit_test(a_byte_that_the_encoding_does_not_have_is_replaced),
        cmocka_unit_test(an_encoding_with_states_gives_only_its_text),
        cmocka_unit_test(a_letter_that_is_held_back_comes_when_it_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
