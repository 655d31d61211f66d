/* Where the article begins and ends. */
#include "declutter/judge.h"

#include "text/letters.h"

enum {
    REACH_SCORE = -3, /* log odds */
    GAP_SCORE = -4,
    RESUME_SCORE = -1,
    RESUME_LOOK = 5, /* blocks behind the article in which it may go on */
    SENTENCE_LEAST = 5,
    HEADING_MOST = 8,
    HEADLINE_LEAST = 4,
    HEADLINE_MOST = 24,
    LABEL_MOST = 6,    /* words */
    OTHERS_SCORE = 2,  /* log odds that a label outweighs, */
    LISTED_SCORE = 4,  /* and one with a colon */
    RESUME_LEAST = 11, /* words of a paragraph without its end */
};

void
find_region(struct judge *judge)
{
    size_t count = judge->document->block_count;
    judge->first = judge->last = count;
    for (size_t i = 0; i < count; i++)
        if (judge->findings->article[i] && features_of(judge, i)->prose) {
            if (judge->first == count)
                judge->first = i;
            judge->last = i;
        }
}

/* No page ends up empty: if hardly any prose would be kept, the region richest in it is. */
void
keep_something(struct judge *judge)
{
    size_t count = judge->document->block_count;
    struct run region = judge->findings->model.columns.region;
    float all = 0, kept = 0;
    for (size_t i = 0; i < count; i++) {
        float prose = prose_of(features_of(judge, i));
        all += prose;
        kept += judge->findings->article[i] ? prose : 0;
    }
    if (kept * 10 >= all && all > 0)
        return;
    for (size_t i = 0; i < count; i++) {
        const struct features *features = features_of(judge, i);
        bool prose = all > 0 ? i >= region.start && i < region.end && features->prose > 0
                             : !is_cued(judge, i) && !is_markup(judge, i) &&
                                   !judge->findings->furniture[i] && features->words > 2;
        judge->findings->article[i] = judge->findings->article[i] || prose;
        kept += judge->findings->article[i];
    }
    for (size_t i = 0; i < count && kept == 0; i++) /* not a sentence, but all there is */
        judge->findings->article[i] = !is_markup(judge, i);
}

/* A short sentence with the article's words: "The club declined to comment." */
static bool
is_short_sentence(const struct features *features)
{
    const float *f = features->at;
    return features->words >= SENTENCE_LEAST - 1 && f[FEATURE_TERMINAL] > 0 &&
           f[FEATURE_QUESTION] == 0 && f[FEATURE_TOPIC] >= 0.5F && f[FEATURE_CAPITALS] <= 0.5F &&
           f[FEATURE_ADDRESS] == 0 && f[FEATURE_META] + f[FEATURE_PROMO] == 0;
}

/* Prose without a phrase of the lists, that the model does not speak strongly against. */
static bool
may_go_on(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return (features->prose > 0 || is_short_sentence(features)) && features->lists == 0 &&
           features->at[FEATURE_REPEATED] == 0 && !judge->findings->furniture[block] &&
           !is_cued(judge, block) && judge->findings->model.scores[block] > REACH_SCORE;
}

/* Running text, with or without its end: a paragraph that was cut off has ends inside. One sentence
   is a paragraph too. */
static bool
is_running(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    if (f[FEATURE_PROSE] > 0)
        return true;
    if (f[FEATURE_CAPITALS] > 0.5F || f[FEATURE_SEPARATORS] >= 0.1F)
        return false;
    if (f[FEATURE_TERMINAL] > 0 && f[FEATURE_QUESTION] == 0)
        return features->words >= SENTENCE_LEAST;
    return features->words >= RESUME_LEAST &&
           (f[FEATURE_INNER_ENDS] > 0 || f[FEATURE_QUOTES] > 0 || f[FEATURE_COLON] > 0);
}

/* Where the article goes on behind a line that is the site's; count: nowhere. */
static size_t
find_resumption(const struct judge *judge)
{
    size_t count = judge->document->block_count, others = 0;
    for (size_t i = judge->last + 1; i < count && others < RESUME_LOOK; i++) {
        const struct features *features = features_of(judge, i);
        if (judge->findings->article[i])
            continue;
        others++;
        if (features->signature || features->lists & (LIST_COMMENT | LIST_META) ||
            judge->findings->furniture[i] || features->at[FEATURE_REPEATED] > 0)
            break;
        if (is_running(judge, i) && features->lists == 0 && !is_cued(judge, i) &&
            judge->findings->model.scores[i] > RESUME_SCORE)
            return i;
    }
    return count;
}

/* A block between two paragraphs of the article that says nothing against itself: no phrase of the
   lists, and no line right behind one that is nothing but such a phrase. */
static bool
may_stand_between(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const struct features *before = features_of(judge, block - 1);
    bool teased = before->lists & LIST_PROMO && before->words < 4 &&
                  features->at[FEATURE_TERMINAL] == 0 && features->at[FEATURE_COLON] == 0;
    return features->lists == 0 && !teased && !judge->findings->furniture[block] &&
           !is_cued(judge, block) && !is_markup(judge, block) && !is_code(judge, block) &&
           !features->credited && judge->findings->model.scores[block] > GAP_SCORE;
}

/* Paragraphs right behind the last one belong to it: the pages that the model was fitted to all
   have something else behind the article, many texts have not. */
static void
reach_on(struct judge *judge)
{
    while (judge->last + 1 < judge->document->block_count && may_go_on(judge, judge->last + 1))
        judge->findings->article[++judge->last] = true;
}

/* The article goes on behind an inset line when paragraphs come that the model does not speak
   against. */
static void
resume(struct judge *judge)
{
    size_t count = judge->document->block_count, next;
    while ((next = find_resumption(judge)) < count) {
        for (size_t i = judge->last + 1; i < next; i++)
            judge->findings->article[i] =
                judge->findings->article[i] || may_stand_between(judge, i);
        judge->findings->article[next] = true;
        judge->last = next;
        reach_on(judge);
    }
}

/* A sentence on its own, what leads in to a list or a quotation, a heading. */
static bool
is_sentence_or_heading(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    if (f[FEATURE_COLON] > 0 || f[FEATURE_TERMINAL] > 0)
        return true;
    return features->words > 0 && features->words <= HEADING_MOST && f[FEATURE_IMAGE] == 0 &&
           f[FEATURE_REPEATED] == 0;
}

/* Such a block alone between two blocks of the article: nine of ten are article where the lists say
   nothing of them. */
static void
fill_gaps(struct judge *judge)
{
    bool *article = judge->findings->article;
    for (size_t i = judge->first + 1; i + 1 < judge->document->block_count; i++)
        if (article[i - 1] && article[i + 1] && is_sentence_or_heading(judge, i) &&
            may_stand_between(judge, i))
            article[i] = true;
}

/* Whether a block is a label of headlines of other articles: "Read also", "Most read:". */
static bool
is_label_of_others(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const struct language *language = judge->document->blocks[block].language;
    struct slice text = text_of(judge, block);
    size_t start = 0, end, length;
    if (!(features->lists & LIST_PROMO) || features->words > LABEL_MOST ||
        features->at[FEATURE_TERMINAL] > 0)
        return false;
    while (start < text.length && !letter_is(letter_at(text, start), LETTER_WORD))
        letter_next(text, &start);
    for (end = start; end < text.length && letter_is(letter_at(text, end), LETTER_WORD);)
        letter_next(text, &end);
    const struct entry *entry = language_word(language, slice_part(text, start, end));
    entry =
        language_phrase(language, entry, slice_from(text, start), end - start, IN_PROMO, &length);
    return entry && slice_equals(entry_value(language, entry, NUMBER_PROMO), slice_of("others"));
}

/* A line that may be a headline: several words, no end of a sentence. */
static bool
is_headline(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    const float *f = features->at;
    return features->words >= HEADLINE_LEAST && features->words <= HEADLINE_MOST &&
           (f[FEATURE_TERMINAL] == 0 || f[FEATURE_QUESTION] > 0) && f[FEATURE_COLON] == 0 &&
           f[FEATURE_INNER_ENDS] == 0;
}

/* Whether a block labels a list of headlines: a few words and a colon, with a phrase of the lists
   at their beginning, or one of promotion behind the article. "More from Ann:", "Our top deals:" */
static bool
is_label_of_headlines(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    bool listed = (features->lists & (LIST_PROMO | LIST_INTERFACE)) != 0 ||
                  (features->at[FEATURE_PROMO] > 0 && block > judge->last);
    return listed && features->words <= LABEL_MOST && features->at[FEATURE_COLON] > 0 &&
           block + 2 < judge->document->block_count && is_headline(judge, block + 1) &&
           is_headline(judge, block + 2);
}

/* Headlines line by line below a label of others are no article. */
static void
drop_others(struct judge *judge)
{
    size_t count = judge->document->block_count;
    for (size_t i = 0; i < count; i++) {
        bool listed = is_label_of_headlines(judge, i);
        if (!listed && (judge->findings->article[i] || !is_label_of_others(judge, i)))
            continue;
        judge->findings->article[i] = false;
        for (size_t k = i + 1; k < count && is_headline(judge, k); k++)
            if (judge->findings->model.scores[k] < (listed ? LISTED_SCORE : OTHERS_SCORE))
                judge->findings->article[k] = false;
    }
}

void
find_more(struct judge *judge)
{
    if (judge->first == judge->document->block_count)
        return;
    reach_on(judge);
    resume(judge);
    fill_gaps(judge);
    drop_others(judge);
}
