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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_keeps_its_number_whatever_its_case),
        cmocka_unit_test(many_words_have_numbers_that_follow_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
