#include "text/buffer.h"

#include "../cases.h"

#include <inttypes.h>
#include <stdio.h>

static void
what_is_appended_stands_in_order(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append(&buffer, S("ab"));
    buffer_byte(&buffer, '-');
    buffer_number(&buffer, 0);
    buffer_byte(&buffer, '-');
    buffer_number(&buffer, UINT64_MAX);
    buffer_append(&buffer, S(""));
    buffer_append(&buffer, slice_make(NULL, 0));
    assert_slice(buffer_slice(&buffer), "ab-0-18446744073709551615");
    buffer_free(&buffer);
}

/* Of every length, and beside every power of ten. */
static void
numbers_are_written_in_decimal(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    char wanted[24];
    for (uint64_t power = 1, i = 0; i < 20; power *= 10, i++)
        for (uint64_t number = power - (power > 0); number < power + 120; number++) {
            int length = snprintf(wanted, sizeof wanted, "%" PRIu64, number);
            buffer_clear(&buffer);
            buffer_number(&buffer, number);
            assert_slice_is(buffer_slice(&buffer), wanted, (size_t)length, __FILE__, __LINE__);
        }
    buffer_free(&buffer);
}

static void
it_grows_byte_by_byte_beyond_any_first_size(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    for (size_t i = 0; i < 100000; i++)
        buffer_byte(&buffer, (char)('a' + i % 26));
    assert_int_equal(buffer.length, 100000);
    for (size_t i = 0; i < 100000; i++)
        assert_int_equal(buffer.at[i], 'a' + (int)(i % 26));
    buffer_free(&buffer);
}

static void
a_reservation_has_room_for_that_many(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append(&buffer, S("abc"));
    buffer_reserve(&buffer, 5000);
    assert_true(buffer.room >= 5003);
    assert_slice(buffer_slice(&buffer), "abc");
    buffer_free(&buffer);
}

static void
a_cleared_buffer_keeps_its_room(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_reserve(&buffer, 1000);
    size_t room = buffer.room;
    buffer_append(&buffer, S("abc"));
    buffer_clear(&buffer);
    assert_slice(buffer_slice(&buffer), "");
    assert_int_equal(buffer.room, room);
    buffer_free(&buffer);
    assert_null(buffer.at);
    assert_int_equal(buffer.room, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_appended_stands_in_order),
        cmocka_unit_test(numbers_are_written_in_decimal),
        cmocka_unit_test(it_grows_byte_by_byte_beyond_any_first_size),
        cmocka_unit_test(a_reservation_has_room_for_that_many),
        cmocka_unit_test(a_cleared_buffer_keeps_its_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
