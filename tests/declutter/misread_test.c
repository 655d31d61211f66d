#include "declutter/misread.h"

#include "../cases.h"

static void
assert_undone(const char *text, const char *wanted)
{
    struct buffer out = {0};
    assert_true(misread_undo(slice_of(text), &out));
    assert_slice_is(buffer_slice(&out), wanted, strlen(wanted), __FILE__, __LINE__);
    buffer_free(&out);
}

static void
assert_right(const char *text)
{
    struct buffer out = {0};
    assert_false(misread_undo(slice_of(text), &out));
    buffer_free(&out);
}

static void
each_script_is_told_by_its_function_words(void **state)
{
    (void)state;
    assert_undone("Ïàðîì ñíîâà ïîéä¸ò â ïîíåäåëüíèê, íî áèëåòû äëÿ âçðîñëûõ áóäóò äîðîæå, ÷åì áûëè "
                  "â ïðîøëîì ãîäó.",
                  "Паром снова пойдёт в понедельник, но билеты для взрослых будут дороже, чем были "
                  "в прошлом году.");
    assert_undone("ðÁÒÏÍ ÓÎÏ×Á ÐÏÊÄ£Ô × ÐÏÎÅÄÅÌØÎÉË, ÎÏ ÂÉÌÅÔÙ ÄÌÑ ×ÚÒÏÓÌÙÈ ÂÕÄÕÔ ÄÏÒÏÖÅ, ÞÅÍ ÂÙÌÉ "
                  "× ÐÒÏÛÌÏÍ ÇÏÄÕ.",
                  "Паром снова пойдёт в понедельник, но билеты для взрослых будут дороже, чем были "
                  "в прошлом году.");
    assert_undone("Ôï ðëïßï èá öýãåé îáíÜ ôç ÄåõôÝñá áðü ôï ðáëéü ëéìÜíé, áëëÜ ôá åéóéôÞñéá åßíáé "
                  "ðéï áêñéâÜ.",
                  "Το πλοίο θα φύγει ξανά τη Δευτέρα από το παλιό λιμάνι, αλλά τα εισιτήρια είναι "
                  "πιο ακριβά.");
    assert_undone("äîòáåøú úöà ùåá áéåí ùðé îï äðîì äéùï, àáì äîçéø ùì äëøèéñ ìà éùúðä.",
                  "המעבורת תצא שוב ביום שני מן הנמל הישן, אבל המחיר של הכרטיס לא ישתנה.");
    assert_undone("ÓÊÈÍÑ ÇáÚÈÇÑÉ ãÑÉ ÃÎÑì íæã ÇáÇËäíä ãä ÇáãíäÇÁ ÇáÞÏíã Åáì ÇáÌÒíÑÉ¡ áßä ÇáÊÐÇßÑ "
                  "Ýí åÐÇ ÇáÚÇã ÃÛáì ãä ÞÈá.",
                  "ستبحر العبارة مرة أخرى يوم الاثنين من الميناء القديم إلى الجزيرة، لكن التذاكر "
                  "في هذا العام أغلى من قبل.");
}

static void
right_text_is_left_alone(void **state)
{
    (void)state;
    assert_right("L'été dernier, ils étaient là, à côté de la préfecture où l'on fêtait Noël.");
    assert_right("Паром снова пойдёт в понедельник, но билеты будут дороже.");
    assert_right("The letters ÀÁÂÃ and ÈÉÊË stand in one row, and those are all there are.");
    assert_right("Ïðèâåò, Ëóêà");      /* who knows */
    assert_right("Ïðàâèëà ðàáîòû ÓÏ"); /* no word is known, and in no other encoding */
    assert_right("");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_script_is_told_by_its_function_words),
        cmocka_unit_test(right_text_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
