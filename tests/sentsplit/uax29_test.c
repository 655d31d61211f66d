#include "sentsplit/uax29.h"

#include "../cases.h"
#include "text/letters.h"

#include <stdio.h>
#include <stdlib.h>

enum { BOUNDARIES_MOST = 64, LINE_MOST = 4096 };

/* One line of SentenceBreakTest.txt: a text, and where its sentences end. */
struct sample {
    struct buffer text;
    size_t ends[BOUNDARIES_MOST];
    size_t count;
};

/* "÷ 0061 × 002E ÷": hexadecimal code points with ÷ where there is a boundary. */
static void
read_sample(const char *line, struct sample *sample)
{
    sample->count = 0;
    buffer_clear(&sample->text);
    for (const char *at = line; *at && *at != '#' && *at != '\n';) {
        if (strncmp(at, "÷", 2) == 0) {
            if (sample->text.length > 0)
                sample->ends[sample->count++] = sample->text.length;
            at += 2;
        } else if (strncmp(at, "×", 2) == 0) {
            at += 2;
        } else if (*at == ' ' || *at == '\t') {
            at++;
        } else {
            char *end;
            letter_append(&sample->text, (uint32_t)strtoul(at, &end, 16));
            at = end;
        }
    }
}

static void
check(const struct sample *sample, const char *line)
{
    struct slice text = buffer_slice(&sample->text);
    size_t at = 0;
    for (size_t i = 0; i < sample->count; i++) {
        at = uax29_next(text, at);
        if (at != sample->ends[i])
            fail_msg("sentence %zu ends at byte %zu, not %zu: %s", i + 1, at, sample->ends[i],
                     line);
    }
}

static void
every_line_of_the_test_file_is_passed(void **state)
{
    (void)state;
    const char *folder = getenv("srcdir");
    char path[LINE_MOST], line[LINE_MOST];
    snprintf(path, sizeof path, "%s/tests/sentsplit/SentenceBreakTest.txt", folder ? folder : ".");
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    struct sample sample = {0};
    size_t lines = 0;
    while (fgets(line, sizeof line, file)) {
        read_sample(line, &sample);
        if (sample.count == 0)
            continue;
        check(&sample, line);
        lines++;
    }
    assert_int_equal(lines, 502);
    buffer_free(&sample.text);
    fclose(file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_of_the_test_file_is_passed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
