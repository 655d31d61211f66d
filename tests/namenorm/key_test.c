#include "namenorm/key.h"

#include "../cases.h"

enum { GROUP_MOST = 10 };

static struct slice
key_of(const char *name, struct buffer *space)
{
    buffer_clear(space);
    key_make(slice_of(name), space);
    return buffer_slice(space);
}

static void
assert_same_key(const char *const *names)
{
    struct buffer first = {0}, other = {0};
    struct slice wanted = key_of(names[0], &first);
    assert_true(wanted.length > 0);
    for (size_t i = 1; names[i]; i++) {
        struct slice key = key_of(names[i], &other);
        if (!slice_equals(key, wanted))
            fail_msg("%s: %.*s, but %s: %.*s", names[0], (int)wanted.length, wanted.at, names[i],
                     (int)key.length, key.at);
    }
    buffer_free(&first);
    buffer_free(&other);
}

static void
assert_different_keys(const char *a, const char *b)
{
    struct buffer first = {0}, other = {0};
    if (slice_equals(key_of(a, &first), key_of(b, &other)))
        fail_msg("%s and %s share the key %.*s", a, b, (int)first.length, first.at);
    buffer_free(&first);
    buffer_free(&other);
}

static void
romanisations_of_one_arabic_name_share_a_key(void **state)
{
    (void)state;
    static const char *const names[][GROUP_MOST] = {
        {"Gaddafi", "Qadhdhafi", "Kadafi", "Qaddafi", "Kadhafi"},
        {"Kadhimi", "Kazimi", "al-Kadhemi", "Kadhimî"},
        {"Ismail Haniyeh", "Ismail Haniya", "İsmail Haniye", "Ismaël Haniyyah"},
        {"Abdel Fattah el-Sisi", "Abd al-Fattah as-Sisi", "Abdelfatah Al Sissi"},
        {"Ayman al-Zawahiri", "Aiman az-Zawahiri", "Ayman al-Zaouahiri"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_same_key(names[i]);
}

static void
the_habit_of_the_spelling_decides_how_letters_sound(void **state)
{
    (void)state;
    static const char *const names[][GROUP_MOST] = {
        {"Nikita Khrushchev", "Nikita Chruschtschow", "Nikita Khrouchtchev", "Nikita Chruszczow",
         "Nikita Chruščov", "Nikita Chroesjtsjov"},
        {"Dmitri Shostakovich", "Dmitri Schostakowitsch", "Dmitri Chostakovitch",
         "Dmitrij Szostakowicz", "Dmitrij Šostakovič", "Dmitri Şostakoviç"},
        {"Viktor Yushchenko", "Wiktor Juschtschenko", "Viktor Iouchtchenko", "Wiktor Juszczenko"},
        {"Jalal Talabani", "Dschalal Talabani", "Djalal Talabani", "Dżalal Talabani",
         "Celal Talabani"},
        {"Tashkent", "Taschkent", "Taşkent", "Taszkent"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_same_key(names[i]);
}

static void
other_alphabets_are_read_as_their_romanisations(void **state)
{
    (void)state;
    static const char *const names[][GROUP_MOST] = {
        {"Sergei Prokofiev", "Сергей Прокофьев"},
        {"Boris Nemtsov", "Борис Немцов"},
        {"Mikis Theodorakis", "Μίκης Θεοδωράκης"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_same_key(names[i]);
}

static void
syllables_of_chinese_and_korean_names_keep_their_vowels(void **state)
{
    (void)state;
    static const char *const names[][GROUP_MOST] = {
        {"Deng Xiaoping", "Teng Hsiao-p'ing", "Deng Xiao Ping"},
        {"Mao Zedong", "Mao Tse-tung", "Mao Tsé-toung"},
        {"Kim Jong-il", "Kim Jong Il", "Kim Chŏng-il", "Kim Jeong-il"},
        {"Park Geun-hye", "Pak Kŭn-hye", "Park Kun Hye"},
        {"Lee Myung-bak", "Yi Myŏng-bak"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_same_key(names[i]);
    assert_different_keys("Kim Kyong Ok", "Kim Kwang Ok");
    assert_different_keys("Kim Song Il", "Kim Sang Il");
}

static void
order_and_breaks_of_words_do_not_matter(void **state)
{
    (void)state;
    static const char *const names[][GROUP_MOST] = {
        {"Shinzo Abe", "Abe Shinzo", "ABE, Shinzo"},
        {"Kim Jong-un", "Kim Jong Un", "Kim Jongun"},
        {"Abd al-Rahman", "Abdulrahman", "Abdurrahman", "Abdel Rahman", "Abdel-Rahman"},
        {"Salah al-Din", "Salahuddin", "Salah ad-Din", "Salaheddine"},
        {"Ali Akbar Salehi", "Aliakbar Salehi", "Ali-Akbar Salehi"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_same_key(names[i]);
}

static void
articles_particles_marks_and_case_do_not_matter(void **state)
{
    (void)state;
    static const char *const names[][GROUP_MOST] = {
        {"Hariri", "al-Hariri", "El Hariri", "HARIRI", "AL-HARIRI"},
        {"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"},
        {"Kemal Kılıçdaroğlu", "Kemal Kilicdaroglu"},
        {"Ursula von der Leyen", "Ursula Leyen"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_same_key(names[i]);
    struct buffer key = {0};
    assert_true(key_of("Al", &key).length > 0); /* nothing else is left of it */
    buffer_free(&key);
}

static void
names_that_only_look_alike_are_kept_apart(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"Shaabi", "Shami"},
        {"Mohammed Ali", "Mahmoud Ali"},
        {"Hassan", "Hussein"},
        {"Saad Hariri", "Said Hariri"},
        {"Omar Hassan", "Amir Hassan"},
        {"Samir", "Samira"},
        {"Daniel Ortega", "Daniela Ortega"},
        {"Mohammad Hejazi", "Mohammadi Hejazi"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_different_keys(pairs[i][0], pairs[i][1]);
}

static void
translations_have_keys_of_their_own(void **state)
{
    (void)state;
    assert_different_keys("Volodymyr", "Vladimir");
    assert_different_keys("Mykola", "Nikolai");
    assert_different_keys("Mehmet", "Mohammed");
}

static void
what_has_no_letter_has_no_key(void **state)
{
    (void)state;
    struct buffer key = {0};
    assert_slice(key_of("", &key), "");
    assert_slice(key_of(" - ' ", &key), "");
    assert_slice(key_of("习近平", &key), "习近平");
    buffer_free(&key);
}

static void
steps_tell_how_a_key_came_about(void **state)
{
    (void)state;
    struct key_steps steps;
    struct buffer key = {0};
    key_explain(S("Mohamed al-Schukow"), &steps, &key);
    assert_string_equal(steps.habit, "german");
    assert_int_equal(steps.count, 3);
    assert_int_equal(steps.words[0].treatment, KEY_KNOWN);
    assert_slice(steps.words[0].spelling, "mohamed");
    assert_slice(steps.words[0].reading, "muhammad");
    assert_int_equal(steps.words[1].treatment, KEY_DROPPED);
    assert_int_equal(steps.words[2].treatment, KEY_READ);
    assert_slice(steps.words[2].sounds, "Sukov");
    assert_slice(steps.words[2].classes, "SKV");
    assert_slice(buffer_slice(&key), "KMMSTV");
    buffer_free(&key);
}

/* As many letters as are looked at, all of which sound like two, and more of them. */
static void
a_name_without_end_has_a_key(void **state)
{
    (void)state;
    struct buffer name = {0}, key = {0};
    for (int i = 0; i < 10000; i++)
        buffer_append(&name, S("ax md "));
    key_make(buffer_slice(&name), &key);
    assert_true(key.length > 0 && key.length < KEY_SPACE);
    buffer_free(&name);
    buffer_free(&key);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(romanisations_of_one_arabic_name_share_a_key),
        cmocka_unit_test(the_habit_of_the_spelling_decides_how_letters_sound),
        cmocka_unit_test(other_alphabets_are_read_as_their_romanisations),
        cmocka_unit_test(syllables_of_chinese_and_korean_names_keep_their_vowels),
        cmocka_unit_test(order_and_breaks_of_words_do_not_matter),
        cmocka_unit_test(articles_particles_marks_and_case_do_not_matter),
        cmocka_unit_test(names_that_only_look_alike_are_kept_apart),
        cmocka_unit_test(translations_have_keys_of_their_own),
        cmocka_unit_test(what_has_no_letter_has_no_key),
        cmocka_unit_test(steps_tell_how_a_key_came_about),
        cmocka_unit_test(a_name_without_end_has_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
