#include "text/window.h"

#include "../cases.h"

static bool
is_letter_or_digit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

/* Whether the byte at AT is the first of as many letters and digits as no short word has. */
static bool
is_long(struct slice text, size_t at)
{
    size_t end = at;
    while (end < text.length && is_letter_or_digit(text.at[end]))
        end++;
    return end - at >= LANES;
}

/* At every place, against each byte by itself. */
static void
a_window_tells_of_each_byte_what_it_is(void **state)
{
    (void)state;
    const struct slice text = S("They didn't say (in 2019) 'why',  but \"extraordinarily1\" "
                                "caf\u00e9s go on and on, and the workers' sixteenletterword too.");
    struct window window;
    for (size_t start = 0; start < text.length; start++) {
        window_read(&window, text, start);
        size_t left = text.length - start, length = left < WINDOW ? left : WINDOW;
        size_t plain = WINDOW;
        assert_int_equal(window.length, length);
        for (size_t i = length; i-- > 0;) {
            char byte = text.at[start + i];
            bool word = is_letter_or_digit(byte);
            bool behind = i > 0 && is_letter_or_digit(text.at[start + i - 1]);
            assert_int_equal(window.at[i], byte);
            assert_int_equal(window.words >> i & 1, word);
            assert_int_equal(window.spaces >> i & 1, byte == ' ');
            if ((unsigned char)byte >= 0x80 || (byte == '\'' && behind) ||
                (i + LANES <= WINDOW && is_long(text, start + i)))
                plain = i;
        }
        assert_int_equal(window.plain, plain);
    }
}

static void
words_begin_and_end_before_what_is_not_plain(void **state)
{
    (void)state;
    struct window window;
    window_read(&window, S("Ab c1 d."), 0);
    assert_true(window_starts(&window) == (1 << 0 | 1 << 3 | 1 << 6));
    assert_true(window_ends(&window) == (1 << 2 | 1 << 5 | 1 << 7));
    window_read(&window, S("ab can't"), 0);
    assert_int_equal(window.plain, 6);
    assert_true(window_starts(&window) == (1 << 0 | 1 << 3));
    assert_true(window_ends(&window) == 1 << 2);
    window_read(&window, S("ab"), 0); /* at the end of the text */
    assert_true(window_ends(&window) == 1 << 2);
}

static void
bits_below_a_number_are_all_of_them_at_last(void **state)
{
    (void)state;
    assert_true(window_below(0) == 0 && window_below(1) == 1 && window_below(63) == UINT64_MAX / 2);
    assert_true(window_below(64) == UINT64_MAX && window_below(65) == UINT64_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_window_tells_of_each_byte_what_it_is),
        cmocka_unit_test(words_begin_and_end_before_what_is_not_plain),
        cmocka_unit_test(bits_below_a_number_are_all_of_them_at_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
