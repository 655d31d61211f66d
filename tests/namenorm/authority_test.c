#include "namenorm/authority_learned.h"

#include "../cases.h"

#include <stdio.h>

static void
add(struct authority *authority, const char *variant, const char *heading, const char *key,
    uint64_t count)
{
    authority_add(authority, &(struct authority_entry){slice_of(variant), slice_of(heading),
                                                       slice_of(key), count});
}

static void
a_heading_stands_for_its_variant_in_any_case_and_for_itself(void **state)
{
    (void)state;
    struct authority authority = {0};
    add(&authority, "Kazimi", "Mustafa al-Kadhimi", "", 0);
    authority_complete(&authority);
    assert_slice(authority_find(&authority, S("KAZIMI")), "Mustafa al-Kadhimi");
    assert_slice(authority_find(&authority, S("mustafa al-kadhimi")), "Mustafa al-Kadhimi");
    assert_slice(authority_find(&authority, S("Kazim")), "");
    authority_free(&authority);
}

static void
of_two_headings_the_one_met_more_often_wins_then_the_first_of_the_alphabet(void **state)
{
    (void)state;
    struct authority authority = {0};
    add(&authority, "Kadafi", "Qadhdhafi", "", 2);
    add(&authority, "Kadafi", "Gaddafi", "", 2);
    assert_slice(authority_find(&authority, S("Kadafi")), "Gaddafi");
    add(&authority, "Kadafi", "Khadafy", "", 3);
    assert_slice(authority_find(&authority, S("Kadafi")), "Khadafy");
    authority_free(&authority);
}

static void
a_key_heads_names_unless_it_is_old_or_another_heading_claims_it(void **state)
{
    (void)state;
    struct authority authority = {0};
    add(&authority, "Gaddafi", "Muammar Gaddafi", "FKTi", 0);
    add(&authority, "Shami", "Al-Shami", "of another version", 0);
    authority_complete(&authority);
    assert_slice(authority_heading(&authority, S("Kadafi"), S("FKTi")), "Muammar Gaddafi");
    assert_slice(authority_heading(&authority, S("Chami"), S("of another version")), "");
    assert_slice(authority_heading(&authority, S("Chami"), S("")), "");
    authority_free(&authority);
    add(&authority, "Gaddafi", "Muammar Gaddafi", "FKTi", 0);
    add(&authority, "Kadafy", "Saif Kadafy", "FKTi", 0);
    authority_complete(&authority);
    assert_slice(authority_heading(&authority, S("Kadafi"), S("FKTi")), "");
    assert_slice(authority_heading(&authority, S("Gaddafi"), S("FKTi")), "Muammar Gaddafi");
    authority_free(&authority);
}

static const struct authority_entry rows[] = {
    {SLICE("Gaddafi"), SLICE("Gadafi-One"), SLICE("FKTi"), 1},
    {SLICE("Gaddafi"), SLICE("Gadafi-Two"), SLICE(""), 5},
    {SLICE("GADDAFI"), SLICE("Gadafi-One"), SLICE("FKTi"), 4},
    {SLICE("Lower Bay"), SLICE("Bay"), SLICE(""), 0},
    {SLICE("Bay"), SLICE("Upper Bay"), SLICE(""), 0},
    {SLICE("Shami"), SLICE("El-Shami"), SLICE(""), 3},
    {SLICE("Shami"), SLICE("AL-SHAMI"), SLICE(""), 3},
    {SLICE("Chami"), SLICE("Al-Shami"), SLICE(""), 3},
};

enum { ROWS = sizeof rows / sizeof *rows };

static void
assert_headings(const size_t *order)
{
    struct authority authority = {0};
    for (size_t i = 0; i < ROWS; i++)
        authority_add(&authority, &rows[order[i]]);
    authority_complete(&authority);
    assert_slice(authority_heading(&authority, S("Gaddafi"), S("FKTi")), "Gadafi-Two");
    assert_slice(authority_heading(&authority, S("Kadafi"), S("FKTi")), "Gadafi-Two");
    assert_slice(authority_find(&authority, S("Gadafi-One")), "");
    assert_slice(authority_find(&authority, S("Lower Bay")), "Bay");
    assert_slice(authority_find(&authority, S("Bay")), "Upper Bay");
    assert_slice(authority_find(&authority, S("Shami")), "AL-SHAMI");
    assert_slice(authority_find(&authority, S("El-Shami")), "");
    assert_slice(authority_find(&authority, S("al-shami")), "AL-SHAMI");
    authority_free(&authority);
}

/* Asserts the same of every order whose first FIXED places are those of ORDER. */
static void
assert_every_order(size_t *order, size_t fixed)
{
    if (fixed == ROWS)
        assert_headings(order);
    for (size_t i = fixed; i < ROWS; i++) {
        size_t kept = order[fixed];
        order[fixed] = order[i];
        order[i] = kept;
        assert_every_order(order, fixed + 1);
        order[i] = order[fixed];
        order[fixed] = kept;
    }
}

static void
the_order_of_rows_does_not_matter(void **state)
{
    (void)state;
    size_t order[ROWS];
    for (size_t i = 0; i < ROWS; i++)
        order[i] = i;
    assert_every_order(order, 0);
}

static void
values_of_one_key_take_the_first_of_them(void **state)
{
    (void)state;
    struct authority authority = {0};
    assert_slice(authority_canonical(&authority, S("Gaddafi"), S("FKTi")), "Gaddafi");
    assert_slice(authority_canonical(&authority, S("Kadafi"), S("FKTi")), "Gaddafi");
    assert_slice(authority_canonical(&authority, S("..."), S("")), "...");
    authority_free(&authority);
}

static void
assert_entry(const struct authority_learned *learned, size_t place, const char *heading,
             const char *variant, uint64_t count)
{
    assert_true(place < learned->count);
    const struct authority_entry *entry = &learned->at[place];
    assert_true(slice_equals(entry->heading, slice_of(heading)));
    assert_true(slice_equals(entry->variant, slice_of(variant)));
    assert_int_equal(entry->count, count);
}

static void
what_is_learned_is_in_order_and_headings_of_one_key_are_one(void **state)
{
    (void)state;
    struct authority none = {0};
    struct authority_learned learned = {0};
    authority_learn(&learned, &none, S("Tripoli"), S("Tripoli"), S("LPRTi"));
    authority_learn(&learned, &none, S("Kadafi"), S("Kadafi"), S("FKTi"));
    authority_learn(&learned, &none, S("Gaddafi"), S("Gaddafi"), S("FKTi"));
    authority_learn(&learned, &none, S("Gaddafi"), S("Gaddafi"), S("FKTi"));
    authority_learn(&learned, &none, S("Gaddafi"), S("Kadafi"), S("FKTi"));
    authority_learn(&learned, &none, S("Nobody"), S("-"), S(""));
    authority_settle(&learned, &none);
    assert_int_equal(learned.count, 3);
    assert_entry(&learned, 0, "Gaddafi", "Gaddafi", 2);
    assert_entry(&learned, 1, "Gaddafi", "Kadafi", 2);
    assert_entry(&learned, 2, "Tripoli", "Tripoli", 1);
    authority_learned_free(&learned);
}

static void
a_heading_agreed_upon_is_kept_and_what_is_known_is_not_learned(void **state)
{
    (void)state;
    struct authority desk = {0};
    struct authority_learned learned = {0};
    add(&desk, "Qadhdhafi", "Qadhdhafi", "", 1);
    for (int i = 0; i < 3; i++)
        authority_learn(&learned, &desk, S("Gaddafi"), S("Gaddafi"), S("FKTi"));
    authority_learn(&learned, &desk, S("Qadhdhafi"), S("Qadhdhafi"), S("FKTi"));
    authority_learn(&learned, &desk, S("Qadhdhafi"), S("Kadafi"), S("FKTi"));
    authority_settle(&learned, &desk);
    assert_int_equal(learned.count, 2);
    assert_entry(&learned, 0, "Qadhdhafi", "Gaddafi", 3);
    assert_entry(&learned, 1, "Qadhdhafi", "Kadafi", 1);
    authority_learned_free(&learned);
    authority_free(&desk);
}

/* Enough of them for the tables to grow. */
static void
every_variant_of_many_is_learned_once(void **state)
{
    (void)state;
    enum { MANY = 3000 };
    struct authority none = {0};
    struct authority_learned learned = {0};
    char name[16];
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < MANY; i++) {
            struct slice variant = {name, (size_t)snprintf(name, sizeof name, "%d", i)};
            authority_learn(&learned, &none, variant, variant, variant);
        }
    assert_int_equal(learned.count, MANY);
    for (size_t i = 0; i < MANY; i++)
        assert_int_equal(learned.at[i].count, 2);
    authority_learned_free(&learned);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_heading_stands_for_its_variant_in_any_case_and_for_itself),
        cmocka_unit_test(
            of_two_headings_the_one_met_more_often_wins_then_the_first_of_the_alphabet),
        cmocka_unit_test(a_key_heads_names_unless_it_is_old_or_another_heading_claims_it),
        cmocka_unit_test(the_order_of_rows_does_not_matter),
        cmocka_unit_test(values_of_one_key_take_the_first_of_them),
        cmocka_unit_test(what_is_learned_is_in_order_and_headings_of_one_key_are_one),
        cmocka_unit_test(a_heading_agreed_upon_is_kept_and_what_is_known_is_not_learned),
        cmocka_unit_test(every_variant_of_many_is_learned_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
