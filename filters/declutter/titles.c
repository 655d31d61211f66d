/* The headline. */
#include "declutter/judge.h"

enum {
    TITLE_LOOK = 8,
    TITLE_LEAST = 3,
    TITLE_MOST = 30,
    LABELLED_LEAST = 6,
    HEADLINE_LEAST = 4,
    STANDFIRST_LEAST = 6,
    LEAD_LEAST = 10,
};

/* Sentences, a long one, or what leads in to them. */
static bool
is_lead(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    return f[FEATURE_INNER_ENDS] > 0 || f[FEATURE_COLON] > 0 ||
           (f[FEATURE_TERMINAL] > 0 && f[FEATURE_QUESTION] == 0 && features->words >= LEAD_LEAST);
}

/* A headline behind a word such as "Exclusive": the article has the rest of its words too. */
static bool
is_labelled(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    return features->words >= LABELLED_LEAST && !(features->lists & (LIST_META | LIST_COMMENT)) &&
           f[FEATURE_INTERFACE] < 0.4F && f[FEATURE_PROMO] < 0.4F && f[FEATURE_META] == 0 &&
           f[FEATURE_TOPIC] >= 0.4F && !is_date(judge, block);
}

static bool
may_be_title(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->words >= TITLE_LEAST && features->words <= TITLE_MOST &&
           (!is_cued(judge, block) || is_labelled(judge, block)) && !is_markup(judge, block) &&
           features->at[FEATURE_SEPARATORS] < 0.15F && features->at[FEATURE_BULLET] == 0 &&
           !is_credited(judge, block) &&
           !(judge->findings->article[block] && is_lead(judge, block));
}

/* The block from START up to the article that looks most like a headline; the article's first if
 * none does. */
static size_t
best_title(const struct judge *judge, size_t start, bool known_too)
{
    size_t best = judge->first;
    for (size_t i = start; i < judge->first; i++)
        if (may_be_title(judge, i) && (known_too || !judge->findings->furniture[i]) &&
            (best == judge->first ||
             features_of(judge, i)->words > features_of(judge, best)->words + 4))
            best = i;
    return best;
}

/* A headline above the longer line that was taken for one: the article has its words too. */
static bool
is_headline_above(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return may_be_title(judge, block) && !judge->findings->furniture[block] &&
           features->words >= HEADLINE_LEAST && features->at[FEATURE_TOPIC] >= 0.4F;
}

/* Between headline and article: not a date line, nor a caption with who made the picture. */
static bool
is_standfirst(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return may_be_title(judge, block) && !judge->findings->furniture[block] &&
           features->words >= STANDFIRST_LEAST && features->at[FEATURE_DIGITS] < 0.25F &&
           (features->at[FEATURE_META] == 0 || features->at[FEATURE_TERMINAL] > 0 ||
            features->at[FEATURE_COLON] > 0);
}

/* The headline and what stands between it and the first paragraph: of the blocks before that, the
 * longest run that may be one. A headline may be known from the side bars of other pages, so a
 * known line is one where there is no other. */
void
find_title(struct judge *judge)
{
    struct finding *at = judge->findings->at;
    size_t start = judge->first > TITLE_LOOK ? judge->first - TITLE_LOOK : 0;
    if (judge->first >= judge->document->block_count)
        return;
    size_t best = best_title(judge, start, false);
    if (best == judge->first)
        best = best_title(judge, start, true);
    for (size_t i = best; best < judge->first && i > start; i--)
        if (is_headline_above(judge, i - 1)) {
            best = i - 1;
            break;
        }
    for (size_t i = best; i < judge->first; i++)
        if (i == best || is_standfirst(judge, i))
            at[i].class = CLASS_TITLE;
    const struct features *lead = features_of(judge, judge->first);
    if (best == judge->first && judge->first == 0 && lead->at[FEATURE_TERMINAL] == 0 &&
        lead->words <= TITLE_MOST)
        at[0].class = CLASS_TITLE;
}
