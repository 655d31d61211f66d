/* What the form of a block, and the phrases in it, say of it. */
#include "declutter/judge.h"

#include "declutter/entities.h"
#include "declutter/notices.h"
#include "declutter/residue.h"
#include "text/ascii.h"
#include "text/letters.h"

enum {
    EDGE_MOST = 24,
    BYLINE_NEAR = 4,
    BYLINE_MOST = 6,
    DATELINE_MOST = 90, /* bytes */
    MONTH_MOST = 12,    /* letters */
    NAME_MOST = 3,      /* words */
    PITCH_MOST = 20,
    PITCH_LEAST = 3,
};

/* A block that is nothing but tags, residue of tags, references to white space. */
bool
is_tags(const struct judge *judge, size_t block)
{
    struct slice text = text_of(judge, block);
    const struct features *features = features_of(judge, block);
    size_t at = 0;
    if (features->words > 0 && features->at[FEATURE_MARKUP] == 0 && text.at[0] != '&')
        return false; /* each has a character of it */
    at = residue_tail_length(text);
    while (at < text.length) {
        size_t length = text.at[at] == '&' ? entity_space_length(slice_from(text, at))
                                           : residue_length(slice_from(text, at));
        if (length == 0)
            break;
        at += length;
        while (at < text.length && text.at[at] == ' ')
            at++;
    }
    return at == text.length ? at > 0 : residue_is_cut(slice_from(text, at));
}

/* The same, or template variables, shortcodes, rules. */
bool
is_markup(const struct judge *judge, size_t block)
{
    struct slice text = text_of(judge, block);
    const struct features *features = features_of(judge, block);
    if (features->words > 0 && features->at[FEATURE_MARKUP] == 0 && text.at[0] != '&')
        return false; /* each has a character of it */
    if (is_tags(judge, block))
        return true;
    bool bracketed =
        text.length > 2 && ((text.at[0] == '{' && text.at[text.length - 1] == '}') ||
                            (text.at[0] == '[' && text.at[text.length - 1] == ']' &&
                             (slice_find_byte(text, 0, '=') < text.length || text.at[1] == '/')));
    if (bracketed)
        return true;
    if (features->words == 0 && text.length > 0)
        return ascii_end(text, 0) == text.length;
    bool said = features->lists & (LIST_PROMO | LIST_META) && text.at[0] != '<';
    return features->at[FEATURE_MARKUP] > 0.75F && !features->prose && !said;
}

/* A line of a script or a style sheet. */
bool
is_code(const struct judge *judge, size_t block)
{
    return !features_of(judge, block)->prose && residue_is_code(text_of(judge, block));
}

/* Digits and little else: a date or a time on its own. */
bool
is_date(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->words > 0 && features->words <= 12 && features->at[FEATURE_DIGITS] > 0.25F;
}

/* The run of digits at START: where it ends. */
static size_t
digits_end(struct slice text, size_t start)
{
    for (size_t next = start; next < text.length; start = next)
        if (!letter_is(letter_next(text, &next), LETTER_DIGIT))
            break;
    return start;
}

/* Whether at most one word, of a month, stands in BETWEEN a day and a year, or marks alone. */
static bool
is_month(struct slice between)
{
    size_t letters = 0, gaps = 0;
    bool inside = false;
    for (size_t i = 0; i < between.length;) {
        uint32_t code = letter_next(between, &i);
        bool letter = letter_is(code, LETTER_ANY);
        gaps += letter && !inside;
        letters += letter;
        inside = letter || code == '\'';
        if (!letter && !letter_is(code, LETTER_DIGIT) && (code == 0 || code == '(' || code == ':'))
            return false;
    }
    return between.length > 0 && gaps <= 1 && letters <= MONTH_MOST;
}

/* Behind the day that follows the month which ends at END, where Chinese, Japanese and Korean write
   it. "5月3日", "5월 3일" */
static size_t
day_end(struct slice text, size_t end)
{
    uint32_t month = letter_at(text, end);
    if (month != 0x6708 && month != 0xC6D4)
        return end;
    letter_next(text, &end);
    end += end < text.length && text.at[end] == ' ';
    end = digits_end(text, end);
    uint32_t day = letter_at(text, end);
    if (day == 0x65E5 || day == 0xC77C)
        letter_next(text, &end);
    return end;
}

/* Whether the block has a day and a year, with a month between them or a mark. *START and *END:
   where. "3 May 2024", "03.05.2024", "2024年5月3日" */
static bool
has_date(struct slice text, size_t *start, size_t *end)
{
    size_t before = 0, before_end = 0, before_digits = 0;
    for (size_t i = 0; i < text.length;) {
        size_t stop = digits_end(text, i);
        if (stop == i) {
            letter_next(text, &i);
            continue;
        }
        size_t digits = 0;
        for (size_t k = i; k < stop; digits++)
            letter_next(text, &k);
        bool pair = (digits == 4 && before_digits > 0 && before_digits <= 2) ||
                    (before_digits == 4 && digits <= 2);
        if (pair && is_month(slice_part(text, before_end, i))) {
            *start = before;
            *end = day_end(text, stop);
            return true;
        }
        before = i;
        before_end = i = stop;
        before_digits = digits;
    }
    return false;
}

/* A date with a few words before or behind it, which are no sentence: where an article comes from,
   or who wrote it. "Ann Smith, 3 May 2024" */
bool
is_dateline(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    struct slice text = text_of(judge, block);
    size_t start, end;
    if (text.length > DATELINE_MOST || f[FEATURE_TERMINAL] > 0 || f[FEATURE_DIGITS] == 0 ||
        f[FEATURE_QUOTES] > 0 || !has_date(text, &start, &end))
        return false;
    bool begins = start <= 1, ends = end == text.length;
    uint32_t behind = letter_at(text, end), ahead = letter_ending_at(text, start);
    bool apart = ends || behind == ' ' || behind == ',' || behind == '|';
    bool parted = begins || ahead == ' ' || ahead == ',' || ahead == '|' || ahead == '-';
    return apart && parted && (begins || ends) && f[FEATURE_FUNCTION] < 0.2F;
}

/* A name on its own right before the article: who wrote it. */
bool
is_byline(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return block < judge->first && block + BYLINE_NEAR >= judge->first && features->words >= 2 &&
           features->words <= BYLINE_MOST && features->at[FEATURE_CAPITALS] > 0.6F &&
           features->at[FEATURE_FUNCTION] == 0 && features->at[FEATURE_WORD_LENGTH] > 0.4F &&
           features->at[FEATURE_BULLET] == 0;
}

/* A name on its own right behind the article: who wrote it. */
bool
is_name_behind(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    return block == judge->last + 1 && features->words >= 2 && features->words <= NAME_MOST &&
           f[FEATURE_CAPITALS] == 1 && f[FEATURE_ALL_CAPITALS] == 0 && f[FEATURE_FUNCTION] == 0 &&
           f[FEATURE_DIGITS] == 0 && f[FEATURE_BULLET] == 0 && f[FEATURE_SEPARATORS] == 0 &&
           f[FEATURE_TERMINAL] + f[FEATURE_COLON] + f[FEATURE_QUESTION] == 0 &&
           features->lists == 0;
}

/* Whether a phrase of the lists makes up most of a short block, or begins it. */
static bool
is_phrase(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    float most = features->at[FEATURE_INTERFACE];
    if (features->at[FEATURE_PROMO] > most)
        most = features->at[FEATURE_PROMO];
    if (features->at[FEATURE_META] > most)
        most = features->at[FEATURE_META];
    return most > 0.5F || (features->lists != 0 && features->words < 25 && most > 0.1F);
}

/* The same, or it is a date. */
bool
is_cued(const struct judge *judge, size_t block)
{
    return is_phrase(judge, block) || is_date(judge, block);
}

/* A short block that ends as no sentence does and holds a phrase of the lists: a byline, a caption
 * with its credit, a button, "read also" and what it points to. The lists decide on nothing longer.
 */
bool
is_edge(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    bool short_line = features->words <= EDGE_MOST && features->at[FEATURE_TERMINAL] == 0 &&
                      features->at[FEATURE_COLON] == 0;
    const float *f = features->at;
    bool table =
        f[FEATURE_COLUMNS] > 0 && f[FEATURE_INTERFACE] + f[FEATURE_PROMO] + f[FEATURE_META] < 0.4F;
    return short_line && !table && (is_phrase(judge, block) || features->at[FEATURE_META] > 0);
}

/* A sentence that begins with a phrase of promotion, which has a good part of its words: "Sign up
   for our newsletter to stay up to date." */
bool
is_pitch(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    bool promo = features->lists & LIST_PROMO && f[FEATURE_PROMO] >= 0.5F;
    bool interface = features->lists & LIST_INTERFACE && f[FEATURE_INTERFACE] >= 0.5F &&
                     f[FEATURE_QUESTION] == 0;
    return (promo || interface) && f[FEATURE_QUOTES] == 0 && f[FEATURE_COLON] == 0 &&
           f[FEATURE_REPEATED] == 0 && features->words >= PITCH_LEAST &&
           features->words <= PITCH_MOST;
}

/* What an agency or a site says of its own article. */
bool
is_notice(const struct judge *judge, size_t block)
{
    uint8_t notice = features_of(judge, block)->notice;
    return notice == NOTICE_META || notice == NOTICE_PROMO;
}

/* A short block that the document has more than once and that ends as no sentence does. */
bool
is_furniture(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->at[FEATURE_REPEATED] > 0 && features->words < 12 &&
           features->at[FEATURE_TERMINAL] == 0;
}
