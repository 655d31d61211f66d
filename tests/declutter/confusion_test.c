#include "declutter/confusion.h"

#include "../cases.h"

/* TEXT as what the document it makes up was meant to be, in OUT; false: it is right. */
static bool
undo(const char *text, struct buffer *out)
{
    struct confusion confusion = {0};
    struct document document = {0};
    document_begin(&document, slice_of("text"));
    assert_true(document_add(&document, slice_of(text), 0, strlen(text)));
    confusion_find(&confusion, &document);
    bool undone = confusion_undo(&confusion, slice_of(text), out);
    document_free(&document);
    return undone;
}

static void
assert_undone(const char *text, const char *wanted)
{
    struct buffer out = {0};
    assert_true(undo(text, &out));
    assert_slice_is(buffer_slice(&out), wanted, strlen(wanted), __FILE__, __LINE__);
    buffer_free(&out);
}

static void
assert_right(const char *text)
{
    struct buffer out = {0};
    assert_false(undo(text, &out));
    buffer_free(&out);
}

static void
each_confusion_is_told_by_words(void **state)
{
    (void)state;
    assert_undone("Prom wyp³ynie dopiero w œrodê, poniewa¿ za³oga musi siê jeszcze "
                  "przygotowaæ. Bilety mo¿na kupiæ tak¿e w porcie, który bêdzie otwarty "
                  "ju¿ od rana.",
                  "Prom wypłynie dopiero w środę, ponieważ załoga musi się jeszcze "
                  "przygotować. Bilety można kupić także w porcie, który będzie otwarty "
                  "już od rana.");
    assert_undone("Prom wyp³ynie dopiero w ¶rodê, poniewa¿ za³oga s± jeszcze w drodze. "
                  "Bilety mo¿na kupiæ tak¿e w porcie, który bêdzie otwarty ju¿ od rana.",
                  "Prom wypłynie dopiero w środę, ponieważ załoga są jeszcze w drodze. "
                  "Bilety można kupić także w porcie, który będzie otwarty już od rana.");
    assert_undone("Vapur çarþamba günü kalkacak, çünkü mürettebat daha hazýr deðil. "
                  "Ayrýca biletler artýk limanda da satýlýyor, ancak yalnýzca sabahlarý "
                  "açýk.",
                  "Vapur çarşamba günü kalkacak, çünkü mürettebat daha hazır değil. "
                  "Ayrıca biletler artık limanda da satılıyor, ancak yalnızca sabahları "
                  "açık.");
    assert_undone("Le bateau ne partira pas avant mercredi, car lÕŽquipage a ŽtŽ retardŽ. "
                  "Mme ˆ quai, o tout Žtait prt, trs peu de voyageurs ont attendu "
                  "aprs midi.",
                  "Le bateau ne partira pas avant mercredi, car l’équipage a été retardé. "
                  "Même à quai, où tout était prêt, très peu de voyageurs ont attendu "
                  "après midi.");
    assert_undone("Le bateau ne partira pas avant mercredi, car líÈquipage a ÈtÈ retardÈ. "
                  "MÍme ‡ quai, o˘ tout Ètait prÍt, trËs peu de voyageurs ont attendu "
                  "aprËs midi.",
                  "Le bateau ne partira pas avant mercredi, car l’équipage a été retardé. "
                  "Même à quai, où tout était prêt, très peu de voyageurs ont attendu "
                  "après midi.");
    assert_undone("O barco só sai na quarta-feira, porque a tripulaçăo năo está pronta. "
                  "Também năo há bilhetes no cais, mas săo vendidos a bordo, e até ŕs "
                  "seis estăo mais baratos.",
                  "O barco só sai na quarta-feira, porque a tripulação não está pronta. "
                  "Também não há bilhetes no cais, mas são vendidos a bordo, e até às "
                  "seis estão mais baratos.");
    assert_undone("Le bateau ne partira pas avant mercredi, car l’йquipage a йtй retardй. "
                  "Mкme а quai, oщ tout йtait prкt, trиs peu de voyageurs ont attendu "
                  "aprиs midi.",
                  "Le bateau ne partira pas avant mercredi, car l’équipage a été retardé. "
                  "Même à quai, où tout était prêt, très peu de voyageurs ont attendu "
                  "après midi.");
    assert_undone("Prom wypіynie dopiero w њrodк, poniewaї zaіoga musi siк jeszcze "
                  "przygotowaж. Bilety moїna kupiж takїe w porcie, ktуry bкdzie otwarty "
                  "juї od rana.",
                  "Prom wypłynie dopiero w środę, ponieważ załoga musi się jeszcze "
                  "przygotować. Bilety można kupić także w porcie, który będzie otwarty "
                  "już od rana.");
    assert_undone("Ďŕđîě âűéäĺň ňîëüęî â ńđĺäó, ďîňîěó ÷ňî ęîěŕíäŕ ĺů¸ íĺ ăîňîâŕ. Áčëĺňű "
                  "ěîćíî ęóďčňü ňŕęćĺ â ďîđňó, ęîňîđűé áóäĺň îňęđűň óćĺ ń óňđŕ.",
                  "Паром выйдет только в среду, потому что команда ещё не готова. Билеты "
                  "можно купить также в порту, который будет открыт уже с утра.");
}

static void
right_text_is_left_alone(void **state)
{
    (void)state;
    assert_right("Le bateau ne partira pas avant mercredi, où tout était prêt, même à quai.");
    assert_right("Vapur çarşamba günü kalkacak, çünkü mürettebat daha hazır değil.");
    assert_right("Prom wypłynie dopiero w środę, ponieważ załoga nie jest jeszcze gotowa.");
    assert_right("Hrafninn sagði að það væri þó ekki nóg, því að ýsan væri dýr.");
    assert_right(
        "A hajó csak szerdán indul, mert a legénység még nem készült föl, és hűvös az idő.");
    assert_right("The Café Mühlé and the Café Tó both close at ten.");
    assert_right("Prom wyp³ynie jutro."); /* nothing is known */
    /* UTF-8 read as Windows-1252 is for mojibake.h */
    assert_right("Detta Ã¤r nÃ¥got som sÃ¤rskilt de Ã¤ldre pÃ¥ Ã¶n fÃ¥r vÃ¤nta pÃ¥, fÃ¶r dÃ¥ "
                 "gÃ¥r fÃ¤rjan Ã¤ven pÃ¥ lÃ¶rdagar. SÃ¥ Ã¤r det ocksÃ¥ fÃ¶r barnen, som fÃ¥r "
                 "Ã¥ka Ã¤ven nÃ¤r fÃ¶rÃ¤ldrarna Ã¤r dÃ¤r. DÃ¤rfÃ¶r Ã¤r bÃ¥ten ofta full pÃ¥ "
                 "vÃ¥ren.");
    assert_right("");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_confusion_is_told_by_words),
        cmocka_unit_test(right_text_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
