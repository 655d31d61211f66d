#include "declutter/mojibake.h"

#include "../cases.h"

static void
assert_repaired(const char *text, const char *wanted)
{
    struct mojibake mojibake = {0};
    const struct language *language = language_find(slice_of("pt"));
    struct slice got = mojibake_repair(&mojibake, language, slice_of(text));
    assert_slice_is(got, wanted, strlen(wanted), __FILE__, __LINE__);
    mojibake_free(&mojibake);
}

static void
one_layer_of_each_encoding_is_undone(void **state)
{
    (void)state;
    assert_repaired("Der Premierminister sagte â€žNeinâ€œ", "Der Premierminister sagte „Nein“");
    assert_repaired("pĹ‚acÄ™ rachunek", "płacę rachunek");
    assert_repaired("РґРѕРјР°", "дома");
    assert_repaired("g√¢teaux et d√©jeuner", "gâteaux et déjeuner");
    assert_repaired("╨┤╨╛╨╝╨░", "дома");
    assert_repaired("Ξ±Ξ³ΞΏΟ\xC2\x81Ξ¬", "αγορά");
}

static void
layers_are_undone_one_by_one(void **state)
{
    (void)state;
    assert_repaired("itâ€™s", "it’s");
    assert_repaired("itÃ¢â‚¬â„¢s", "it’s");
    assert_repaired("itÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢s", "it’s");
}

static void
what_was_lost_is_made_good_where_one_thing_can_have_been_there(void **state)
{
    (void)state;
    assert_repaired("jusqu'Ã nos jours, la rÃ©flexion", "jusqu'à nos jours, la réflexion");
    assert_repaired("semelhante Ã quele, jÃ¡ visto", "semelhante àquele, já visto");
    assert_repaired("she said â€œnoâ€ and left", "she said “no” and left");
    assert_repaired("Europa, Ă�frica, AmĂ©rica", "Europa, �frica, América");
}

static void
control_characters_are_bytes_and_none_is_left(void **state)
{
    (void)state;
    assert_repaired("it\xC3\xA2\xC2\x80\xC2\x99s", "it’s");
    assert_repaired("\xC2\x93no\xC2\x94 he said\xC2\x85", "“no” he said…");
    assert_repaired("a\xC2\x81z", "az");
}

static void
right_text_is_left_alone(void **state)
{
    (void)state;
    static const char *const right[] = {
        "Join ZZAJÉ’s list",
        "« L'été… »",
        "été\xC2\xA0»",
        "AMANHÃ” SERÁ",
        "ВІКІ and Рівне",
        "a radius of 10 Å—",
        "(“+” and “×” curves)",
        "OK??:( `¬´ ):",
        "∆° and √π",
        "Ő, Ű, Ý: ČEŠTINA, KRÍŽ, ΕΛΛΆΔΑ, Ο…",
        "Всё… «Её» – Ђорђе",
        "کتاب‌ها؟",
        "voilà…»",
    };
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        assert_repaired(right[i], right[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_layer_of_each_encoding_is_undone),
        cmocka_unit_test(layers_are_undone_one_by_one),
        cmocka_unit_test(what_was_lost_is_made_good_where_one_thing_can_have_been_there),
        cmocka_unit_test(control_characters_are_bytes_and_none_is_left),
        cmocka_unit_test(right_text_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
