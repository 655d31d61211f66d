#include "namenorm/towns.h"

#include "../cases.h"

enum { LONGEST = 4096 };

static void
listed_names_are_towns_as_they_are_written(void **state)
{
    (void)state;
    assert_true(is_town_name(slice_of("Decorah")));
    assert_true(is_town_name(slice_of("Two Harbors")));
    assert_true(is_town_name(slice_of("Käpylä")));
    assert_true(is_town_name(slice_of("Kapyla")));
    assert_false(is_town_name(slice_of("decorah")));
    assert_false(is_town_name(slice_of("Two  Harbors")));
}

static void
other_names_are_none(void **state)
{
    (void)state;
    char text[LONGEST];
    memset(text, 'A', sizeof text);
    assert_false(is_town_name(slice_of("")));
    assert_false(is_town_name(slice_of("Vostrelheim")));
    assert_false(is_town_name(slice_make(text, sizeof text)));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(listed_names_are_towns_as_they_are_written),
        cmocka_unit_test(other_names_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
