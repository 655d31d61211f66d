#include "text/memory.h"

#include "../cases.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
an_array_keeps_what_is_in_it_while_it_grows(void **state)
{
    (void)state;
    uint32_t *at = NULL;
    size_t room = 0, moves = 0;
    for (size_t i = 0; i < 100000; i++) {
        size_t before = room;
        at = memory_grow(at, &room, i + 1, sizeof *at);
        assert_true(room > i);
        moves += room != before;
        at[i] = (uint32_t)i;
    }
    for (size_t i = 0; i < 100000; i++)
        assert_int_equal(at[i], i);
    assert_true(moves < 20); /* at least doubled each time: linear */
    free(at);
}

static void
an_array_with_room_stays_where_it_is(void **state)
{
    (void)state;
    size_t room = 0;
    char *at = memory_grow(NULL, &room, 100, 1);
    size_t before = room;
    assert_ptr_equal(memory_grow(at, &room, 100, 1), at);
    assert_ptr_equal(memory_grow(at, &room, 0, 1), at);
    assert_int_equal(room, before);
    free(at);
}

static void
zeroed_memory_is_zero_and_nothing_is_something(void **state)
{
    (void)state;
    char *at = memory_zeroed(1000, 3);
    for (size_t i = 0; i < 3000; i++)
        assert_int_equal(at[i], 0);
    free(at);
    at = memory_zeroed(0, 0);
    assert_non_null(at);
    free(at);
    at = memory_allocate(0);
    assert_non_null(at);
    free(at);
}

/* Each asks for more than there is; none may return. */
static void
grow_beyond_size_t(void)
{
    size_t room = 0;
    free(memory_grow(NULL, &room, SIZE_MAX / 4, 8));
}

static void
grow_beyond_memory(void)
{
    size_t room = 0;
    free(memory_grow(NULL, &room, SIZE_MAX / 64, 16));
}

static void
allocate_beyond_memory(void)
{
    free(memory_allocate((size_t)1 << 40));
}

static void
zero_beyond_memory(void)
{
    free(memory_zeroed((size_t)1 << 30, 1 << 20));
}

/* Runs WHAT in a child process with little memory; gives its exit status and what it said. */
static int
status_of(void (*what)(void), char said[static 200])
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        what();
        _exit(99);
    }
    close(ends[1]);
    size_t length = 0;
    for (ssize_t got; (got = read(ends[0], said + length, 199 - length)) > 0;)
        length += (size_t)got;
    said[length] = '\0';
    close(ends[0]);
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
exhausted_memory_is_a_message_and_status_1(void **state)
{
    (void)state;
    void (*const asks[])(void) = {grow_beyond_size_t, memory_exhausted};
    for (size_t i = 0; i < sizeof asks / sizeof *asks; i++) {
        char said[200];
        assert_int_equal(status_of(asks[i], said), 1);
        assert_string_equal(said, "memory_test: memory exhausted\n");
    }
}

/* A sanitizer's allocator ends the program itself rather than return NULL. */
static void
memory_that_the_system_refuses_is_exhausted_too(void **state)
{
    (void)state;
    if (getenv("ASAN_OPTIONS"))
        skip();
    void (*const asks[])(void) = {grow_beyond_memory, allocate_beyond_memory, zero_beyond_memory};
    for (size_t i = 0; i < sizeof asks / sizeof *asks; i++) {
        char said[200];
        assert_int_equal(status_of(asks[i], said), 1);
        assert_string_equal(said, "memory_test: memory exhausted\n");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_array_keeps_what_is_in_it_while_it_grows),
        cmocka_unit_test(an_array_with_room_stays_where_it_is),
        cmocka_unit_test(zeroed_memory_is_zero_and_nothing_is_something),
        cmocka_unit_test(exhausted_memory_is_a_message_and_status_1),
        cmocka_unit_test(memory_that_the_system_refuses_is_exhausted_too),
    };
    /* So that asking for a terabyte fails wherever the test runs. */
    const struct rlimit limit = {(rlim_t)1 << 34, (rlim_t)1 << 34};
    if (!getenv("ASAN_OPTIONS"))
        setrlimit(RLIMIT_AS, &limit);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
