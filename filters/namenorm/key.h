/* Keys that spellings of one name share: romanisations and typographic variants.

   A name is taken to pieces word by word: its letters are folded, the habit of its spelling is
   guessed, known words are read as their usual spelling, all others by the rows of the habit, and
   what is left is the multiset of the classes of its sounds. All that is decided by the tables in
   keys/. */
#ifndef NAMENORM_KEY_H
#define NAMENORM_KEY_H

#include "text/buffer.h"

/* How keys are made changes with this; shown by namenorm --version. */
#define KEY_VERSION "2"

enum {
    KEY_WORDS_MOST = 24, /* words and letters that are looked at */
    KEY_LETTERS_MOST = 256,
    KEY_SPACE = 12 * KEY_LETTERS_MOST, /* for readings, sounds and classes */
};

enum key_treatment {
    KEY_READ,    /* by the rows of the habit */
    KEY_KNOWN,   /* it stands in the list of known words */
    KEY_DROPPED, /* a particle or title */
};

/* What became of a word. */
struct key_word {
    enum key_treatment treatment;
    bool begins_earlier;   /* it counts as the continuation of the word before it */
    bool ends_later;       /* the next word counts as its continuation */
    struct slice spelling; /* as folded */
    struct slice reading;  /* what the rows were applied to */
    struct slice sounds;
    struct slice classes; /* its part of the key */
};

/* How a key came about. The slices are of SPACE or constant. */
struct key_steps {
    const char *habit;
    size_t count;
    struct key_word words[KEY_WORDS_MOST];
    char space[KEY_SPACE];
};

/* Appends the key of NAME, a name without title, to OUT. Empty for a name without a letter or
 * digit. Linear. */
void key_make(struct slice name, struct buffer *out);

/* The same, and how it came about. */
void key_explain(struct slice name, struct key_steps *steps, struct buffer *out);

#endif
