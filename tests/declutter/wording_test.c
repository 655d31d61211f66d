#include "declutter/wording.h"

#include "../cases.h"

static bool
stands(const char *text, const char *part)
{
    size_t steps = 1000;
    return wording_stands_in(slice_of(text), slice_of(part), &steps);
}

static void
a_sentence_stands_in_its_text_whatever_its_marks_and_case(void **state)
{
    (void)state;
    const char *text = "He left. “It was not the weather,” she said. Nobody had asked.";
    assert_true(stands(text, "‘It was not the Weather’"));
    assert_true(stands(text, "It was not the weather."));
    assert_true(stands(text, "Nobody had asked"));
    assert_true(stands(text, "he left"));
    assert_true(stands("He said: Дождь шёл весь день.", "«ДОЖДЬ ШЁЛ ВЕСЬ ДЕНЬ»"));
    assert_true(stands("“The ferry didn’t run,” he said", "The ferry didn&#8217;t run&#8217;"));
}

static void
a_part_of_a_clause_does_not(void **state)
{
    (void)state;
    const char *text = "It was not the weather of May that did it, she said.";
    assert_false(stands(text, "It was not the weather"));
    assert_false(stands(text, "the weather of May that did it"));
    assert_false(stands(text, "It was not the weather of March that did it"));
    assert_false(stands(text, "she said it"));
    assert_false(stands(text, "“”"));
    assert_false(stands("", "she said"));
}

static void
what_begins_again_and_again_costs_no_more_than_the_steps(void **state)
{
    (void)state;
    const char *text = "so, so, so, so, so, so, so, so, so, so, he said", *part = "so so so so he";
    size_t steps = 60;
    assert_false(wording_stands_in(slice_of(text), slice_of(part), &steps));
    assert_int_equal(steps, 0);
    assert_false(wording_stands_in(slice_of("he said"), slice_of("he said"), &steps));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_stands_in_its_text_whatever_its_marks_and_case),
        cmocka_unit_test(a_part_of_a_clause_does_not),
        cmocka_unit_test(what_begins_again_and_again_costs_no_more_than_the_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
