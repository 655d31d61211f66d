#include "declutter/columns.h"

#include "../cases.h"

static struct run
run_find(const float *evidence, size_t count)
{
    struct run_search search = run_search();
    for (size_t i = 0; i < count; i++)
        run_search_add(&search, i, evidence[i]);
    return search.best;
}

static void
the_richest_run_bridges_what_costs_less_than_it_gains(void **state)
{
    (void)state;
    const float evidence[] = {-1, 2, -1, 3, -9, 4, -1};
    struct run run = run_find(evidence, sizeof evidence / sizeof *evidence);
    assert_int_equal(run.start, 1);
    assert_int_equal(run.end, 4);
    assert_true(run.sum == 4);
}

static void
where_nothing_speaks_for_a_block_the_run_is_one_block(void **state)
{
    (void)state;
    const float evidence[] = {-3, -1, -2};
    struct run run = run_find(evidence, sizeof evidence / sizeof *evidence);
    assert_int_equal(run.start, 1);
    assert_int_equal(run.end, 2);
}

static void
no_blocks_have_an_empty_run(void **state)
{
    (void)state;
    struct run run = run_find(NULL, 0);
    assert_int_equal(run.start, run.end);
}

static void
a_block_weighs_the_root_of_its_words(void **state)
{
    (void)state;
    struct features features = {.words = 0};
    assert_true(weight_of(&features) == 0);
    features.words = 144;
    assert_true(weight_of(&features) > 11.9F && weight_of(&features) <= 12);
}

enum { BLOCKS = 500, PROSE_EACH = 7, WIDTH = 8 };

static struct features features[BLOCKS];
static struct columns columns;
static float scores[BLOCKS];

static void
begin(size_t count)
{
    static struct feature_table table;
    memset(features, 0, sizeof features);
    for (size_t i = 0; i < BLOCKS; i++) {
        features[i].words = (uint32_t)i % 50;
        features[i].prose = i % PROSE_EACH == 0 ? 300 : 0;
        features[i].at[FEATURE_TOPIC] = (float)(i % 3);
        scores[i] = (float)(i % 11) - 5;
    }
    table.at = features;
    columns_begin(&columns, &table, count);
}

static float
near_behind(size_t block, size_t count)
{
    size_t next = (block / PROSE_EACH + 1) * PROSE_EACH;
    return next < count ? 1 / (float)(next - block) : 0;
}

/* Of the document's last block, of the last of a stretch, and of one that stands in two of them. */
static void
each_block_has_its_numbers_wherever_a_stretch_ends(void **state)
{
    (void)state;
    const size_t counts[] = {1, 30, STRETCH, STRETCH + 1, STRETCH + STRETCH_MARGIN, BLOCKS};
    for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
        size_t seen = 0;
        begin(counts[k]);
        while (columns_next(&columns)) {
            assert_int_equal(columns.start, seen);
            seen = columns.end;
            for (size_t i = columns.start > 0 ? columns.start - STRETCH_MARGIN : 0;
                 i < columns.end + STRETCH_MARGIN && i < counts[k]; i++) {
                ptrdiff_t at = (ptrdiff_t)i - (ptrdiff_t)columns.start;
                assert_true(column_of(&columns, FEATURE_TOPIC)[at] == (float)(i % 3));
                assert_true(column_of(&columns, COLUMN_NEAR_BEHIND)[at] ==
                            near_behind(i, counts[k]));
                assert_true(column_of(&columns, COLUMN_NEAR_BEFORE)[at] ==
                            (i > 0 ? 1 / (float)((i - 1) % PROSE_EACH + 1) : 0));
            }
        }
        assert_int_equal(seen, counts[k]);
    }
}

static void
neighbours_that_are_not_there_are_noughts(void **state)
{
    (void)state;
    for (size_t count = 1; count < BLOCKS; count += 7) {
        begin(count);
        while (columns_next(&columns))
            for (int i = 0; i < STRETCH_NOUGHTS; i++) {
                if (columns.start == 0)
                    assert_true(column_of(&columns, COLUMN_WORDS_2)[-1 - i] == 0);
                if (columns.end + (size_t)i >= count)
                    assert_true(
                        column_of(&columns,
                                  COLUMN_WORDS_2)[columns.end - columns.start + (size_t)i] == 0);
            }
    }
}

static float
mean_before(size_t block)
{
    double yes = 0, all = 0;
    for (size_t i = block < WIDTH ? 0 : block - WIDTH; i < block; i++) {
        yes += (double)columns.judged[i].for_it;
        all += (double)columns.judged[i].for_it + (double)columns.judged[i].against;
    }
    return (float)(all > 1 ? yes / all : yes);
}

static void
the_first_judgement_is_told_of_the_blocks_around(void **state)
{
    (void)state;
    const size_t counts[] = {1, 30, STRETCH, BLOCKS};
    for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
        begin(counts[k]);
        while (columns_next(&columns))
            continue;
        columns_judge(&columns, scores);
        while (columns_next(&columns))
            for (size_t i = columns.start; i < columns.end; i++) {
                float mean = column_of(&columns, COLUMN_SURE_BEFORE)[i - columns.start];
                float difference = mean - mean_before(i);
                assert_true(difference < 1e-6F && difference > -1e-6F);
                assert_true(column_of(&columns, FEATURE_TOPIC)[i - columns.start] ==
                            (float)(i % 3));
            }
    }
    columns_free(&columns);
}

/* A prose block, a list of numbers with another block in it, a second list that begins anew. */
static void
items_are_told_of_the_block_before_their_list(void **state)
{
    (void)state;
    const unsigned ordinals[] = {0, 1, 2, 0, 3, 0, 1, 2};
    const float sure[] = {1, 0.75F, 0.75F, 0, 0.75F, 0, 0.25F, 0.25F};
    enum { COUNT = sizeof ordinals / sizeof *ordinals };
    begin(COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        features[i].ordinal = (uint8_t)ordinals[i];
        features[i].at[FEATURE_NUMBER] = ordinals[i] > 0;
        scores[i] = 0;
    }
    features[0].at[FEATURE_COLON] = 1;
    scores[0] = 1;  /* sure: 0.75 */
    scores[5] = -1; /* 0.25 */
    while (columns_next(&columns))
        continue;
    columns_judge(&columns, scores);
    while (columns_next(&columns))
        for (size_t i = 0; i < COUNT; i++) {
            float led = ordinals[i] > 0 ? sure[i] : 0;
            assert_true(column_of(&columns, COLUMN_LED)[i] == led);
            assert_true(column_of(&columns, COLUMN_LED_COLON)[i] == (i < 5 ? led : 0));
        }
    columns_free(&columns);
}

/* A sure block of the article, another behind a gap, half as sure, and two that speak against
   themselves. */
static void
blocks_are_held_against_the_article(void **state)
{
    (void)state;
    const float capitals[] = {0.25F, 1, 0.5F, 1};
    begin(4);
    for (size_t i = 0; i < 4; i++) {
        features[i].words = 16;
        features[i].at[FEATURE_CAPITALS] = capitals[i];
    }
    scores[0] = 1;              /* sure: 0.75 */
    scores[1] = scores[3] = -1; /* 0.25 */
    scores[2] = 1.0F / 3;       /* 0.625, and the run ends before it */
    while (columns_next(&columns))
        continue;
    columns_judge(&columns, scores);
    const float mean = (0.25F + 0.05F * 0.5F) / 1.05F;
    while (columns_next(&columns))
        for (size_t i = 0; i < 4; i++) {
            float body = column_of(&columns, COLUMN_BODY_CAPITALS)[i];
            float off = column_of(&columns, COLUMN_OFF_CAPITALS)[i];
            assert_true(body - mean < 1e-5F && mean - body < 1e-5F);
            assert_true(off == capitals[i] - body);
        }
    columns_free(&columns);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_richest_run_bridges_what_costs_less_than_it_gains),
        cmocka_unit_test(where_nothing_speaks_for_a_block_the_run_is_one_block),
        cmocka_unit_test(no_blocks_have_an_empty_run),
        cmocka_unit_test(a_block_weighs_the_root_of_its_words),
        cmocka_unit_test(each_block_has_its_numbers_wherever_a_stretch_ends),
        cmocka_unit_test(neighbours_that_are_not_there_are_noughts),
        cmocka_unit_test(the_first_judgement_is_told_of_the_blocks_around),
        cmocka_unit_test(items_are_told_of_the_block_before_their_list),
        cmocka_unit_test(blocks_are_held_against_the_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
