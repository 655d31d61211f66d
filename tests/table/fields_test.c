#include "table/fields.h"

#include "../cases.h"

enum { FIELDS_MOST = 8 };

static struct fields
fields_of(const char *names)
{
    struct fields fields = {0};
    buffer_append(&fields.names, slice_of(names));
    fields_sort(&fields);
    return fields;
}

/* Where the columns of TABLE stand in OTHER, a digit a column; "-": one of them does not. */
static void
assert_places(const char *table, const char *other, bool all, const char *wanted)
{
    struct fields written = fields_of(table), read = fields_of(other);
    size_t from[FIELDS_MOST];
    struct slice missing;
    struct buffer shown = {0};
    if (all ? fields_match(&written, &read, from) : fields_find(&written, &read, from, &missing))
        for (size_t i = 0; i < written.count; i++)
            buffer_number(&shown, from[i]);
    else
        buffer_byte(&shown, '-');
    assert_slice_is(buffer_slice(&shown), wanted, strlen(wanted), __FILE__, __LINE__);
    buffer_free(&shown);
    fields_free(&written);
    fields_free(&read);
}

static void
columns_match_in_any_order(void **state)
{
    (void)state;
    assert_places("guest\tyear\tshow", "guest\tyear\tshow", true, "012");
    assert_places("guest\tyear\tshow", "year\tshow\tguest", true, "201");
    assert_places("guest\tyear", "guest\tyears", true, "-");
    assert_places("guest\tyear", "guest\tyear\tshow", true, "-");
    assert_places("guest\tyear", "guest", true, "-");
}

static void
columns_of_one_name_match_one_by_one(void **state)
{
    (void)state;
    assert_places("guest\tguest\tyear", "guest\tyear\tguest", true, "021");
    assert_places("guest\tguest\tyear", "guest\tyear\tyear", true, "-");
}

static void
columns_are_found_among_others(void **state)
{
    (void)state;
    assert_places("year\tguest", "guest\tshow\tyear", false, "20");
    assert_places("year\tyear", "guest\tyear", false, "11");
    assert_places("key", "key\tguest\tkey", false, "2");
    assert_places("zone", "guest\tyear", false, "-");
    assert_places("air", "guest\tyear", false, "-");
    assert_places("", "guest\tyear", false, "-");
}

static void
a_column_that_is_missing_is_named(void **state)
{
    (void)state;
    struct fields written = fields_of("guest\thour\tyear"), read = fields_of("year\tguest");
    size_t from[FIELDS_MOST];
    struct slice missing;
    assert_false(fields_find(&written, &read, from, &missing));
    assert_slice(missing, "hour");
    fields_free(&written);
    fields_free(&read);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_match_in_any_order),
        cmocka_unit_test(columns_of_one_name_match_one_by_one),
        cmocka_unit_test(columns_are_found_among_others),
        cmocka_unit_test(a_column_that_is_missing_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
