#include "text/lanes.h"

#include "../cases.h"

/* Every byte value, at every place, against the plain form. */
static void
the_fast_form_answers_as_the_plain_one(void **state)
{
    (void)state;
    static const unsigned char ranges[][2] = {{0, 0},       {'.', '.'},   {' ', '~'}, {0x7F, 0x80},
                                              {0xD6, 0xE3}, {0xEA, 0xFF}, {0, 0xFF},  {0xFF, 0xFF}};
    unsigned char bytes[256 + 2 * LANES];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)i;
    for (size_t at = 0; at + LANES <= sizeof bytes; at++)
        for (size_t k = 0; k < sizeof ranges / sizeof *ranges; k++) {
            unsigned char low = ranges[k][0], high = ranges[k][1];
            assert_int_equal(lanes_between(lanes_load(bytes + at), low, high),
                             lanes_plain_between(lanes_plain_load(bytes + at), low, high));
            assert_int_equal(lanes_equal(lanes_load(bytes + at), high),
                             lanes_plain_equal(lanes_plain_load(bytes + at), high));
        }
    for (size_t at = 0; at + LANES <= sizeof bytes; at++) {
        assert_int_equal(lanes_alphanumeric(lanes_load(bytes + at)),
                         lanes_plain_alphanumeric(lanes_plain_load(bytes + at)));
        assert_int_equal(lanes_letters(lanes_load(bytes + at)),
                         lanes_plain_letters(lanes_plain_load(bytes + at)));
        assert_int_equal(lanes_small_bits(lanes_load(bytes + at)),
                         lanes_plain_small_bits(lanes_plain_load(bytes + at)));
        assert_int_equal(lanes_beyond_ascii(lanes_load(bytes + at)),
                         lanes_plain_beyond_ascii(lanes_plain_load(bytes + at)));
    }
}

static void
bit_i_is_byte_i(void **state)
{
    (void)state;
    assert_int_equal(lanes_equal(lanes_load("a.bc.defghijklm."), '.'), 1 << 1 | 1 << 4 | 1 << 15);
    assert_int_equal(lanes_first(1 << 4 | 1 << 15), 4);
}

static void
bits_are_counted(void **state)
{
    (void)state;
    for (uint32_t bits = 0; bits <= LANES_ALL; bits++) {
        uint32_t count = 0;
        for (uint32_t left = bits; left != 0; left &= left - 1)
            count++;
        assert_int_equal(lanes_count(bits), count);
    }
}

/* What three questions about sixteen numbers say, by lanes and by the plain form. */
static void
number_both(const float *numbers, uint8_t *fast, uint8_t *plain)
{
    struct lanes a = lanes_above(numbers, 3), b = lanes_above(numbers, 6);
    struct lanes_plain c = lanes_plain_above(numbers, 3), d = lanes_plain_above(numbers, 6);
    lanes_number(a, b, lanes_choose(a, b, lanes_above(numbers, 9)), fast);
    lanes_plain_number(c, d, lanes_plain_choose(c, d, lanes_plain_above(numbers, 9)), plain);
}

static void
numbers_are_held_against_limits(void **state)
{
    (void)state;
    float numbers[LANES];
    uint8_t fast[LANES], plain[LANES];
    for (int i = 0; i < LANES; i++)
        numbers[i] = (float)(i * 7 % LANES);
    number_both(numbers, fast, plain);
    for (int i = 0; i < LANES; i++) {
        int number = (numbers[i] > 3) * 4 + (numbers[i] > 6) * 2 + (numbers[i] > 9);
        assert_int_equal(fast[i], number);
        assert_int_equal(plain[i], number);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_fast_form_answers_as_the_plain_one),
        cmocka_unit_test(bit_i_is_byte_i),
        cmocka_unit_test(bits_are_counted),
        cmocka_unit_test(numbers_are_held_against_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
