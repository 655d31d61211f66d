#include "namenorm/forms.h"

#include "../cases.h"

#include <stdio.h>

enum { MANY = 20000 };

static uint32_t
find_number(struct forms *forms, int number)
{
    char text[32];
    int length = snprintf(text, sizeof text, "Orla Venn %d", number);
    return forms_find(forms, slice_make(text, (size_t)length));
}

static void
a_form_is_known_again_to_the_letter(void **state)
{
    (void)state;
    struct forms forms = {0};
    uint32_t first = forms_find(&forms, slice_of("Ruzhin Oçal"));
    uint32_t plain = forms_find(&forms, slice_of("Ruzhin Ocal"));
    assert_int_not_equal(first, plain);
    assert_int_equal(forms_find(&forms, slice_of("Ruzhin Oçal")), first);
    assert_true(forms.at[first].folded == forms.at[plain].folded);
    assert_true(forms.at[first].folded_key != 0);
    assert_true(forms.at[forms_find(&forms, slice_of("U."))].folded_key == 0);
    forms_free(&forms);
}

static void
forms_that_are_fetched_are_found_as_others_are(void **state)
{
    (void)state;
    struct forms forms = {0};
    const struct slice texts[] = {slice_of("Orla Venn"), slice_of(""), slice_of("Orla Venn")};
    for (int i = 0; i < 2; i++) { /* when there are none, and when there are some */
        forms_fetch(&forms, texts, 3);
        assert_int_equal(forms_find(&forms, texts[0]), 0);
        assert_int_equal(forms_find(&forms, texts[1]), 1);
        assert_int_equal(forms_find(&forms, texts[2]), 0);
    }
    forms_free(&forms);
}

static void
many_forms_are_kept_apart_until_they_are_forgotten(void **state)
{
    (void)state;
    struct forms forms = {0};
    for (int i = 0; i < MANY; i++)
        assert_int_equal(find_number(&forms, i), i);
    for (int i = 0; i < MANY; i++)
        assert_int_equal(find_number(&forms, i), i);
    forms_begin(&forms);
    assert_int_equal(find_number(&forms, MANY - 1), 0);
    forms_begin(&forms); /* too few to forget */
    assert_int_equal(find_number(&forms, MANY - 1), 0);
    assert_int_equal(find_number(&forms, 0), 1);
    forms_free(&forms);
}

static void
a_form_is_counted_in_each_document(void **state)
{
    (void)state;
    struct forms forms = {0};
    forms_begin(&forms);
    uint32_t form = forms_find(&forms, slice_of("Orla Venn"));
    assert_int_equal(forms_count(&forms, form, 3)->count, 1);
    assert_int_equal(forms_count(&forms, form, 5)->count, 2);
    assert_int_equal(forms.at[form].first, 3);
    forms_begin(&forms);
    assert_int_equal(forms_count(&forms, form, 7)->count, 1);
    assert_int_equal(forms.at[form].first, 7);
    forms_free(&forms);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_form_is_known_again_to_the_letter),
        cmocka_unit_test(forms_that_are_fetched_are_found_as_others_are),
        cmocka_unit_test(many_forms_are_kept_apart_until_they_are_forgotten),
        cmocka_unit_test(a_form_is_counted_in_each_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
