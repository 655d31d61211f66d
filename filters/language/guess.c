#include "language/guess.h"

const struct language *
guess_block(struct guess *guess, struct slice text)
{
    (void)text;
    guess->blocks++;
    return language_find(slice_of("en"));
}
