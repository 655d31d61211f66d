/* The steps from a name to its key, one a function; for key.c alone. */
#ifndef NAMENORM_KEY_PARTS_H
#define NAMENORM_KEY_PARTS_H

#include "namenorm/key_tables.h"
#include "text/buffer.h"

/* Appends NAME in its readings (keys/letters.txt): small ASCII letters, sounds in capitals, letters
 * that are in no table as they are; words parted by one space. */
void key_fold(struct slice name, struct buffer *out);

/* The number of the habit that NAME is spelled by, 0 for none. FOLDED is what key_fold makes of it.
 */
size_t key_guess_habit(struct slice name, struct slice folded);

/* What the lists say of a word as folded, spelled in small letters; NULL if nothing. */
const struct key_word_entry *key_find_word(struct slice spelling);

/* WORD without the article that is written together with it. */
struct slice key_without_article(struct slice word);

/* Whether WORD is one of WORDS, NULL at the end. */
bool key_is_among(struct slice word, const char *const *words);

/* Writes the sounds of a word's READING by the rows of HABIT; returns their end. */
char *key_sound(struct slice reading, size_t habit, char *to);

#endif
