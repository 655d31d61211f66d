/* The lists that these tests ask are in tests/language/xx/. */
#include "language/article.h"
#include "language/known.h"
#include "language/language.h"

#include "../cases.h"

extern const struct language language_xx;

static const struct language *const xx = &language_xx;

static uint64_t
lists_of(struct slice word)
{
    return language_word(xx, word)->lists;
}

static void
a_word_in_lower_case_matches_any_case(void **state)
{
    (void)state;
    assert_true(lists_of(S("mr")) == IN_TITLES);
    assert_true(lists_of(S("Mr")) == IN_TITLES);
    assert_true(lists_of(S("MR")) == IN_TITLES);
    assert_true(lists_of(S("MÄRZ")) == IN_MONTHS);
    assert_true(lists_of(S("März")) == IN_MONTHS);
}

static void
a_word_with_a_capital_matches_exactly(void **state)
{
    (void)state;
    assert_true(lists_of(S("Dr")) == IN_TITLES);
    assert_true(lists_of(S("dr")) == 0);
    assert_true(lists_of(S("DR")) == 0);
}

static void
a_word_in_no_list_has_an_entry_without_bits(void **state)
{
    (void)state;
    const struct entry *entry = language_word(xx, S("nowhere"));
    assert_non_null(entry);
    assert_true(entry->lists == 0 && entry->begins == 0);
    assert_slice(entry_word(xx, entry), "");
    assert_slice(entry_value(xx, entry, NUMBER_TITLES), "");
    assert_true(lists_of(S("")) == 0);
    assert_true(lists_of(S("# A language that only the tests speak.")) == 0);
}

static void
a_word_longer_than_any_entry_is_in_no_list(void **state)
{
    (void)state;
    char word[5000];
    memset(word, 'm', sizeof word);
    assert_true(lists_of(slice_make(word, sizeof word)) == 0);
    assert_true(lists_of(slice_make(word, 256)) == 0);
    assert_true(lists_of(slice_make(word, 257)) == 0);
}

static void
one_look_up_tells_all_lists(void **state)
{
    (void)state;
    assert_true(lists_of(S("élu")) == (IN_TITLES | IN_AUXILIARIES));
    assert_true(lists_of(S("may")) == IN_AUXILIARIES);
    assert_true(lists_of(S("MAY")) == IN_AUXILIARIES);
    /* What has a capital is also what the word without is. */
    assert_true(lists_of(S("May")) == (IN_MONTHS | IN_AUXILIARIES));
}

static void
a_typographic_apostrophe_is_an_apostrophe(void **state)
{
    (void)state;
    assert_true(lists_of(S("o'clock")) == IN_ADVERBS);
    assert_true(lists_of(S("O\u2019Clock")) == IN_ADVERBS);
}

static void
a_value_is_that_of_the_list_asked_for(void **state)
{
    (void)state;
    const struct entry *entry = language_word(xx, S("May"));
    assert_slice(entry_value(xx, entry, NUMBER_MONTHS), "5");
    assert_slice(entry_value(xx, entry, NUMBER_AUXILIARIES), "modal");
    assert_slice(entry_value(xx, entry, NUMBER_TITLES), "");
    assert_slice(entry_value(xx, language_word(xx, S("élu")), NUMBER_AUXILIARIES), "verb");
    assert_slice(entry_value(xx, language_word(xx, S("élu")), NUMBER_TITLES), "");
    assert_slice(entry_value(xx, language_word(xx, S("Dr")), NUMBER_TITLES), "m");
}

/* The word or phrase of TEXT's beginning in LISTS, and where it must end. */
static void
assert_phrase(struct slice text, uint64_t lists, const char *wanted, size_t ends)
{
    size_t length = 0;
    struct slice first = slice_part(text, 0, slice_find_byte(text, 0, ' '));
    const struct entry *entry =
        language_phrase(xx, language_word(xx, first), text, first.length, lists, &length);
    if (!wanted) {
        assert_null(entry);
        return;
    }
    assert_non_null(entry);
    assert_slice_is(entry_word(xx, entry), wanted, strlen(wanted), __FILE__, __LINE__);
    assert_int_equal(length, ends);
}

static void
the_longest_phrase_is_found(void **state)
{
    (void)state;
    assert_phrase(S("prime minister emeritus, he"), IN_TITLES, "prime minister emeritus", 23);
    assert_phrase(S("prime minister Kazimi"), IN_TITLES, "prime minister", 14);
    assert_phrase(S("Prime Minister"), IN_TITLES, "prime minister", 14);
    assert_phrase(S("spaced phrase."), IN_ADVERBS, "spaced phrase", 13);
}

static void
a_phrase_ends_where_a_word_ends(void **state)
{
    (void)state;
    assert_phrase(S("prime ministers"), IN_TITLES, NULL, 0);
    assert_phrase(S("prime ministers"), IN_TITLES | IN_ADVERBS, "prime", 5);
    assert_phrase(S("prime minister's"), IN_TITLES, "prime minister", 14);
    assert_phrase(S("prime minister emeritu"), IN_TITLES, "prime minister", 14);
    assert_phrase(S("prime  minister"), IN_TITLES, NULL, 0);
    assert_phrase(S("prime"), IN_TITLES, NULL, 0);
}

static uint32_t
goes_on(struct slice word, uint64_t lists)
{
    return language_goes_on(xx, language_word(xx, word), lists);
}

static void
a_word_tells_with_what_its_phrases_go_on(void **state)
{
    (void)state;
    assert_true(goes_on(S("prime"), IN_TITLES) == UINT32_C(1) << 'm' % 32);
    assert_true(goes_on(S("Prime"), IN_TITLES) == UINT32_C(1) << 'm' % 32);
    assert_true(goes_on(S("prime"), IN_ADVERBS) == 0);
    assert_true(goes_on(S("what"), IN_ADVERBS | IN_TITLES) == UINT32_C(1) << '"' % 32);
    assert_true(goes_on(S("nowhere"), IN_TITLES) == 0);
    assert_true(goes_on_at(UINT32_C(1) << 'm' % 32, S("prime Minister"), 5));
    assert_false(goes_on_at(UINT32_C(1) << 'm' % 32, S("prime number"), 5));
    assert_false(goes_on_at(UINT32_C(1) << 'm' % 32, S("prime"), 5));
    assert_true(goes_on_at(0, S("prime \u00e9"), 5));
}

static void
marks_join_the_words_of_a_phrase(void **state)
{
    (void)state;
    assert_phrase(S("vice-president Kazimi"), IN_TITLES, "vice-president", 14);
    assert_phrase(S("Vice President"), IN_TITLES, NULL, 0);
    assert_phrase(S("Ph.D. at last"), IN_TITLES, "Ph.D.", 5);
    assert_phrase(S("Ph.D"), IN_TITLES, NULL, 0);
}

static void
a_phrase_with_a_capital_matches_exactly(void **state)
{
    (void)state;
    assert_phrase(S("Prime Minister of All"), IN_TITLES, "Prime Minister of All", 21);
    assert_phrase(S("prime minister of all"), IN_TITLES, "prime minister", 14);
}

static void
only_the_lists_asked_for_count(void **state)
{
    (void)state;
    assert_phrase(S("prime minister"), IN_ADVERBS, "prime", 5);
    assert_phrase(S("prime minister"), IN_MONTHS, NULL, 0);
    assert_phrase(S("nothing here"), IN_MONTHS, NULL, 0);
}

static void
a_script_without_spaces_has_its_longest_prefix_found(void **state)
{
    (void)state;
    size_t length = 0;
    const struct entry *entry = language_prefix(xx, S("说道他"), IN_CUES, &length);
    assert_non_null(entry);
    assert_slice(entry_word(xx, entry), "说道");
    assert_int_equal(length, 6);
    entry = language_prefix(xx, S("说他"), IN_CUES, &length);
    assert_non_null(entry);
    assert_int_equal(length, 3);
    assert_null(language_prefix(xx, S("他说"), IN_CUES, &length));
    assert_null(language_prefix(xx, S("说道"), IN_TITLES, &length));
    assert_null(language_prefix(xx, S(""), IN_CUES, &length));
}

static void
an_article_that_is_written_together_with_its_word_is_found(void **state)
{
    (void)state;
    const struct language *ar = language_find(S("ar"));
    assert_int_equal(language_article(ar, S("الشركة")), sizeof "ال" - 1);
    assert_int_equal(language_article(ar, S("شركة")), 0);
    assert_int_equal(language_article(ar, S("وشركة")), 0);
    assert_int_equal(language_article(language_find(S("fa")), S("الشركة")), 0);
}

static void
what_the_compiler_of_lists_must_quote_arrives_whole(void **state)
{
    (void)state;
    assert_phrase(S("what \"is\" \\this?"), IN_ADVERBS, "what \"is\" \\this?", 16);
    size_t length;
    const struct entry *entry = language_phrase(xx, language_word(xx, S("what")),
                                                S("what \"is\" \\this?"), 4, IN_ADVERBS, &length);
    assert_non_null(entry);
    assert_slice(entry_value(xx, entry, NUMBER_ADVERBS), "quoted \"value\"");
}

static void
a_language_is_found_by_its_tag_whatever_the_region(void **state)
{
    (void)state;
    const struct language *english = language_find(S("en"));
    assert_non_null(english);
    assert_string_equal(english->tag, "en");
    assert_ptr_equal(language_find(S("en-GB")), english);
    assert_ptr_equal(language_find(S("en_US.UTF-8")), english);
    assert_string_equal(language_find(S("tlh"))->tag, "und"); /* a tag, but no lists */
    assert_null(language_find(S("e")));
    assert_null(language_find(S("")));
    assert_null(language_find(S("english")));
}

static void
languages_are_numbered_in_the_order_of_their_tags(void **state)
{
    (void)state;
    size_t count = 0;
    for (; language_number(count); count++)
        if (count > 0)
            assert_true(strcmp(language_number(count - 1)->tag, language_number(count)->tag) < 0);
    assert_true(count > 0);
    assert_null(language_number(count + 1));
}

static void
languages_tell_whether_they_elide(void **state)
{
    (void)state;
    assert_true(language_find(S("fr"))->elides);
    assert_true(language_find(S("it"))->elides);
    assert_false(language_find(S("en"))->elides); /* its clitics stand behind apostrophes */
    assert_false(language_find(S("tr"))->elides);
}

/* Every entry of every language must be found under its own word. */
static void
every_entry_of_every_language_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; language_number(i); i++) {
        const struct language *language = language_number(i);
        for (size_t k = 1; k < language->entry_count; k++) {
            const struct entry *entry = &language->entries[k];
            if (entry->words == 1)
                assert_ptr_equal(language_word(language, entry_word(language, entry)), entry);
        }
    }
}

static void
a_word_that_one_language_knows_is_looked_up_again_in_another(void **state)
{
    (void)state;
    static struct known_words known;
    const struct language *const und = language_find(S("und"));
    struct short_word word;
    assert_true(short_word_of(S("mr"), &word));
    for (int i = 0; i < 2; i++) {
        known_words_in(&known, xx);
        assert_ptr_equal(xx->entries + known_words_at(&known, &word)->entry,
                         language_word(xx, S("mr")));
        known_words_in(&known, und);
        assert_ptr_equal(und->entries + known_words_at(&known, &word)->entry,
                         language_word(und, S("mr")));
    }
}

static void
of_two_words_of_like_hash_both_stay_known(void **state)
{
    (void)state;
    static struct known_words known;
    const struct language *const languages[] = {xx, language_find(S("und"))};
    struct short_word word;
    assert_true(short_word_of(S("mr"), &word));
    for (uint32_t i = 0; i < 8; i++) {
        known_words_in(&known, languages[i % 2]);
        assert_int_equal(known_words_at(&known, &word)->note, i < 2 ? 0 : i % 2 + 1);
        known_words_at(&known, &word)->note = i % 2 + 1;
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_in_lower_case_matches_any_case),
        cmocka_unit_test(a_word_with_a_capital_matches_exactly),
        cmocka_unit_test(a_word_in_no_list_has_an_entry_without_bits),
        cmocka_unit_test(a_word_longer_than_any_entry_is_in_no_list),
        cmocka_unit_test(one_look_up_tells_all_lists),
        cmocka_unit_test(a_typographic_apostrophe_is_an_apostrophe),
        cmocka_unit_test(a_value_is_that_of_the_list_asked_for),
        cmocka_unit_test(the_longest_phrase_is_found),
        cmocka_unit_test(a_phrase_ends_where_a_word_ends),
        cmocka_unit_test(a_word_tells_with_what_its_phrases_go_on),
        cmocka_unit_test(marks_join_the_words_of_a_phrase),
        cmocka_unit_test(a_phrase_with_a_capital_matches_exactly),
        cmocka_unit_test(only_the_lists_asked_for_count),
        cmocka_unit_test(a_script_without_spaces_has_its_longest_prefix_found),
        cmocka_unit_test(an_article_that_is_written_together_with_its_word_is_found),
        cmocka_unit_test(what_the_compiler_of_lists_must_quote_arrives_whole),
        cmocka_unit_test(a_language_is_found_by_its_tag_whatever_the_region),
        cmocka_unit_test(languages_are_numbered_in_the_order_of_their_tags),
        cmocka_unit_test(languages_tell_whether_they_elide),
        cmocka_unit_test(every_entry_of_every_language_is_found),
        cmocka_unit_test(a_word_that_one_language_knows_is_looked_up_again_in_another),
        cmocka_unit_test(of_two_words_of_like_hash_both_stay_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
