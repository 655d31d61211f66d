#include "document/words.h"

#include "../cases.h"

/* The words of one block of TEXT in the language TAG must be WANTED, each in brackets. */
static void
assert_words_in(const char *tag, struct slice text, const char *wanted)
{
    struct document document = {.language = language_find(slice_of(tag))};
    struct words words = {0};
    struct buffer shown = {0};
    document_begin(&document, S("-"));
    document_add(&document, text, 0, text.length);
    words_find(&document, NULL, 0, &words);
    for (size_t i = words.first[0]; i < words.first[1]; i++) {
        buffer_byte(&shown, '[');
        buffer_append(&shown, word_text(text, &words.at[i]));
        buffer_byte(&shown, ']');
    }
    assert_slice_is(buffer_slice(&shown), wanted, strlen(wanted), __FILE__, __LINE__);
    assert_int_equal(words.at[words.count].shape, WORD_MARK);
    words_free(&words);
    document_free(&document);
    buffer_free(&shown);
}

static void
assert_words(struct slice text, const char *wanted)
{
    assert_words_in("en", text, wanted);
}

static void
words_are_letters_digits_and_marks_and_all_else_stands_alone(void **state)
{
    (void)state;
    assert_words(S("The bridge, closed."), "[The][bridge][,][closed][.]");
    assert_words(S("“We won!” she said…"), "[“][We][won][!][”][she][said][…]");
    assert_words(S("cafe\u0301 au lait"), "[cafe\u0301][au][lait]");
    assert_words(S("  two   spaces\u00A0here "), "[two][spaces][here]");
    assert_words(S(""), "");
    assert_words(S(" . "), "[.]");
}

static void
a_clitic_is_a_word_of_its_own(void **state)
{
    (void)state;
    assert_words(S("Kazimi's visit"), "[Kazimi]['s][visit]");
    assert_words(S("Kazimi\u2019s visit"), "[Kazimi][\u2019s][visit]");
    assert_words(S("the Kazimis\u2019 visit"), "[the][Kazimis][\u2019][visit]");
    assert_words(S("Kazimi's's visit"), "[Kazimi]['s]['s][visit]");
    assert_words(S("the visit\u2014short\u2014ended"),
                 "[the][visit][\u2014][short][\u2014][ended]");
    assert_words_in("tr", S("Ankara'ya"), "[Ankara]['ya]");
    assert_words_in("tr", S("Ankara'a"), "[Ankara]['a]");
    assert_words(S("Ankara'da"), "[Ankara]['da]");
}

static void
an_apostrophe_between_letters_is_part_of_the_word(void **state)
{
    (void)state;
    assert_words(S("Peter O'Neill"), "[Peter][O'Neill]");
    assert_words(S("don't go"), "[don't][go]");
}

/* Finds the words of TEXT, which begins a sentence, and gives the shape of the one at INDEX. */
static uint32_t
shape_of(struct slice text, size_t index)
{
    const struct sentence_start start = {0, 0};
    struct document document = {.language = language_find(S("en"))};
    struct words words = {0};
    document_begin(&document, S("-"));
    document_add(&document, text, 0, text.length);
    words_find(&document, &start, 1, &words);
    assert_true(words.count > index);
    uint32_t shape = words.at[index].shape;
    words_free(&words);
    document_free(&document);
    return shape;
}

static void
a_shape_tells_capitals_and_scripts(void **state)
{
    (void)state;
    assert_true(shape_of(S("Ana said"), 0) & WORD_CAPITAL);
    assert_false(shape_of(S("Ana said"), 0) & (WORD_ALL_CAPITALS | WORD_SMALL));
    assert_true(shape_of(S("Ana said"), 1) & WORD_SMALL);
    assert_false(shape_of(S("Ana said"), 1) & WORD_CAPITAL);
    assert_true(shape_of(S("the NATO"), 1) & WORD_ALL_CAPITALS);
    assert_false(shape_of(S("the A"), 1) & WORD_ALL_CAPITALS);
    assert_true(shape_of(S("the A"), 1) & WORD_SINGLE);
    assert_true(shape_of(S("the McDonald"), 1) & WORD_INNER_CAPITAL);
    assert_false(shape_of(S("the Donald"), 1) & WORD_INNER_CAPITAL);
    assert_true(shape_of(S("in 1987"), 1) & WORD_DIGITS);
    assert_true(shape_of(S("the 東京"), 1) & WORD_OTHER);
    assert_true(shape_of(S("the ,"), 1) & WORD_MARK);
    assert_true(shape_of(S("Élan"), 0) & WORD_CAPITAL);
}

static void
the_first_word_behind_openers_begins_the_sentence(void **state)
{
    (void)state;
    assert_true(shape_of(S("Ana said"), 0) & WORD_BEGINS);
    assert_false(shape_of(S("Ana said"), 1) & WORD_BEGINS);
    assert_true(shape_of(S("“(Ana said"), 2) & WORD_BEGINS);
}

static void
space_before_a_word_is_known(void **state)
{
    (void)state;
    assert_true(shape_of(S("a, b"), 0) & WORD_SPACE_BEFORE);
    assert_false(shape_of(S("a, b"), 1) & WORD_SPACE_BEFORE);
    assert_true(shape_of(S("a, b"), 2) & WORD_SPACE_BEFORE);
}

static void
each_block_has_its_own_words(void **state)
{
    (void)state;
    struct document document = {.language = language_find(S("en"))};
    struct words words = {0};
    for (int round = 0; round < 2; round++) {
        document_begin(&document, S("-"));
        document_add(&document, S("One two."), 0, 8);
        document_add(&document, S(""), 10, 0);
        document_add(&document, S("Three"), 12, 5);
        words_find(&document, NULL, 0, &words);
        assert_int_equal(words.first[0], 0);
        assert_int_equal(words.first[1], 3);
        assert_int_equal(words.first[2], 3);
        assert_int_equal(words.first[3], 4);
        assert_int_equal(words.count, 4);
        assert_int_equal(words.at[3].start, 0);
        assert_int_equal(words.at[3].end, 5);
    }
    words_free(&words);
    document_free(&document);
}

static void
an_entry_of_any_language_fits_into_a_word(void **state)
{
    (void)state;
    for (size_t i = 0; language_number(i); i++)
        assert_true(language_number(i)->entry_count <= WORD_ENTRIES);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_letters_digits_and_marks_and_all_else_stands_alone),
        cmocka_unit_test(an_entry_of_any_language_fits_into_a_word),
        cmocka_unit_test(a_clitic_is_a_word_of_its_own),
        cmocka_unit_test(an_apostrophe_between_letters_is_part_of_the_word),
        cmocka_unit_test(a_shape_tells_capitals_and_scripts),
        cmocka_unit_test(the_first_word_behind_openers_begins_the_sentence),
        cmocka_unit_test(space_before_a_word_is_known),
        cmocka_unit_test(each_block_has_its_own_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
