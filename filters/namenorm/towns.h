/* Small towns: too many to be words of a language, and too many of them are something else. */
#ifndef NAMENORM_TOWNS_H
#define NAMENORM_TOWNS_H

#include "text/slice.h"

#include <stdbool.h>

/* Whether NAME, as it is written, is listed as a town's. One of 20,000 other names is taken for
 * such: only hashes are kept. */
bool is_town_name(struct slice name);

#endif
