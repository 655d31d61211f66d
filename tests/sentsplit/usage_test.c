#include "sentsplit/usage.h"

#include "../cases.h"

enum { LONG_BLOCK = 4000 };

/* Keeps a block of LENGTH bytes that ends in WORD. */
static void
keep(struct usage *usage, size_t length, const char *word)
{
    char block[LONG_BLOCK];
    assert_true(length <= sizeof block && strlen(word) <= length);
    memset(block, '-', sizeof block);
    memcpy(block + length - strlen(word), word, strlen(word));
    usage_keep(usage, slice_make(block, length));
}

static bool
has_small(struct usage *usage, const char *word)
{
    return usage_small(usage, slice_of(word), 0, strlen(word));
}

static void
what_is_kept_ends_with_the_last_block(void **state)
{
    (void)state;
    struct usage usage = {0};
    usage_begin(&usage);
    keep(&usage, 3000, " melons");
    keep(&usage, 2000, " grapes");
    keep(&usage, LONG_BLOCK, " figs"); /* what is kept must be cut for it */
    assert_true(has_small(&usage, "Melons"));
    assert_true(has_small(&usage, "Grapes"));
    assert_true(has_small(&usage, "Figs"));
    assert_false(has_small(&usage, "Plums"));
}

static void
nothing_of_one_document_is_seen_in_the_next(void **state)
{
    (void)state;
    struct usage usage = {0};
    usage_begin(&usage);
    keep(&usage, LONG_BLOCK, " melons");
    keep(&usage, LONG_BLOCK, " grapes");
    usage_begin(&usage);
    keep(&usage, 2500, " plums");
    keep(&usage, 2500, " pears");
    keep(&usage, LONG_BLOCK, " figs");
    assert_false(has_small(&usage, "Melons"));
    assert_false(has_small(&usage, "Grapes"));
    assert_true(has_small(&usage, "Pears"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_kept_ends_with_the_last_block),
        cmocka_unit_test(nothing_of_one_document_is_seen_in_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
