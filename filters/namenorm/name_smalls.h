/* Names that go on in small letters, in languages that write but their first word with a capital.
 */
#ifndef NAMENORM_NAME_SMALLS_H
#define NAMENORM_NAME_SMALLS_H

#include "namenorm/run.h"

/* "Agence régionale de santé", "Camera di commercio italo-tunisina": where the small words end that
 * the words [first, end) of an institution go on with, in a language that writes but the first of
 * them with a capital; END if it has none, or its capital may mean nothing. */
uint32_t name_small_words_end(const struct block_words *block, uint32_t first, uint32_t end);

/* "Vostrelca de la Marel": behind the listed town of several words, small ones among them, that
 * begins at FIRST; END if none does that is longer. */
uint32_t name_town_end(const struct block_words *block, uint32_t first, uint32_t end);

#endif
