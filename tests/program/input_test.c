#include "program/input.h"

#include "../cases.h"

#include <sys/wait.h>
#include <unistd.h>

/* A pipe into which a child process writes BYTES, STEP at a time. */
static int
dribble(struct slice bytes, size_t step, pid_t *child)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    *child = fork();
    if (*child != 0) {
        close(ends[1]);
        return ends[0];
    }
    close(ends[0]);
    for (size_t at = 0; at < bytes.length; at += step) {
        struct slice part = slice_part(bytes, at, at + step);
        if (write(ends[1], part.at, part.length) != (ssize_t)part.length)
            _exit(1);
    }
    _exit(0);
}

/* Reads BYTES as lines, each shown as its offset, its text in brackets, its end. */
static void
read_lines(struct slice bytes, size_t step, const char *encoding, bool table, struct buffer *shown)
{
    struct input input = {0};
    struct raw_line line;
    pid_t child;
    int descriptor = dribble(bytes, step, &child);
    assert_true(input_open(&input, descriptor, encoding));
    input.is_table = table;
    while (input_line(&input, &line)) {
        buffer_number(shown, line.offset);
        buffer_byte(shown, '[');
        buffer_append(shown, line.text);
        buffer_byte(shown, ']');
        buffer_number(shown, line.end);
        buffer_byte(shown, ' ');
    }
    assert_int_equal(input.error, 0);
    assert_int_equal(input.taken, bytes.length);
    input_close(&input);
    input_free(&input);
    close(descriptor);
    waitpid(child, NULL, 0);
}

static void
assert_lines(struct slice bytes, const char *encoding, bool table, const char *wanted)
{
    static const size_t steps[] = {1, 2, 3, 1000};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct buffer shown = {0};
        read_lines(bytes, steps[i], encoding, table, &shown);
        assert_slice_is(buffer_slice(&shown), wanted, strlen(wanted), __FILE__, __LINE__);
        buffer_free(&shown);
    }
}

static void
lines_come_with_their_line_feeds_and_places(void **state)
{
    (void)state;
    assert_lines(S("one\ntwo\n"), NULL, false, "0[one\n]4 4[two\n]8 ");
    assert_lines(S("one\n\nlast"), NULL, false, "0[one\n]4 4[\n]5 5[last]9 ");
    assert_lines(S(""), NULL, false, "");
    assert_lines(S("\n"), NULL, false, "0[\n]1 ");
    assert_lines(S("a\r\nb\r\n"), NULL, false, "0[a\r\n]3 3[b\r\n]6 ");
}

/* In a table a carriage return is data of a cell that forgot to escape it. */
static void
a_table_has_lines_at_line_feeds_alone(void **state)
{
    (void)state;
    assert_lines(S("a\rb\rc\n"), NULL, true, "0[a\rb\rc\n]6 ");
    assert_lines(S("a\rb"), NULL, true, "0[a\rb]3 ");
}

static void
a_byte_order_mark_is_no_text(void **state)
{
    (void)state;
    assert_lines(S("\xEF\xBB\xBFone\n\xEF\xBB\xBFtwo"), NULL, false,
                 "3[one\n]7 7[\xEF\xBB\xBFtwo]13 ");
    assert_lines(S("\xEF\xBB"), NULL, false, "0[\xEF\xBB]2 ");
}

static void
utf16_is_known_by_its_mark(void **state)
{
    (void)state;
    assert_lines(S("\xFF\xFE"
                   "a\0\n\0\xE9\0"),
                 NULL, false, "2[a\n]6 6[é]8 ");
    assert_lines(S("\xFE\xFF\0a\0\n\0\xE9"), NULL, false, "2[a\n]6 6[é]8 ");
}

static void
an_encoding_that_is_named_is_followed(void **state)
{
    (void)state;
    assert_lines(S("\xE9t\xE9\nz\n"), "ISO-8859-1", false, "0[été\n]4 4[z\n]6 ");
    assert_lines(S("a\0\n\0"), "UTF-16LE", false, "0[a\n]4 ");
    struct input input = {0};
    assert_false(input_open(&input, 0, "no-such-encoding"));
    input_close(&input);
    input_free(&input);
}

/* Carriage returns may end lines a little later than they stand, but must end them. */
static void
a_text_of_carriage_returns_is_not_one_endless_line(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (int i = 0; i < 100000; i++)
        buffer_append(&text, S("a line\r"));
    struct input input = {0};
    struct raw_line line;
    pid_t child;
    int descriptor = dribble(buffer_slice(&text), 50000, &child);
    size_t longest = 0, all = 0;
    assert_true(input_open(&input, descriptor, NULL));
    while (input_line(&input, &line)) {
        all += line.text.length;
        longest = line.text.length > longest ? line.text.length : longest;
    }
    assert_int_equal(all, text.length);
    assert_true(longest < text.length / 2);
    input_close(&input);
    input_free(&input);
    close(descriptor);
    waitpid(child, NULL, 0);
    buffer_free(&text);
}

static void
peeking_takes_nothing(void **state)
{
    (void)state;
    struct input input = {0};
    struct raw_line line;
    pid_t child;
    int descriptor = dribble(S("one\ntwo\n"), 3, &child);
    assert_true(input_open(&input, descriptor, NULL));
    assert_slice(input_peek(&input, 5), "one\nt");
    assert_slice(input_peek(&input, 100), "one\ntwo\n");
    assert_true(input_line(&input, &line));
    assert_slice(line.text, "one\n");
    assert_slice(input_peek(&input, 2), "tw");
    assert_true(input_line(&input, &line));
    assert_slice(line.text, "two\n");
    assert_false(input_line(&input, &line));
    assert_false(input_line(&input, &line));
    input_close(&input);
    input_free(&input);
    close(descriptor);
    waitpid(child, NULL, 0);
}

static void
a_line_beyond_the_limit_is_passed_over(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_append(&text, S("short\n"));
    for (int i = 0; i < 1000000; i++)
        buffer_byte(&text, 'x');
    buffer_append(&text, S("\nlast\n"));
    struct input input = {0};
    struct raw_line line;
    pid_t child;
    int descriptor = dribble(buffer_slice(&text), text.length, &child);
    assert_true(input_open(&input, descriptor, NULL));
    input.line_most = 1000;
    assert_true(input_line(&input, &line));
    assert_slice(line.text, "short\n");
    assert_false(input.line_too_long);
    assert_true(input_line(&input, &line));
    assert_true(input.line_too_long);
    assert_int_equal(line.text.at[0], 'x');
    assert_true(line.text.length > 1000);
    assert_true(input_line(&input, &line));
    assert_false(input.line_too_long);
    assert_slice(line.text, "last\n");
    assert_false(input_line(&input, &line));
    assert_true(input.data.room < 600000);
    input_close(&input);
    input_free(&input);
    close(descriptor);
    waitpid(child, NULL, 0);
    buffer_free(&text);
}

static void
a_read_that_fails_is_known(void **state)
{
    (void)state;
    struct input input = {0};
    struct raw_line line;
    assert_true(input_open(&input, -1, NULL));
    assert_false(input_line(&input, &line));
    assert_int_not_equal(input.error, 0);
    input_close(&input);
    input_free(&input);
}

static void
count_idle(void *context)
{
    ++*(int *)context;
}

static void
a_read_that_would_block_lets_go_of_what_is_ready(void **state)
{
    (void)state;
    struct input input = {0};
    struct raw_line line;
    int ends[2], calls = 0;
    assert_int_equal(pipe(ends), 0);
    assert_true(input_open(&input, ends[0], NULL));
    input.idle = count_idle;
    input.context = &calls;
    assert_int_equal(write(ends[1], "one\ntwo\n", 8), 8);
    assert_true(input_line(&input, &line));
    assert_true(input_line(&input, &line));
    assert_int_equal(calls, 0);
    assert_int_equal(write(ends[1], "three\n", 6), 6);
    close(ends[1]);
    assert_true(input_line(&input, &line));
    assert_int_equal(calls, 0); /* there was something to read */
    assert_false(input_line(&input, &line));
    input_close(&input);
    input_free(&input);
    close(ends[0]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_come_with_their_line_feeds_and_places),
        cmocka_unit_test(a_table_has_lines_at_line_feeds_alone),
        cmocka_unit_test(a_byte_order_mark_is_no_text),
        cmocka_unit_test(utf16_is_known_by_its_mark),
        cmocka_unit_test(an_encoding_that_is_named_is_followed),
        cmocka_unit_test(a_text_of_carriage_returns_is_not_one_endless_line),
        cmocka_unit_test(peeking_takes_nothing),
        cmocka_unit_test(a_line_beyond_the_limit_is_passed_over),
        cmocka_unit_test(a_read_that_fails_is_known),
        cmocka_unit_test(a_read_that_would_block_lets_go_of_what_is_ready),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
