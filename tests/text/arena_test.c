#include "text/arena.h"

#include "../cases.h"

#include <stdalign.h>

static void
pieces_are_aligned_for_any_type_and_do_not_overlap(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned char *pieces[500];
    for (size_t i = 0; i < 500; i++) {
        pieces[i] = arena_allocate(&arena, i);
        assert_int_equal((uintptr_t)pieces[i] % alignof(max_align_t), 0);
        memset(pieces[i], (int)(i % 251), i);
    }
    for (size_t i = 0; i < 500; i++)
        for (size_t k = 0; k < i; k++)
            assert_int_equal(pieces[i][k], i % 251);
    arena_free(&arena);
}

static void
a_piece_larger_than_any_chunk_is_given_whole(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_allocate(&arena, 10);
    size_t large = 3000000;
    char *at = arena_allocate(&arena, large);
    memset(at, 'x', large);
    char *after = arena_allocate(&arena, 10);
    memset(after, 'y', 10);
    assert_int_equal(at[0], 'x');
    assert_int_equal(at[large - 1], 'x');
    arena_free(&arena);
}

static void
a_copy_lives_without_what_it_was_made_of(void **state)
{
    (void)state;
    struct arena arena = {0};
    char source[] = "Kazimi";
    struct slice copy = arena_copy(&arena, slice_make(source, 6));
    memset(source, '-', sizeof source);
    assert_slice(copy, "Kazimi");
    assert_slice(arena_copy(&arena, S("")), "");
    assert_non_null(arena_copy(&arena, slice_make(NULL, 0)).at);
    arena_free(&arena);
}

/* A stream of documents must not grow the arena: after the first round the largest chunk holds a
   whole one. */
static void
a_cleared_arena_uses_its_largest_chunk_again(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < 100; i++)
        arena_allocate(&arena, 1000);
    arena_clear(&arena);
    struct arena_chunk *kept = arena.chunk;
    void *first = arena_allocate(&arena, 1000);
    arena_clear(&arena);
    assert_ptr_equal(arena.chunk, kept);
    assert_ptr_equal(arena_allocate(&arena, 1000), first);
    arena_free(&arena);
    assert_null(arena.chunk);
}

static void
an_arena_never_used_can_be_cleared_and_freed(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_clear(&arena);
    arena_free(&arena);
    assert_null(arena.chunk);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_aligned_for_any_type_and_do_not_overlap),
        cmocka_unit_test(a_piece_larger_than_any_chunk_is_given_whole),
        cmocka_unit_test(a_copy_lives_without_what_it_was_made_of),
        cmocka_unit_test(a_cleared_arena_uses_its_largest_chunk_again),
        cmocka_unit_test(an_arena_never_used_can_be_cleared_and_freed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
