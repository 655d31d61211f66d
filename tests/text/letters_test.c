#include "text/letters.h"

#include "../cases.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

enum { LAST_CODE = 0x10FFFF };

static bool
is_scalar(uint32_t code)
{
    return code <= LAST_CODE && (code < 0xD800 || code > 0xDFFF);
}

static void
every_code_point_is_read_forwards_and_backwards_as_written(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (uint32_t code = 1; code <= LAST_CODE; code++) {
        if (!is_scalar(code))
            continue;
        buffer_clear(&text);
        buffer_byte(&text, 'a');
        letter_append(&text, code);
        size_t end = text.length, position = 1;
        assert_int_equal(letter_next(buffer_slice(&text), &position), code);
        assert_int_equal(position, end);
        assert_int_equal(letter_before(buffer_slice(&text), &position), code);
        assert_int_equal(position, 1);
        assert_int_equal(letter_at(buffer_slice(&text), 1), code);
        assert_int_equal(letter_ending_at(buffer_slice(&text), end), code);
    }
    buffer_free(&text);
}

static void
outside_a_text_there_is_no_letter(void **state)
{
    (void)state;
    assert_int_equal(letter_at(S("ab"), 2), 0);
    assert_int_equal(letter_at(S("ab"), 9), 0);
    assert_int_equal(letter_ending_at(S("ab"), 0), 0);
    assert_false(letter_is(0, LETTER_ANY | LETTER_SPACE | LETTER_PUNCTUATION));
}

static void
a_base_is_a_letter_without_its_marks_and_no_part_of_a_syllable(void **state)
{
    (void)state;
    assert_int_equal(letter_base(0x10D), 'c');
    assert_int_equal(letter_base(0x1EA5), 'a');
    assert_int_equal(letter_base(0xAE40), 0xAE40); /* Hangul KIM, no K */
    assert_int_equal(letter_base('x'), 'x');
}

static void
letters_are_of_the_kinds_that_unicode_says(void **state)
{
    (void)state;
    static const struct {
        uint32_t code;
        unsigned kinds;
    } rows[] = {
        {'A', LETTER_UPPER},
        {'z', LETTER_LOWER},
        {'7', LETTER_DIGIT},
        {' ', LETTER_SPACE},
        {'\t', LETTER_SPACE},
        {'.', LETTER_PUNCTUATION},
        {'"', LETTER_PUNCTUATION},
        {'$', LETTER_SYMBOL},
        {'+', LETTER_SYMBOL},
        {'_', LETTER_PUNCTUATION},
        {0x01, 0},
        {0x7F, 0},
        {0x85, LETTER_SPACE},
        {0xA0, LETTER_SPACE},
        {0x2028, LETTER_SPACE},
        {0x3000, LETTER_SPACE},
        {0xC9, LETTER_UPPER},
        {0xE9, LETTER_LOWER},
        {0x1C5, LETTER_UPPER}, /* Dž: titlecase */
        {0xAA, LETTER_OTHER},
        {0x301, LETTER_MARK},
        {0x903, LETTER_MARK},
        {0x660, LETTER_DIGIT},
        {0x627, LETTER_OTHER},
        {0xBD, LETTER_SYMBOL},   /* ½ */
        {0x2160, LETTER_SYMBOL}, /* Ⅰ */
        {0x20AC, LETTER_SYMBOL},
        {0x201C, LETTER_PUNCTUATION},
        {0x3002, LETTER_PUNCTUATION},
        {0x200D, LETTER_JOINER},
        {0xAD, LETTER_JOINER},
        {0x4E2D, LETTER_OTHER | LETTER_IDEOGRAPH},
        {0x3042, LETTER_OTHER | LETTER_IDEOGRAPH},
        {0x30AB, LETTER_OTHER | LETTER_IDEOGRAPH},
        {0x0E01, LETTER_OTHER | LETTER_IDEOGRAPH},
        {0x0E50, LETTER_DIGIT}, /* a Thai digit */
        {0x20000, LETTER_OTHER | LETTER_IDEOGRAPH},
        {0xAC00, LETTER_OTHER}, /* Hangul is written with spaces */
        {0x0378, 0},            /* not assigned */
        {0x1F600, LETTER_SYMBOL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (letter_kinds(rows[i].code) != rows[i].kinds)
            print_error("U+%04X\n", (unsigned)rows[i].code);
        assert_int_equal(letter_kinds(rows[i].code), rows[i].kinds);
    }
}

static void
the_table_for_ascii_says_what_unicode_says(void **state)
{
    (void)state;
    for (uint32_t code = 0x20; code < 0x7F; code++)
        assert_int_equal(letter_kinds(code), letter_kinds_beyond(code));
}

/* But for code points that this libunistring does not know yet. */
static void
the_tables_for_near_letters_say_what_unicode_says(void **state)
{
    (void)state;
    for (uint32_t code = 128; code < LETTER_NEAR_END; code++) {
        if (uc_is_general_category(code, UC_CATEGORY_Cn))
            continue;
        assert_int_equal(letter_kinds(code), letter_kinds_beyond(code));
        assert_int_equal(letter_lower(code), uc_tolower(code));
    }
}

static void
case_is_mapped_one_to_one(void **state)
{
    (void)state;
    assert_int_equal(letter_lower('A'), 'a');
    assert_int_equal(letter_lower('['), '[');
    assert_int_equal(letter_lower('@'), '@');
    assert_int_equal(letter_upper('z'), 'Z');
    assert_int_equal(letter_upper('{'), '{');
    assert_int_equal(letter_lower(0xC9), 0xE9);
    assert_int_equal(letter_upper(0xE9), 0xC9);
    assert_int_equal(letter_lower(0x130), 'i');
    assert_int_equal(letter_upper(0xDF), 0xDF);
    assert_int_equal(letter_lower(0x4E2D), 0x4E2D);
    struct buffer out = {0};
    letters_lower(&out, S("ÉCOLE Ünal ΑΒΓ Жук ｆＵ"));
    assert_slice(buffer_slice(&out), "école ünal αβγ жук ｆｕ");
    buffer_free(&out);
}

static void
east_asian_letters_take_two_columns_and_marks_none(void **state)
{
    (void)state;
    assert_int_equal(letter_columns('a'), 1);
    assert_int_equal(letter_columns(0xE9), 1);
    assert_int_equal(letter_columns(0x301), 0);
    assert_int_equal(letter_columns(0x4E2D), 2);
    assert_int_equal(letter_columns(0xAC00), 2);
    assert_int_equal(letter_columns(0xFF21), 2);
    assert_int_equal(letters_columns(S("a中e\u0301")), 4);
    assert_int_equal(letters_columns(S("")), 0);
}

static struct slice
full_normalisation(struct slice text, uninorm_t form, void **owner)
{
    size_t length = 0;
    *owner = u8_normalize(form, (const uint8_t *)text.at, text.length, NULL, &length);
    assert_non_null(*owner);
    return slice_make(*owner, length);
}

static void
assert_composed_as_by_full_normalisation(struct slice text)
{
    void *owner;
    struct slice wanted = full_normalisation(text, UNINORM_NFC, &owner);
    struct buffer out = {0};
    letters_compose(&out, text);
    assert_slice_is(buffer_slice(&out), wanted.at, wanted.length, __FILE__, __LINE__);
    buffer_free(&out);
    free(owner);
}

/* The quick check must let no code point through that normalisation would change: by itself, and
   behind a letter, a mark and a jamo that it might compose with. */
static void
the_quick_check_agrees_with_full_normalisation_for_every_code_point(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (uint32_t code = 1; code <= LAST_CODE; code++) {
        if (!is_scalar(code) || (code > 0x323AF && code < 0xE0000) || code > 0xE01FF)
            continue;
        if (code > 0x3400 && code < 0xF900 && code % 61 != 0) /* ideographs and Hangul: some */
            continue;
        if (code > 0x20000 && code < 0x2F800 && code % 997 != 0)
            continue;
        buffer_clear(&text);
        letter_append(&text, code);
        assert_composed_as_by_full_normalisation(buffer_slice(&text));
        buffer_clear(&text);
        buffer_append(&text, S("e"));
        letter_append(&text, code);
        buffer_append(&text, S("\u0301\u0323 \u1100"));
        letter_append(&text, code);
        buffer_append(&text, S("\u0BC6"));
        letter_append(&text, code);
        assert_composed_as_by_full_normalisation(buffer_slice(&text));
    }
    buffer_free(&text);
}

/* What a mark before the code point may compose with stands before it: pairs of all kinds. */
static void
pairs_of_code_points_are_composed_as_by_full_normalisation(void **state)
{
    (void)state;
    static const uint32_t firsts[] = {'A',    'e',    0xE4,    0x3B1,   0x3CA,   0x415,   0x627,
                                      0x928,  0x9C7,  0xB47,   0xB92,   0xBC6,   0xCC6,   0xD46,
                                      0xDD9,  0x1025, 0x1100,  0xAC00,  0x304B,  0x30AB,  0x1B05,
                                      0x226B, 0x2190, 0x11099, 0x11131, 0x114B9, 0x115B8, 0x1133};
    struct buffer text = {0};
    for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++)
        for (uint32_t code = 0x300; code < 0x11FFF; code++) {
            if (!is_scalar(code) ||
                !(letter_is(code, LETTER_MARK) || (code >= 0x1100 && code < 0x1200)))
                continue;
            buffer_clear(&text);
            letter_append(&text, firsts[i]);
            letter_append(&text, code);
            assert_composed_as_by_full_normalisation(buffer_slice(&text));
        }
    buffer_free(&text);
}

static void
text_is_composed_and_what_is_composed_stays(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"", ""},
        {"plain", "plain"},
        {"cafe\u0301", "caf\u00E9"},
        {"caf\u00E9", "caf\u00E9"},
        {"\u212B", "\u00C5"},
        {"\u1100\u1161\u11A8", "\uAC01"},
        {"q\u0307\u0323", "q\u0323\u0307"},
        {"\u0958", "\u0915\u093C"},
        {"\u2126", "\u03A9"},
        {"\uFB01", "\uFB01"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer out = {0};
        buffer_append(&out, S("before "));
        letters_compose(&out, slice_of(rows[i][0]));
        struct slice got = slice_from(buffer_slice(&out), 7);
        assert_slice_is(got, rows[i][1], strlen(rows[i][1]), __FILE__, __LINE__);
        buffer_free(&out);
    }
}

static void
compatibility_decomposition_takes_letters_apart(void **state)
{
    (void)state;
    struct buffer out = {0};
    letters_decompose(&out, S("\u00E9\uFB01\uFF21\u2460"));
    assert_slice(buffer_slice(&out), "e\u0301fiA1");
    buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_is_read_forwards_and_backwards_as_written),
        cmocka_unit_test(outside_a_text_there_is_no_letter),
        cmocka_unit_test(a_base_is_a_letter_without_its_marks_and_no_part_of_a_syllable),
        cmocka_unit_test(letters_are_of_the_kinds_that_unicode_says),
        cmocka_unit_test(the_table_for_ascii_says_what_unicode_says),
        cmocka_unit_test(the_tables_for_near_letters_say_what_unicode_says),
        cmocka_unit_test(case_is_mapped_one_to_one),
        cmocka_unit_test(east_asian_letters_take_two_columns_and_marks_none),
        cmocka_unit_test(the_quick_check_agrees_with_full_normalisation_for_every_code_point),
        cmocka_unit_test(pairs_of_code_points_are_composed_as_by_full_normalisation),
        cmocka_unit_test(text_is_composed_and_what_is_composed_stays),
        cmocka_unit_test(compatibility_decomposition_takes_letters_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
