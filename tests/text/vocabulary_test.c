#include "text/vocabulary.h"

#include "../cases.h"
#include "text/letters_hash.h"

static void
a_word_keeps_its_number_whatever_its_case(void **state)
{
    (void)state;
    struct vocabulary vocabulary = {0};
    vocabulary_forget(&vocabulary);
    assert_int_equal(vocabulary_find(&vocabulary, letters_hash(S("Bridge"))), 0);
    uint32_t bridge = vocabulary_number(&vocabulary, letters_hash(S("Bridge")));
    uint32_t ecole = vocabulary_number(&vocabulary, letters_hash(S("École")));
    assert_int_not_equal(bridge, 0);
    assert_int_not_equal(ecole, bridge);
    assert_int_equal(vocabulary_number(&vocabulary, letters_hash(S("bRIDGE"))), bridge);
    assert_int_equal(vocabulary_find(&vocabulary, letters_hash(S("ÉCOLE"))), ecole);
    vocabulary_forget(&vocabulary);
    assert_int_equal(vocabulary_find(&vocabulary, letters_hash(S("bridge"))), 0);
    vocabulary_free(&vocabulary);
}

static void
many_words_have_numbers_that_follow_each_other(void **state)
{
    (void)state;
    enum { MANY = 100000 };
    struct vocabulary vocabulary = {0};
    vocabulary_forget(&vocabulary);
    for (uint32_t round = 0; round < 2; round++)
        for (uint32_t i = 1; i <= MANY; i++)
            assert_int_equal(vocabulary_number(&vocabulary, i * UINT64_C(0x9E3779B97F4A7C15)), i);
    vocabulary_free(&vocabulary);
}

/* A hash finds its place by its lower bits. */
static void
words_that_differ_at_their_ends_have_hashes_that_do(void **state)
{
    (void)state;
    enum { PLACES = 1 << 12 };
    bool taken[PLACES] = {0};
    size_t places = 0;
    char word[] = "rivers..";
    for (word[6] = 'a'; word[6] <= 'z'; word[6]++)
        for (word[7] = 'a'; word[7] <= 'z'; word[7]++) {
            bool *place = &taken[letters_hash(S(word)) % PLACES];
            places += !*place;
            *place = true;
        }
    assert_true(places > 500);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_keeps_its_number_whatever_its_case),
        cmocka_unit_test(many_words_have_numbers_that_follow_each_other),
        cmocka_unit_test(words_that_differ_at_their_ends_have_hashes_that_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
