#include "namenorm/link_table.h"

#include "../cases.h"

enum { MANY = 100000, STEP = 7919 };

static void
a_link_keeps_its_bearer_till_the_document_ends(void **state)
{
    (void)state;
    struct links links = {0};
    links_begin(&links);
    assert_true(links_look_up(&links, 17)->bearer == NO_BEARER);
    assert_true(links_find(&links, 17)->bearer == NO_BEARER);
    links_find(&links, 17)->bearer = 4;
    assert_int_equal(links_look_up(&links, 17)->bearer, 4);
    assert_true(links_look_up(&links, 18)->bearer == NO_BEARER);
    links_end(&links);
    links_begin(&links);
    assert_true(links_look_up(&links, 17)->bearer == NO_BEARER);
    links_free(&links);
}

static void
many_links_are_kept_apart(void **state)
{
    (void)state;
    struct links links = {0};
    links_begin(&links);
    for (uint32_t i = 1; i <= MANY; i++)
        links_find(&links, (uint64_t)i * STEP)->bearer = i;
    for (uint32_t i = 1; i <= MANY; i++)
        assert_int_equal(links_look_up(&links, (uint64_t)i * STEP)->bearer, i);
    links_end(&links); /* of a corpus: nothing is kept */
    assert_null(links.at);
    links_free(&links);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_keeps_its_bearer_till_the_document_ends),
        cmocka_unit_test(many_links_are_kept_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
