/* What the form of a block, and the phrases in it, say of it. */
#include "declutter/judge.h"

#include "declutter/entities.h"
#include "declutter/notices.h"
#include "declutter/residue.h"
#include "text/ascii.h"

enum {
    EDGE_MOST = 24,
    BYLINE_NEAR = 4,
    BYLINE_MOST = 6,
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
    return features->at[FEATURE_MARKUP] > 0.75F && !(features->prose);
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
    return short_line && features->at[FEATURE_COLUMNS] == 0 &&
           (is_phrase(judge, block) || features->at[FEATURE_META] > 0);
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
