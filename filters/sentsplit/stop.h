/* A place where a sentence might end, with what stands around it. */
#ifndef SENTSPLIT_STOP_H
#define SENTSPLIT_STOP_H

#include "sentsplit/habits.h"
#include "sentsplit/usage.h"
#include "text/letters.h"

/* What an abbreviation's list says of it; see en/abbreviations.txt. */
enum abbreviation {
    NO_ABBREVIATION,
    BEFORE_NAME,
    NAME_OR_END, /* "St.": of a saint, or of a street */
    BEFORE_NUMBER,
    INSIDE_SENTENCE,
    TIME_OF_DAY,
    REGION,
    LIST_END,
    MAY_END,
    MET_INSIDE, /* no list has it, but the document: see usage.h */
};

/* What the rules may ask about the text around a stop. Positions are bytes in the block's text. */
struct stop {
    struct slice text;
    const struct habits *habits;
    struct usage *usage;
    size_t sentence;   /* where the sentence begins that might end here */
    size_t at;         /* the first stop character */
    size_t stops_end;  /* behind the last: "?!", ". . .", "..." are several */
    size_t end;        /* behind closing marks and brackets: where the sentence would end */
    size_t next;       /* the next character that is no white space; text.length: there is none */
    size_t word_start; /* the token before the stop begins: behind white space or an opening mark */
    size_t next_word;  /* the next letter or digit, behind opening marks and brackets */
    size_t next_word_end;
    enum abbreviation kind; /* of the token before; the rules have it */
    uint32_t code;          /* the last stop character */
    uint32_t next_code;     /* the code point at next_word; 0: none within reach */
    bool several;           /* more than one stop character */
    bool closed;            /* closing marks or brackets follow the stop */
    bool opens;             /* opening marks or brackets stand before the next word */
    bool in_quotation;      /* a quotation was opened before the stop and not closed */
    bool lower_style;       /* this text begins sentences with small letters */
};

enum {
    STOP_LONGEST_ADDRESS = 512, /* bytes looked back for where one begins */
    STOP_LONGEST_SPACED = 4,    /* of the last word of an abbreviation with spaces in it */
};

/* The token before the stop, without it. */
static inline struct slice
stop_word(const struct stop *stop)
{
    return slice_part(stop->text, stop->word_start, stop->at);
}

/* The same with what stands before a slash: "and/or", "http://example.org/index". */
static inline struct slice
stop_slashed_word(const struct stop *stop)
{
    size_t start = stop->word_start;
    if (start > stop->sentence && stop->text.at[start - 1] == '/')
        while (start > stop->sentence && stop->text.at[start - 1] != ' ' &&
               stop->at - start < STOP_LONGEST_ADDRESS)
            start--;
    return slice_part(stop->text, start, stop->at);
}

static inline struct slice
stop_next_word(const struct stop *stop)
{
    return slice_part(stop->text, stop->next_word, stop->next_word_end);
}

#endif
