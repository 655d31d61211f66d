#include "declutter/tags.h"

#include "../cases.h"

static void
a_tag_has_a_name_and_attributes(void **state)
{
    (void)state;
    struct tag tag;
    struct slice page = S("x<DIV class='a>b' id=c hidden>y</Div >"), name, value;
    size_t at = 0;
    assert_true(tag_read(page, 1, &tag));
    assert_int_equal(tag.row->element, ELEMENT_DIV);
    assert_false(tag.end);
    assert_slice(slice_part(page, 1, 1 + tag.length), "<DIV class='a>b' id=c hidden>");
    assert_true(tag_attribute(tag.attributes, &at, &name, &value));
    assert_slice(name, "class");
    assert_slice(value, "a>b");
    assert_true(tag_attribute(tag.attributes, &at, &name, &value));
    assert_slice(name, "id");
    assert_slice(value, "c");
    assert_true(tag_attribute(tag.attributes, &at, &name, &value));
    assert_slice(name, "hidden");
    assert_slice(value, "");
    assert_false(tag_attribute(tag.attributes, &at, &name, &value));
    assert_true(tag_read(page, slice_find_byte(page, 20, '<'), &tag));
    assert_true(tag.end);
    assert_int_equal(tag.row->element, ELEMENT_DIV);
}

static void
what_is_no_tag_is_text(void **state)
{
    (void)state;
    struct tag tag;
    assert_false(tag_read(S("<3"), 0, &tag));
    assert_false(tag_read(S("< b>"), 0, &tag));
    assert_false(tag_read(S("<"), 0, &tag));
}

static void
comments_and_declarations_are_passed_over(void **state)
{
    (void)state;
    struct tag tag;
    assert_true(tag_read(S("<!-- a > b -->c"), 0, &tag));
    assert_int_equal(tag.length, 14);
    assert_int_equal(tag.name.length, 0);
    assert_true(tag_read(S("<!doctype html>c"), 0, &tag));
    assert_int_equal(tag.length, 15);
    assert_true(tag_read(S("<!-- never closed"), 0, &tag));
    assert_int_equal(tag.length, 17);
    assert_true(tag_read(S("</>x"), 0, &tag));
    assert_int_equal(tag.length, 3);
}

static void
a_raw_element_ends_with_its_own_end_tag(void **state)
{
    (void)state;
    struct slice page = S("if (a < b) '</b>' </SCRIPT>x");
    assert_int_equal(tag_raw_end(page, 0, S("script")), 18);
    assert_int_equal(tag_raw_end(page, 0, S("style")), page.length);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tag_has_a_name_and_attributes),
        cmocka_unit_test(what_is_no_tag_is_text),
        cmocka_unit_test(comments_and_declarations_are_passed_over),
        cmocka_unit_test(a_raw_element_ends_with_its_own_end_tag),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
