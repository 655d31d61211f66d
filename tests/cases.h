/* What every unit test includes: cmocka and the headers it wants before it, and slices compared. */
#ifndef TESTS_CASES_H
#define TESTS_CASES_H

/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */

#include "text/buffer.h"

/* TEXT must be the bytes of the literal WANTED, which may hold NULs. */
#define assert_slice(text, wanted)                                                                 \
    assert_slice_is((text), (wanted), sizeof(wanted) - 1, __FILE__, __LINE__)

static inline void
assert_slice_is(struct slice text, const char *wanted, size_t length, const char *file, int line)
{
    if (text.length != length || (length > 0 && memcmp(text.at, wanted, length) != 0)) {
        print_error("is:     \"%.*s\" (%zu bytes)\n", (int)text.length,
                    text.length > 0 ? text.at : "", text.length);
        print_error("wanted: \"%.*s\" (%zu bytes)\n", (int)length, wanted, length);
        _fail(file, line);
    }
}

/* A slice of a string literal, NULs and all. */
#define S(literal) slice_make((literal), sizeof(literal) - 1)

#endif
