#include "declutter/classes.h"

#include "declutter/known.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    TITLE_LOOK = 8,
    TITLE_LEAST = 3,
    TITLE_MOST = 30,
    LABELLED_LEAST = 6,
    HEADLINE_LEAST = 4,
    HEADING_MOST = 16,
    EDGE_MOST = 24,
    REACH_SCORE = -3, /* log odds */
    RESUME_SCORE = -1,
    RESUME_LOOK = 5, /* blocks behind the article in which it may go on */
    SENTENCE_LEAST = 5,
    RESUME_LEAST = 11, /* words of a paragraph without its end */
    BYLINE_NEAR = 4,
    BYLINE_MOST = 6,
    COMMENT_LOOK = 5,
    COMMENT_LEAST = 8,
    EDGE_SCORE = 8, /* log odds that the form of an edge outweighs */
    REPEAT_LEAST = 3,
    REPEAT_IN_PAGE = 6, /* words; fewer stand often in the cells and lists of a page */
};

const char *const class_names[CLASSES] = {"title", "body", "markup",  "interface",
                                          "promo", "meta", "comment", "repeat"};

enum { LIST_INTERFACE = 1, LIST_PROMO = 2, LIST_META = 4, LIST_COMMENT = 8 };

/* A document being judged. */
struct judge {
    struct document *document;
    struct findings *findings;
    size_t first; /* the first and the last block of prose that are article; count: none */
    size_t last;
};

static const struct features *
features_of(const struct judge *judge, size_t block)
{
    return &judge->findings->table.at[block];
}

static struct slice
text_of(const struct judge *judge, size_t block)
{
    return block_text(judge->document, &judge->document->blocks[block]);
}

static bool
is_ascii(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

/* A block that is nothing but tags, residue of tags, template variables, rules. */
static bool
is_markup(const struct judge *judge, size_t block)
{
    struct slice text = text_of(judge, block);
    const struct features *features = features_of(judge, block);
    size_t at = 0;
    if (features->words > 0 && features->at[FEATURE_MARKUP] == 0) /* each has a character of it */
        return false;
    while (at < text.length) {
        size_t length = repair_tag_length(slice_from(text, at));
        if (length == 0)
            break;
        at += length;
        while (at < text.length && text.at[at] == ' ')
            at++;
    }
    if (at == text.length && at > 0)
        return true;
    bool bracketed =
        text.length > 2 && ((text.at[0] == '{' && text.at[text.length - 1] == '}') ||
                            (text.at[0] == '[' && text.at[text.length - 1] == ']' &&
                             (slice_find_byte(text, 0, '=') < text.length || text.at[1] == '/')));
    if (bracketed)
        return true;
    if (features->words == 0 && text.length > 0)
        return is_ascii(text);
    return features->at[FEATURE_MARKUP] > 0.75F && !(features->prose);
}

/* Digits and little else: a date or a time on its own. */
static bool
is_date(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->words > 0 && features->words <= 12 && features->at[FEATURE_DIGITS] > 0.25F;
}

/* A name on its own right before the article: who wrote it. */
static bool
is_byline(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return block < judge->first && block + BYLINE_NEAR >= judge->first && features->words >= 2 &&
           features->words <= BYLINE_MOST && features->at[FEATURE_CAPITALS] > 0.6F &&
           features->at[FEATURE_FUNCTION] == 0 && features->at[FEATURE_WORD_LENGTH] > 0.4F &&
           features->at[FEATURE_BULLET] == 0;
}

/* The class of a block without a cue. */
/* A page says that it is a reader's comment, and it is long enough to be one. */
static bool
is_in_comment(const struct judge *judge, size_t block)
{
    const struct findings *findings = judge->findings;
    return findings->page && features_of(judge, block)->words >= COMMENT_LEAST &&
           page_model_said(&findings->page_model, findings->page, block) == CONTAINER_COMMENT;
}

/* The class of what stands in an element that is called so. */
static const enum class class_of_container[CONTAINERS] = {
    [CONTAINER_ARTICLE] = CLASS_PROMO,    [CONTAINER_CAPTION] = CLASS_META,
    [CONTAINER_COMMENT] = CLASS_COMMENT,  [CONTAINER_CONTENT] = CLASS_PROMO,
    [CONTAINER_FOOT] = CLASS_INTERFACE,   [CONTAINER_FORM] = CLASS_INTERFACE,
    [CONTAINER_HIDDEN] = CLASS_INTERFACE, [CONTAINER_META] = CLASS_META,
    [CONTAINER_NAV] = CLASS_INTERFACE,    [CONTAINER_PROMO] = CLASS_PROMO,
    [CONTAINER_RELATED] = CLASS_PROMO,    [CONTAINER_SHARE] = CLASS_INTERFACE,
    [CONTAINER_SIDE] = CLASS_PROMO,
};

static enum class class_without_cue(const struct judge *judge, size_t block) {
    const struct findings *findings = judge->findings;
    const struct features *features = features_of(judge, block); if (findings->page){
        enum container said = page_model_said(&findings->page_model, findings->page, block);
        if (said < CONTAINERS) return class_of_container[said];}
if (is_byline(judge, block)) return CLASS_META;
bool inset = block > judge->first &&block < judge->last;
uint32_t least = inset ? 3 : 5;
return features->words >= least && features->at[FEATURE_SEPARATORS] < 0.2F ? CLASS_PROMO
                                                                           : CLASS_INTERFACE;
}

/* The class of a block that is no article, by its form and by the lists. */
static enum class class_of_rest(const struct judge *judge, size_t block) {
    const struct features *features = features_of(judge, block);
    if (is_markup(judge, block)) return CLASS_MARKUP;
    if (features->signature) return CLASS_META;
    if (is_in_comment(judge, block)) return CLASS_COMMENT;
    float interface = features->at[FEATURE_INTERFACE],
    promo = features->at[FEATURE_PROMO],
    meta = features->at[FEATURE_META];
    if (features->lists & LIST_META && meta >= 0.15F && features->lists != LIST_INTERFACE) meta +=
    0.4F;
    if (features->lists & LIST_PROMO) promo += 0.4F;
    if (is_date(judge, block)) meta += 0.5F;
    if (meta > 0 && meta >= promo && meta >= interface) return CLASS_META;
    if (promo > 0 && promo >= interface) return CLASS_PROMO;
    if (interface > 0 && (interface > 0.2F || features->words < 6)) return CLASS_INTERFACE;
    if (features->lists & LIST_COMMENT) return CLASS_INTERFACE; /* a comment form */
    return class_without_cue(judge, block);
}

/* Whether a phrase of the lists makes up most of a short block, or begins it. */
static bool
is_cued(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    float most = features->at[FEATURE_INTERFACE];
    if (features->at[FEATURE_PROMO] > most)
        most = features->at[FEATURE_PROMO];
    if (features->at[FEATURE_META] > most)
        most = features->at[FEATURE_META];
    return most > 0.5F || (features->lists != 0 && features->words < 25 && most > 0.1F) ||
           is_date(judge, block);
}

/* A short block that ends as no sentence does and holds a phrase of the lists: a byline, a caption
 * with its credit, a button, "read also" and what it points to. The lists decide on nothing longer.
 */
static bool
is_edge(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    bool short_line = features->words <= EDGE_MOST && features->at[FEATURE_TERMINAL] == 0 &&
                      features->at[FEATURE_COLON] == 0;
    return short_line && features->at[FEATURE_COLUMNS] == 0 &&
           (is_cued(judge, block) || features->at[FEATURE_META] > 0);
}

/* A short block that the document has more than once and that ends as no sentence does. */
static bool
is_furniture(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->at[FEATURE_REPEATED] > 0 && features->words < 12 &&
           features->at[FEATURE_TERMINAL] == 0;
}

/* What the tally of other files knows. */
static void
find_known(struct judge *judge)
{
    struct findings *findings = judge->findings;
    size_t count = judge->document->block_count;
    findings->furniture = memory_grow(findings->furniture, &findings->furniture_room, count + 1,
                                      sizeof *findings->furniture);
    for (size_t i = 0; i < count; i++)
        findings->furniture[i] = false;
    if (findings->known)
        known_find(findings->known, judge->document, &findings->table, findings->article,
                   findings->furniture);
}

static void
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
static void
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

/* Prose without a phrase of the lists, that the model does not speak strongly against. */
static bool
may_go_on(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->prose > 0 && features->lists == 0 && features->at[FEATURE_REPEATED] == 0 &&
           !judge->findings->furniture[block] && !is_cued(judge, block) &&
           judge->findings->model.scores[block] > REACH_SCORE;
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
           !is_cued(judge, block) && !is_markup(judge, block) &&
           judge->findings->model.scores[block] > REACH_SCORE;
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

/* A sentence on its own between two blocks of the article, most often a question over its answer.
 */
static void
fill_gaps(struct judge *judge)
{
    bool *article = judge->findings->article;
    for (size_t i = judge->first + 1; i < judge->last; i++)
        if (article[i - 1] && article[i + 1] && features_of(judge, i)->at[FEATURE_TERMINAL] > 0 &&
            judge->findings->model.scores[i] > RESUME_SCORE && may_stand_between(judge, i))
            article[i] = true;
}

/* Whether a sentence stands in one of the next blocks. */
static bool
has_sentence(const struct judge *judge, size_t block, size_t count)
{
    for (size_t i = block; i < count && i < block + COMMENT_LOOK; i++) {
        const float *f = features_of(judge, i)->at;
        if (features_of(judge, i)->words >= 3 && f[FEATURE_TERMINAL] + f[FEATURE_INNER_ENDS] > 0)
            return true;
    }
    return false;
}

/* Readers' comments: what stands behind the article and behind a phrase of comments, as long as
   sentences come, until a line that is the site's. */
static void
find_comments(struct judge *judge)
{
    size_t count = judge->document->block_count;
    bool comments = false;
    for (size_t i = judge->last < count ? judge->last + 1 : count; i < count; i++) {
        const struct features *features = features_of(judge, i);
        enum class *class = &judge->findings->at[i].class;
        if (features->signature || *class == CLASS_BODY || !has_sentence(judge, i, count))
            comments = false;
        else if (features->lists & LIST_COMMENT || features->at[FEATURE_COMMENT] > 0.4F)
            comments = true;
        else if (comments && features->at[FEATURE_INTERFACE] + features->at[FEATURE_PROMO] < 0.5F)
            *class = CLASS_COMMENT;
    }
}

/* Sentences, or what leads in to them. */
static bool
is_lead(const struct judge *judge, size_t block)
{
    const float *f = features_of(judge, block)->at;
    return f[FEATURE_INNER_ENDS] > 0 || f[FEATURE_COLON] > 0;
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

/* The headline and what stands between it and the first paragraph: of the blocks before that, the
 * longest run that may be one. A headline may be known from the side bars of other pages, so a
 * known line is one where there is no other. */
static void
find_title(struct judge *judge)
{
    struct finding *at = judge->findings->at;
    size_t start = judge->first > TITLE_LOOK ? judge->first - TITLE_LOOK : 0;
    if (judge->first >= judge->document->block_count)
        return;
    size_t best = best_title(judge, start, false);
    if (best == judge->first)
        best = best_title(judge, start, true);
    if (best < judge->first && best > start && is_headline_above(judge, best - 1))
        best--;
    for (size_t i = best; i < judge->first; i++)
        if (i == best || (may_be_title(judge, i) && !judge->findings->furniture[i] &&
                          features_of(judge, i)->words >= 6))
            at[i].class = CLASS_TITLE;
    const struct features *lead = features_of(judge, judge->first);
    if (best == judge->first && judge->first == 0 && lead->at[FEATURE_TERMINAL] == 0 &&
        lead->words <= TITLE_MOST)
        at[0].class = CLASS_TITLE;
}

/* A kept block that says again what a kept block before it said, word for word. */
static void
find_repeats(struct judge *judge)
{
    struct findings *findings = judge->findings;
    size_t slots = 64, count = judge->document->block_count, repeated = 0;
    for (size_t i = 0; i < count; i++)
        repeated += features_of(judge, i)->at[FEATURE_REPEATED] > 0;
    if (repeated == 0)
        return;
    while (slots < repeated * 2)
        slots *= 2;
    uint32_t least = findings->page ? REPEAT_IN_PAGE : REPEAT_LEAST;
    uint64_t *seen = memory_zeroed(slots, sizeof *seen);
    for (size_t i = 0; i < count; i++) {
        const struct features *features = features_of(judge, i);
        if (features->at[FEATURE_REPEATED] == 0 ||
            (findings->at[i].class != CLASS_BODY && findings->at[i].class != CLASS_TITLE))
            continue;
        size_t at = features->hash & (slots - 1);
        while (seen[at] != 0 && seen[at] != features->hash)
            at = (at + 1) & (slots - 1);
        if (seen[at] == features->hash && features->words >= least)
            findings->at[i].class = CLASS_REPEAT;
        seen[at] = features->hash;
    }
    free(seen);
}

/* A kept block that says again in nearly the same words what one before it said. */
static void
find_said(struct judge *judge)
{
    struct findings *findings = judge->findings;
    const struct contents *contents = &findings->table.contents;
    said_begin(&findings->said, contents->count);
    for (size_t i = 0; i < findings->count; i++) {
        size_t start = features_of(judge, i)->content;
        size_t end = i + 1 < findings->count ? features_of(judge, i + 1)->content : contents->count;
        if (findings->at[i].class == CLASS_BODY &&
            said_before(&findings->said, contents->at + start, end - start))
            findings->at[i].class = CLASS_REPEAT;
    }
}

/* Repairs the blocks of the classes that are shown. Tags stay where they are what the block is. */
static void
repair(struct judge *judge)
{
    struct document *document = judge->document;
    struct findings *findings = judge->findings;
    struct buffer space = {0};
    hyphens_begin(&findings->repair.hyphens, document);
    confusion_find(&findings->repair.mojibake.confusion, document);
    for (size_t i = 0; i < document->block_count; i++) {
        struct finding *finding = &findings->at[i];
        struct repair *repair = &findings->repair;
        const struct language *language = document->blocks[i].language;
        finding->text = text_of(judge, i);
        if (!findings->shown[finding->class])
            continue;
        buffer_clear(&space);
        struct slice mended = finding->class == CLASS_MARKUP
                                  ? mojibake_repair(&repair->mojibake, language, finding->text)
                                  : repair_text(repair, language, finding->text, &space);
        if (mended.at != finding->text.at)
            finding->text = arena_copy(&document->arena, mended);
    }
    buffer_free(&space);
}

/* A page says which heading is its headline. */
static void
find_headline(struct judge *judge)
{
    const struct findings *findings = judge->findings;
    size_t headline = findings->page_model.headline;
    if (headline < judge->document->block_count && headline < judge->last)
        findings->at[headline].class = CLASS_TITLE;
    else
        find_title(judge);
}

static void
judge_text(struct judge *judge)
{
    struct findings *findings = judge->findings;
    size_t count = findings->count;
    model_score(&findings->model, &findings->table, count);
    model_decode(&findings->model, findings->bias, findings->article);
    find_known(judge);
    for (size_t i = 0; i < count; i++)
        if (is_markup(judge, i) || is_furniture(judge, i) || findings->furniture[i] ||
            (is_edge(judge, i) && findings->model.scores[i] < EDGE_SCORE))
            findings->article[i] = false;
    keep_something(judge);
    find_region(judge);
    if (judge->first < count) {
        reach_on(judge);
        resume(judge);
        fill_gaps(judge);
    }
    for (size_t i = 0; i < judge->first && judge->first < count; i++)
        findings->article[i] = findings->article[i] && !is_byline(judge, i);
    for (size_t i = judge->last + 1; i < count; i++)
        findings->article[i] = findings->article[i] && !features_of(judge, i)->signature;
    for (size_t i = 0; i < count; i++)
        findings->at[i].class = findings->article[i] ? CLASS_BODY : class_of_rest(judge, i);
    find_comments(judge);
    find_title(judge);
    find_said(judge);
}

static void
judge_page(struct judge *judge)
{
    struct findings *findings = judge->findings;
    page_model_decide(&findings->page_model, findings->page, judge->document, &findings->table,
                      findings->bias, findings->article);
    find_known(judge);
    for (size_t i = 0; i < findings->count; i++)
        if (findings->furniture[i])
            findings->article[i] = false;
    find_region(judge);
    for (size_t i = 0; i < findings->count; i++)
        findings->at[i].class = findings->article[i] ? CLASS_BODY : class_of_rest(judge, i);
    find_headline(judge);
}

void
findings_find(struct document *document, struct findings *findings)
{
    size_t count = document->block_count;
    struct judge judge = {.document = document, .findings = findings};
    findings->at = memory_grow(findings->at, &findings->room, count + 1, sizeof *findings->at);
    findings->article = memory_grow(findings->article, &findings->article_room, count + 1,
                                    sizeof *findings->article);
    findings->count = count;
    features_find(document, &findings->table);
    if (findings->page)
        judge_page(&judge);
    else
        judge_text(&judge);
    find_repeats(&judge);
    repair(&judge);
}

void
findings_free(struct findings *findings)
{
    free(findings->at);
    free(findings->article);
    free(findings->furniture);
    repair_free(&findings->repair);
    features_free(&findings->table);
    model_free(&findings->model);
    page_model_free(&findings->page_model);
    said_free(&findings->said);
    *findings = (struct findings){0};
}
