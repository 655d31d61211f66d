/* The headline. */
#include "declutter/judge.h"

enum {
    TITLE_LOOK = 40,
    TITLE_NEAR = 8,
    TITLE_ABOVE = 3,
    LIKENESS_LEAST = 2,
    WORDS_ENOUGH = 12,
    WORDS_MANY = 16,
    STANDFIRST_NEAR = 2,
    STANDFIRST_FAR = 8,
    TITLE_LEAST = 3,
    TITLE_MOST = 30,
    IDEOGRAPHS_MOST = 50,
    LABELLED_LEAST = 6,
    HEADLINE_LEAST = 4,
    STANDFIRST_LEAST = 6,
    LEAD_LEAST = 10,
    KICKER_MOST = 2, /* words */
    CREDIT_LEAST = 2,
    CREDIT_MOST = 8,
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
           f[FEATURE_TOPIC] >= 0.3F && !is_date(judge, block);
}

/* How many words a headline may have: in Chinese and Japanese each ideograph is one. */
static uint32_t
title_most(const struct features *features)
{
    return features->at[FEATURE_WORD_LENGTH] < 0.2F ? IDEOGRAPHS_MOST : TITLE_MOST;
}

static bool
may_be_title(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->words >= TITLE_LEAST && features->words <= title_most(features) &&
           (!is_cued(judge, block) || is_labelled(judge, block)) && !is_markup(judge, block) &&
           !is_code(judge, block) && features->at[FEATURE_SEPARATORS] < 0.15F &&
           features->at[FEATURE_BULLET] == 0 && !features->credited && !is_notice(judge, block) &&
           (block == 0 || !is_dateline(judge, block)) &&
           !(judge->findings->article[block] && is_lead(judge, block));
}

/* How much a block looks like the headline of the article behind it: the article's prose has its
   words, and so may the page's name at the top have; it is a line of several words, no sentence, no
   date, no name of a writer. */
static float
likeness_to_title(const struct judge *judge, size_t block, bool at_top)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    uint32_t words = features->words;
    bool sentence = f[FEATURE_TERMINAL] > 0 && f[FEATURE_QUESTION] == 0;
    float likeness = 4 * f[FEATURE_TOPIC] + f[FEATURE_REPEATED];
    likeness += (at_top ? 0 : 3 * f[FEATURE_HEAD]) - 20 * f[FEATURE_SEPARATORS];
    likeness += (float)(words < WORDS_ENOUGH ? words : WORDS_ENOUGH) / 6;
    likeness -= words > WORDS_MANY ? (float)(words - WORDS_MANY) / 10 : 0;
    likeness -= 2 * (f[FEATURE_INTERFACE] + f[FEATURE_PROMO] + f[FEATURE_META]);
    likeness -= 3 * f[FEATURE_DATE] + (is_cued(judge, block) ? 1 : 0);
    return likeness - (sentence ? 2 : 0) - 2 * f[FEATURE_SMALL_START] - 1.5F * f[FEATURE_CAPITALS];
}

/* The first block of several words, which FEATURE_HEAD compares the others with. */
static size_t
find_top(const struct judge *judge)
{
    size_t top = 0;
    while (top < judge->first && features_of(judge, top)->at[FEATURE_HEAD] == 0)
        top++;
    return top;
}

/* The block from START up to the article that looks most like its headline; the article's first if
 * none does. */
static size_t
best_title(const struct judge *judge, size_t start, bool known_too)
{
    size_t best = judge->first, top = find_top(judge);
    float most = 0;
    for (size_t i = start; i < judge->first; i++) {
        if (judge->findings->article[i] && is_lead(judge, i))
            break;
        if (!may_be_title(judge, i) || (!known_too && judge->findings->furniture[i]))
            continue;
        float likeness = likeness_to_title(judge, i, i == top);
        if (i + TITLE_NEAR < judge->first && likeness < LIKENESS_LEAST)
            continue;
        if (best == judge->first || likeness >= most) {
            most = likeness;
            best = i;
        }
    }
    return best;
}

/* A headline above the longer line that was taken for one: the article has its words too. */
static bool
is_headline_above(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return may_be_title(judge, block) && !judge->findings->furniture[block] &&
           features->words >= HEADLINE_LEAST && features->at[FEATURE_TOPIC] >= 0.4F &&
           features->at[FEATURE_DATE] < 0.75F;
}

/* A block of the article with one before it: the headline has none. */
static bool
is_amid(const struct judge *judge, size_t block)
{
    return block > 0 && judge->findings->article[block] && judge->findings->article[block - 1];
}

/* Between headline and article: not a date line, nor a caption with who made the picture. */
static bool
is_standfirst(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    bool own = f[FEATURE_TOPIC] >= 0.5F && f[FEATURE_CAPITALS] < 0.6F;
    uint32_t least = own ? HEADLINE_LEAST : STANDFIRST_LEAST;
    bool plain = f[FEATURE_META] < 0.15F && f[FEATURE_TOPIC] >= 0.5F && f[FEATURE_BRACKETS] == 0 &&
                 f[FEATURE_INNER_ENDS] == 0 && f[FEATURE_CAPITALS] < 0.4F;
    return may_be_title(judge, block) && !judge->findings->furniture[block] &&
           features->words >= least && f[FEATURE_DIGITS] < 0.25F &&
           (f[FEATURE_META] == 0 || f[FEATURE_TERMINAL] > 0 || f[FEATURE_COLON] > 0 || plain);
}

/* Right behind the headline, or a sentence of the article's words not far behind it. */
static bool
is_near_title(const struct judge *judge, size_t title, size_t last, size_t block)
{
    const float *f = features_of(judge, block)->at;
    return block <= title + STANDFIRST_NEAR ||
           (last > title && block <= last + 1 && f[FEATURE_TOPIC] >= 0.3F) ||
           (block <= title + STANDFIRST_FAR && f[FEATURE_TERMINAL] > 0 && f[FEATURE_TOPIC] >= 0.5F);
}

/* A headline at the top of the text, which has few of the article's words: with nothing above it
   but words such as "Live", a line that the lists know nothing of. */
static bool
is_headline_on_top(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    for (size_t i = 0; i < block; i++)
        if (features_of(judge, i)->words > KICKER_MOST)
            return false;
    return block < judge->first && may_be_title(judge, block) &&
           !judge->findings->furniture[block] && features->words >= LABELLED_LEAST &&
           features->lists == 0 && f[FEATURE_INTERFACE] + f[FEATURE_PROMO] + f[FEATURE_META] == 0 &&
           f[FEATURE_TOPIC] >= 0.2F && f[FEATURE_DATE] < 0.5F;
}

/* Short lines between the headline and the first paragraph of which the lists know nothing: who
   wrote the article, and where. "Ann Smith - Example News" */
static void
find_credits(struct judge *judge, size_t title)
{
    for (size_t i = judge->first; i-- > title + 1;) {
        const struct features *features = features_of(judge, i);
        const float *f = features->at;
        enum block_class *class = &judge->findings->at[i].class;
        bool unknown = *class == CLASS_INTERFACE || *class == CLASS_PROMO;
        if (unknown && features->lists == 0 && features->words >= CREDIT_LEAST &&
            features->words <= CREDIT_MOST && f[FEATURE_INTERFACE] + f[FEATURE_PROMO] == 0 &&
            f[FEATURE_TERMINAL] + f[FEATURE_COLON] + f[FEATURE_IMAGE] == 0 &&
            f[FEATURE_REPEATED] == 0)
            *class = CLASS_META;
        else if (*class != CLASS_META && *class != CLASS_TITLE)
            break;
    }
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
    size_t above = best;
    for (size_t i = best; best < judge->first && i > start && i + TITLE_ABOVE > above; i--)
        if (is_headline_above(judge, i - 1) && !is_amid(judge, i - 1))
            above = i - 1;
    best = above;
    for (size_t i = best, last = best; i < judge->first; i++)
        if (i == best || (is_near_title(judge, best, last, i) && is_standfirst(judge, i))) {
            at[i].class = CLASS_TITLE;
            last = i;
        } else if (i == last + 1 && (is_date(judge, i) || is_dateline(judge, i) ||
                                     features_of(judge, i)->lists & LIST_META))
            last = i;
    size_t top = find_top(judge);
    bool named = best < judge->first && features_of(judge, best)->at[FEATURE_HEAD] >= 0.5F;
    if (top < best && !named && is_headline_on_top(judge, top))
        at[top].class = CLASS_TITLE;
    if (best < judge->first)
        find_credits(judge, best);
    const struct features *lead = features_of(judge, judge->first);
    if (best == judge->first && judge->first == 0 && lead->at[FEATURE_TERMINAL] == 0 &&
        lead->words <= title_most(lead))
        at[0].class = CLASS_TITLE;
}
