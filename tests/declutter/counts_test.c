/* English is the language, but what its lists say is asked of hardly any word. */
#include "declutter/counts.h"

#include "../cases.h"

#include <stdlib.h>

static struct word_notes notes;
static struct contents contents;

static struct counts
count(struct slice text)
{
    struct counts counts;
    contents.count = 0;
    counts_find(&counts, &contents, &notes, language_find(S("en")), text);
    return counts;
}

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Counts the words of TEXT, which has no apostrophe, byte by byte. */
static void
count_slowly(struct slice text, struct counts *counts)
{
    for (size_t i = 0, end = 0; i < text.length; i = end) {
        uint32_t letters = 0, capitals = 0;
        while (end < text.length && (is_letter(text.at[end]) || is_digit(text.at[end]))) {
            letters += is_letter(text.at[end]);
            capitals += text.at[end] >= 'A' && text.at[end] <= 'Z';
            counts->of[COUNT_DIGITS] += is_digit(text.at[end]);
            end++;
        }
        counts->of[COUNT_WORDS] += end > i;
        counts->of[COUNT_LETTERS] += letters;
        counts->of[COUNT_CAPITALS] += end > i && text.at[i] >= 'A' && text.at[i] <= 'Z';
        counts->of[COUNT_ALL_CAPITALS] += letters > 1 && capitals == letters;
        if (end > i)
            continue;
        if (text.at[i] != ' ') {
            counts->of[COUNT_COMMAS] += text.at[i] == ',';
            counts->of[COUNT_SEPARATORS] += text.at[i] == '|';
            end++;
            continue;
        }
        while (end < text.length && text.at[end] == ' ')
            end++;
        counts->columns += end - i >= 3;
    }
}

static void
assert_counts(struct slice text)
{
    static const enum count checked[] = {COUNT_WORDS,     COUNT_CAPITALS, COUNT_ALL_CAPITALS,
                                         COUNT_DIGITS,    COUNT_LETTERS,  COUNT_COMMAS,
                                         COUNT_SEPARATORS};
    struct counts is = count(text), wanted = {0};
    count_slowly(text, &wanted);
    for (size_t i = 0; i < sizeof checked / sizeof *checked; i++)
        assert_int_equal(is.of[checked[i]], wanted.of[checked[i]]);
    assert_int_equal(is.columns, wanted.columns);
}

/* Texts of words, marks and spaces by chance, long words and long gaps among them. */
static void
a_text_of_any_length_is_counted_as_by_its_bytes(void **state)
{
    (void)state;
    static const char bytes[] = "aaabcXYZ019,|.   ";
    uint64_t chance = 1;
    for (size_t length = 0; length < 400; length++) {
        char text[400];
        for (size_t i = 0; i < length;) {
            chance = chance * 6364136223846793005 + 1442695040888963407;
            size_t times = chance >> 60 == 0 ? chance >> 54 & 31 : 1;
            for (char byte = bytes[(chance >> 33) % (sizeof bytes - 1)]; times-- > 0 && i < length;)
                text[i++] = byte;
        }
        assert_counts(slice_make(text, length));
    }
}

static void
a_count_may_be_large(void **state)
{
    (void)state;
    size_t length = 300000;
    char *text = malloc(length);
    memset(text, 'a', length);
    assert_counts(slice_make(text, length));
    memset(text, ',', length);
    assert_counts(slice_make(text, length));
    memset(text, ' ', length);
    assert_counts(slice_make(text, length));
    for (size_t i = 0; i < length; i += 2)
        text[i] = 'A';
    assert_counts(slice_make(text, length));
    free(text);
}

static void
an_apostrophe_inside_parts_no_word(void **state)
{
    (void)state;
    struct counts counts = count(S("We don't. \u2019Tis o\u2019clock, workers' caf\u00e9, 1 2"));
    assert_int_equal(counts.of[COUNT_WORDS], 8);
    assert_int_equal(counts.of[COUNT_DIGITS], 2);
    assert_int_equal(counts.of[COUNT_COMMAS], 2);
    assert_int_equal(counts.of[COUNT_CAPITALS], 2);
}

static void
what_a_tag_holds_is_not_counted(void **state)
{
    (void)state;
    struct counts counts = count(S("one <a href=\"x, y\"   title=\"z\"> two < three"));
    assert_int_equal(counts.of[COUNT_WORDS], 3);
    assert_int_equal(counts.of[COUNT_COMMAS], 0);
    assert_int_equal(counts.of[COUNT_MARKUP], 2);
    assert_int_equal(counts.columns, 0);
}

static void
content_words_are_kept_in_order(void **state)
{
    (void)state;
    count(S("Kettle of extraordinarily2 blue kettles, a KETTLE"));
    assert_int_equal(contents.count, 5);
    assert_true(contents.at[0] == contents.at[4] && contents.at[1] != contents.at[3]);
}

/* Which blocks are the same is asked of their words. */
static void
marks_and_spaces_change_no_hash(void **state)
{
    (void)state;
    assert_true(count(S("one two")).hash == count(S("one,  two.")).hash);
    assert_true(count(S("one two")).hash != count(S("two one")).hash);
    assert_true(count(S("one two")).hash != count(S("One two")).hash);
}

/* They are found by the lower bits of their hashes. */
static void
words_that_differ_at_their_ends_have_hashes_that_do(void **state)
{
    (void)state;
    uint64_t one = count(S("riversaa")).hash, other = count(S("riversaz")).hash;
    assert_true(((one ^ other) & 0xFFFF) != 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_of_any_length_is_counted_as_by_its_bytes),
        cmocka_unit_test(a_count_may_be_large),
        cmocka_unit_test(an_apostrophe_inside_parts_no_word),
        cmocka_unit_test(what_a_tag_holds_is_not_counted),
        cmocka_unit_test(content_words_are_kept_in_order),
        cmocka_unit_test(marks_and_spaces_change_no_hash),
        cmocka_unit_test(words_that_differ_at_their_ends_have_hashes_that_do),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(contents.at);
    return failed;
}
