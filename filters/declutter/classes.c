#include "declutter/judge.h"

#include "declutter/known.h"
#include "declutter/notices.h"
#include "declutter/wording.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    EDGE_SCORE = 8, /* log odds that the form of an edge outweighs */
    LABEL_MOST = 5, /* words */
    END_LOOK = 2,
    AUTHOR_MOST = 40, /* words */
    AUTHORS_MOST = 3,
    REPEAT_LEAST = 3,
    PULLED_LEAST = 4, /* words */
    PULLED_MOST = 40,
    STEPS_MOST = 1 << 16, /* bytes of a document that are read again for its pulled sentences */
    REPEAT_IN_PAGE = 6,   /* words; fewer stand often in the cells and lists of a page */
};

const char *const class_names[CLASSES] = {"title", "body", "markup",  "interface",
                                          "promo", "meta", "comment", "repeat"};

/* Whether nothing is dropped for what it says (--trust=100). */
static bool
keeps_all(const struct findings *findings)
{
    return findings->bias >= MODEL_KEEPS_ALL;
}

/* What the tally of other files knows, and what says of itself that it is no article. */
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
    for (size_t i = 0; i < count; i++)
        findings->furniture[i] =
            findings->furniture[i] || (!keeps_all(findings) && is_notice(judge, i));
}

static bool
is_kept(const struct judge *judge, size_t block)
{
    enum block_class class = judge->findings->at[block].class;
    return class == CLASS_BODY || class == CLASS_TITLE;
}

/* What a kept block said, and where it was said first. */
struct said_first {
    uint64_t hash; /* 0: free */
    size_t block;
};

/* Whether a block says again what FIRST said. In a page one that looks like the first is no copy
   of it: the parts of a list have lines in common. */
static bool
is_copy(const struct judge *judge, size_t block, size_t first)
{
    const struct page *page = judge->findings->page;
    if (!page)
        return features_of(judge, block)->words >= REPEAT_LEAST;
    return features_of(judge, block)->words >= REPEAT_IN_PAGE &&
           page_model_look(page, block) != page_model_look(page, first);
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
    struct said_first *seen = memory_zeroed(slots, sizeof *seen);
    for (size_t i = 0; i < count; i++) {
        const struct features *features = features_of(judge, i);
        if (features->at[FEATURE_REPEATED] == 0 || !is_kept(judge, i))
            continue;
        size_t at = features->hash & (slots - 1);
        while (seen[at].hash != 0 && seen[at].hash != features->hash)
            at = (at + 1) & (slots - 1);
        if (seen[at].hash == 0)
            seen[at] = (struct said_first){features->hash, i};
        else if (is_copy(judge, i, seen[at].block))
            findings->at[i].class = CLASS_REPEAT;
    }
    free(seen);
}

/* The content words of a block, *COUNT of them. */
static const uint32_t *
contents_of(const struct judge *judge, size_t block, size_t *count)
{
    const struct contents *contents = &judge->findings->table.contents;
    size_t start = features_of(judge, block)->content;
    bool last = block + 1 == judge->findings->count;
    *count = (last ? contents->count : features_of(judge, block + 1)->content) - start;
    return contents->at + start;
}

/* One sentence, of few words. */
static bool
may_be_pulled(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->at[FEATURE_INNER_ENDS] == 0 && features->words <= PULLED_MOST;
}

static bool
is_quotation(const struct judge *judge, size_t block)
{
    struct slice text = block_text(judge->document, &judge->document->blocks[block]);
    return features_of(judge, block)->at[FEATURE_QUOTE_START] > 0 || letter_at(text, 0) == 0x2018;
}

/* Whether a kept block before this one has it as a sentence, or as what marks part from the rest of
 * one: "He added: It is in the warehouse." */
static bool
is_sentence_before(const struct judge *judge, size_t block, size_t *steps)
{
    const struct document *document = judge->document;
    struct slice part = block_text(document, &document->blocks[block]);
    for (size_t i = 0; *steps > 0 && i < block; i++)
        if (is_kept(judge, i) &&
            wording_stands_in(block_text(document, &document->blocks[i]), part, steps))
            return true;
    return false;
}

/* Whether it is a sentence of the text before it, or a quotation pulled out of it. */
static bool
is_pulled(const struct judge *judge, size_t block, const uint32_t *words, size_t count,
          size_t *steps)
{
    if (!may_be_pulled(judge, block))
        return false;
    bool whole = said_whole(&judge->findings->said, words, count);
    bool quotation = is_quotation(judge, block);
    if (whole && quotation)
        return true;
    return (whole || quotation) && features_of(judge, block)->words >= PULLED_LEAST &&
           is_sentence_before(judge, block, steps);
}

/* A kept block that says again in nearly the same words what one before it said, or a sentence
 * pulled out of the text that stands before it. The items of a list have words in common, and what
 * they sum up stands in the article again. */
static void
find_said(struct judge *judge)
{
    struct findings *findings = judge->findings;
    size_t count, steps = STEPS_MOST;
    said_begin(&findings->said, findings->table.contents.count);
    for (size_t i = 0; i < findings->count; i++) {
        const uint32_t *words = contents_of(judge, i, &count);
        if (findings->at[i].class == CLASS_BODY && features_of(judge, i)->at[FEATURE_BULLET] == 0 &&
            (is_pulled(judge, i, words, count, &steps) ||
             said_before(&findings->said, words, count)))
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
    for (size_t i = 0; i < document->block_count; i++) {
        struct finding *finding = &findings->at[i];
        finding->text = text_of(judge, i);
        if (!findings->shown[finding->class] || finding->class == CLASS_MARKUP)
            continue;
        buffer_clear(&space);
        struct slice mended =
            repair_text(&findings->repair, document->blocks[i].language, finding->text, &space);
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

/* A few words and a colon with nothing of the article behind them: the label of what is dropped. */
static bool
leads_nowhere(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    bool last = block + 1 == judge->findings->count || !judge->findings->article[block + 1];
    return last && features->at[FEATURE_COLON] > 0 && features->words <= LABEL_MOST;
}

/* The last blocks of the article are not its own if phrases of the lists make up a quarter of them,
   be they sentences: "All rights reserved. …", "Sign up for our newsletter and …" */
static void
cut_listed_end(struct judge *judge)
{
    size_t looked = 0;
    for (size_t i = judge->findings->count; i-- > judge->first + 1 && looked < END_LOOK;) {
        const float *f = features_of(judge, i)->at;
        bool article = judge->findings->article[i];
        looked += article || is_notice(judge, i);
        if (!article)
            continue;
        if (f[FEATURE_INTERFACE] + f[FEATURE_PROMO] + f[FEATURE_META] > 0.25F &&
            judge->findings->model.scores[i] < EDGE_SCORE)
            judge->findings->article[i] = false;
    }
}

/* Whether a block of the article before BLOCK has one of the first COUNT content words of it. */
static bool
is_named_before(const struct judge *judge, size_t block, size_t count)
{
    size_t most, words;
    const uint32_t *names = contents_of(judge, block, &most);
    for (size_t i = 0; i < block; i++) {
        const uint32_t *at = contents_of(judge, i, &words);
        for (size_t k = 0; judge->findings->article[i] && k < words; k++)
            for (size_t name = 0; name < count && name < most; name++)
                if (at[k] == names[name])
                    return true;
    }
    return false;
}

/* Who wrote the article and what they do: a person of whom it does not tell. */
static bool
is_of_author(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    if (features->words > AUTHOR_MOST || features->at[FEATURE_QUOTES] > 0)
        return false;
    size_t count = notice_author(judge->document->blocks[block].language, text_of(judge, block));
    return count > 0 && !is_named_before(judge, block, count);
}

/* Who wrote an article and whom to write to is no article behind one. */
static void
cut_contacts(struct judge *judge)
{
    size_t looked = 0, authors = 0;
    for (size_t i = judge->findings->count; i-- > judge->first + 1 && looked < END_LOOK;) {
        bool *article = &judge->findings->article[i];
        if (*article && features_of(judge, i)->notice != NOTICE_CONTACT && authors < AUTHORS_MOST &&
            is_of_author(judge, i)) {
            judge->findings->table.at[i].notice = NOTICE_CONTACT;
            authors++;
        }
        *article = *article && features_of(judge, i)->notice != NOTICE_CONTACT;
        looked += *article;
    }
}

/* Takes for the article all that is no markup and that no tally knows. */
static void
keep_all(struct judge *judge)
{
    struct findings *findings = judge->findings;
    for (size_t i = 0; i < findings->count; i++) {
        bool markup = !findings->page && (is_markup(judge, i) || is_code(judge, i));
        findings->article[i] = !markup && !findings->furniture[i];
    }
    find_region(judge);
    for (size_t i = 0; i < findings->count; i++)
        findings->at[i].class = findings->article[i] ? CLASS_BODY : class_of_rest(judge, i);
}

static void
judge_text(struct judge *judge)
{
    struct findings *findings = judge->findings;
    size_t count = findings->count;
    find_scores(judge);
    find_known(judge);
    if (keeps_all(findings)) {
        keep_all(judge);
        find_title(judge);
        return;
    }
    for (size_t i = 0; i < count; i++)
        if (is_markup(judge, i) || is_code(judge, i) || is_furniture(judge, i) ||
            findings->furniture[i] || features_of(judge, i)->credited ||
            ((is_edge(judge, i) || is_pitch(judge, i)) && findings->model.scores[i] < EDGE_SCORE))
            findings->article[i] = false;
    keep_something(judge);
    find_region(judge);
    find_more(judge);
    for (size_t i = 0; i < judge->first && judge->first < count; i++)
        findings->article[i] =
            findings->article[i] && !is_byline(judge, i) && (i == 0 || !is_dateline(judge, i));
    for (size_t i = judge->last + 1; i < count; i++)
        findings->article[i] =
            findings->article[i] && !features_of(judge, i)->signature && !leads_nowhere(judge, i) &&
            !(is_name_behind(judge, i) && (i + 1 == count || !findings->article[i + 1]));
    cut_listed_end(judge);
    cut_contacts(judge);
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
    if (keeps_all(findings)) {
        keep_all(judge);
        find_headline(judge);
        return;
    }
    for (size_t i = 0; i < findings->count; i++)
        if (findings->furniture[i])
            findings->article[i] = false;
    find_region(judge);
    cut_contacts(judge);
    for (size_t i = 0; i < findings->count; i++)
        findings->at[i].class = findings->article[i] ? CLASS_BODY : class_of_rest(judge, i);
    find_headline(judge);
}

void
findings_begin(struct document *document, struct findings *findings)
{
    struct mojibake *mojibake = &findings->repair.mojibake;
    bool changed = false;
    confusion_find(&mojibake->confusion, document);
    for (size_t i = 0; i < document->block_count; i++) {
        struct block *block = &document->blocks[i];
        struct slice text = block_text(document, block);
        struct slice right = findings->page ? text : repair_tags(&findings->repair, text);
        right = mojibake_repair(mojibake, block->language, right);
        if (right.at != text.at)
            changed |= document_replace(document, block, right);
    }
    mojibake->confusion.found = false;
    if (changed)
        document_guess_again(document);
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
    free(findings->tags);
    free(findings->seen);
    repair_free(&findings->repair);
    features_free(&findings->table);
    model_free(&findings->model);
    page_model_free(&findings->page_model);
    said_free(&findings->said);
}
