#include "declutter/page_model.h"

#include "declutter/numbers.h"
#include "declutter/page_weights.h"
#include "text/memory.h"

#include <stdlib.h>

enum { FAR = 10, NEAR_BLOCKS = 20, LOOK_LEVELS = 4, HEADLINE_LEAST = 3 };

static const float bar = 0;                /* what is above it is article: see fit/fit_page.py */
static const float headline_rank = 0.5F;   /* words that the first rank is worth */
static const float headline_least = 0.75F; /* share of a lower one's words that the title has */
static const float rescued = 0.4F;   /* share of the densest element's prose that must be kept */
static const float rescue_by = 0.3F; /* how far below its lower quartile the bar then is */

/* How much prose looks so: the names and classes of the innermost elements. */
struct look {
    uint64_t hash; /* 0: free */
    float prose;
};

static float
share(float part, float whole)
{
    return whole > 0 ? part / whole : 0;
}

/* --- sums */

static uint32_t
around_bits(enum element element)
{
    static const uint8_t rows[ELEMENTS] = {
        [ELEMENT_ARTICLE] = 1, [ELEMENT_MAIN] = 2,     [ELEMENT_NAV] = 3,
        [ELEMENT_HEADER] = 4,  [ELEMENT_FOOTER] = 5,   [ELEMENT_ASIDE] = 6,
        [ELEMENT_FORM] = 7,    [ELEMENT_FIGURE] = 8,   [ELEMENT_TABLE] = 9,
        [ELEMENT_ITEM] = 10,   [ELEMENT_SECTION] = 11, [ELEMENT_BLOCKQUOTE] = 12,
    };
    return rows[element] > 0 ? 1U << (rows[element] - 1) : 0;
}

static float
linked(const struct page_block *block)
{
    return share((float)block->linked, (float)block->bytes);
}

static bool
says(const struct page_model *model, const struct page_block *block, enum container container)
{
    return model->sums[block->element].said[container] > 0 ||
           (block->containers >> container & 1) != 0;
}

/* Bytes of prose in a block: enough words, a sentence's end or length, few links. */
static float
prose_of(const struct page_model *model, const struct page_block *block,
         const struct features *features, struct slice text)
{
    bool prose = features->words >= 8 &&
                 (features->at[FEATURE_TERMINAL] > 0 || features->words >= 20) &&
                 linked(block) < 0.5F;
    if (!prose)
        return 0;
    bool doubtful = says(model, block, CONTAINER_COMMENT) || says(model, block, CONTAINER_NAV) ||
                    says(model, block, CONTAINER_FOOT) || says(model, block, CONTAINER_FORM);
    return (float)text.length * (1 - linked(block)) * (doubtful ? 0.3F : 1);
}

static uint32_t
parent_of(const struct page *page, uint32_t element)
{
    return page->elements[element].parent;
}

static void
inherit(struct page_model *model, const struct page *page)
{
    for (size_t i = 0; i < page->element_count; i++) {
        const struct page_element *element = &page->elements[i];
        struct page_sum *sum = &model->sums[i];
        *sum = (struct page_sum){0};
        if (i > 0) {
            const struct page_sum *above = &model->sums[element->parent];
            sum->around = above->around;
            memcpy(sum->said, above->said, sizeof sum->said);
        }
        sum->around |= around_bits(element->element);
        for (unsigned k = 0; k < CONTAINERS; k++)
            if (element->containers >> k & 1)
                sum->said[k] = (uint16_t)(element->depth + 1);
    }
}

/* The prose of a block, to the elements that it hangs on. */
static void
hang(struct page_model *model, const struct page *page, uint32_t element, float prose)
{
    static const float weights[] = {1, 0.7F, 0.35F, 0.2F};
    model->sums[element].within += prose;
    element = parent_of(page, element);
    model->sums[element].direct += prose;
    for (size_t i = 0; i < sizeof weights / sizeof *weights; i++) {
        model->sums[element].mass += prose * weights[i];
        if (element == 0)
            break;
        element = parent_of(page, element);
    }
}

static uint64_t
look_of(const struct page *page, uint32_t element)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (int i = 0; i < LOOK_LEVELS; i++) {
        hash = (hash ^ page->elements[element].look) * 0x100000001b3;
        element = parent_of(page, element);
    }
    return hash + (hash == 0);
}

static struct look *
find_look(const struct page_model *model, uint64_t hash)
{
    size_t slot = hash & (model->look_slots - 1);
    while (model->looks[slot].hash != 0 && model->looks[slot].hash != hash)
        slot = (slot + 1) & (model->look_slots - 1);
    return &model->looks[slot];
}

static void
sum_prose(struct page_model *model, const struct page *page, const struct document *document,
          const struct feature_table *table)
{
    size_t count = page->block_count, slots = 64;
    while (slots < count * 2)
        slots *= 2;
    model->looks = memory_grow(model->looks, &model->look_room, slots, sizeof *model->looks);
    memset(model->looks, 0, slots * sizeof *model->looks);
    model->look_slots = slots;
    model->before[0] = 0;
    for (size_t i = 0; i < count; i++) {
        const struct page_block *block = &page->blocks[i];
        float prose =
            prose_of(model, block, &table->at[i], block_text(document, &document->blocks[i]));
        model->prose[i] = prose;
        model->before[i + 1] = model->before[i] + prose;
        hang(model, page, block->element, prose);
        uint64_t hash = look_of(page, block->element);
        struct look *look = find_look(model, hash);
        look->hash = hash;
        look->prose += prose;
    }
    for (size_t i = page->element_count; i-- > 1;)
        model->sums[parent_of(page, (uint32_t)i)].within += model->sums[i].within;
}

/* The heading that has most words of the page's title. Some pages have the first rank around the
   name of the site, which the title has too, but seldom in so many words; a heading of a lower rank
   must have hardly any others. */
static void
find_headline(struct page_model *model, const struct page *page, const struct feature_table *table)
{
    float most = -1;
    model->headline = page->block_count;
    for (size_t i = 0; i < page->block_count; i++) {
        enum element element = page->elements[page->blocks[i].element].element;
        uint32_t words = table->at[i].words;
        if (element < ELEMENT_H1 || element > ELEMENT_H4)
            continue;
        float said = model->titled[i];
        if (element != ELEMENT_H1 && (said < headline_least || words < HEADLINE_LEAST))
            continue;
        said = said * (float)words + (element == ELEMENT_H1 ? headline_rank : 0);
        if (said > most) {
            most = said;
            model->headline = i;
        }
    }
}

static void
find_titled(struct page_model *model, const struct page *page, const struct document *document)
{
    struct page_title title;
    page_title_read(&title, buffer_slice(&page->title));
    for (size_t i = 0; i < page->block_count; i++)
        model->titled[i] = page_title_share(&title, block_text(document, &document->blocks[i]));
}

static void
find_densest(struct page_model *model, const struct page *page)
{
    model->densest = 0;
    for (uint32_t i = 0; i < page->element_count; i++)
        if (model->sums[i].mass > model->sums[model->densest].mass)
            model->densest = i;
    for (uint32_t i = 1; i < page->element_count; i++)
        model->sums[i].near = UINT32_MAX;
    for (uint32_t i = model->densest; i > 0; i = parent_of(page, i))
        model->sums[i].near = i;
    for (uint32_t i = 1; i < page->element_count; i++)
        if (model->sums[i].near == UINT32_MAX)
            model->sums[i].near = model->sums[parent_of(page, i)].near;
}

static bool
in_densest(const struct page_model *model, const struct page_block *block)
{
    return model->sums[block->element].near == model->densest;
}

void
page_model_prepare(struct page_model *model, const struct page *page,
                   const struct document *document, const struct feature_table *table)
{
    size_t count = page->block_count;
    model->sums =
        memory_grow(model->sums, &model->sum_room, page->element_count + 1, sizeof *model->sums);
    model->prose = memory_grow(model->prose, &model->prose_room, count + 1, sizeof *model->prose);
    model->before =
        memory_grow(model->before, &model->before_room, count + 1, sizeof *model->before);
    model->gaps = memory_grow(model->gaps, &model->gap_room, count + 1, sizeof *model->gaps);
    model->titled =
        memory_grow(model->titled, &model->titled_room, count + 1, sizeof *model->titled);
    find_titled(model, page, document);
    inherit(model, page);
    sum_prose(model, page, document, table);
    find_headline(model, page, table);
    find_densest(model, page);
    model->first = model->last = 0;
    for (size_t i = count; i-- > 0;)
        if (in_densest(model, &page->blocks[i])) {
            model->last = model->last > i ? model->last : i;
            model->first = i;
        }
    for (size_t i = count, gap = FAR; i-- > 0;) {
        gap = model->prose[i] > 0 ? 0 : gap < FAR ? gap + 1 : FAR;
        model->gaps[i] = (uint32_t)gap;
    }
}

/* --- inputs */

/* Levels from the densest element up to the nearest one around both, and down to the block's. */
static void
steps(const struct page_model *model, const struct page *page, const struct page_block *block,
      int *up, int *down)
{
    const struct page_element *near = &page->elements[model->sums[block->element].near];
    *up = page->elements[model->densest].depth - near->depth;
    *down = page->elements[block->element].depth - near->depth;
}

static int
kind_of(enum element element)
{
    static const uint8_t rows[ELEMENTS] = {
        [ELEMENT_P] = 1,        [ELEMENT_H1] = 2,   [ELEMENT_H2] = 3,
        [ELEMENT_H3] = 4,       [ELEMENT_H4] = 5,   [ELEMENT_ITEM] = 6,
        [ELEMENT_CELL] = 7,     [ELEMENT_DIV] = 8,  [ELEMENT_BLOCKQUOTE] = 9,
        [ELEMENT_CAPTION] = 10, [ELEMENT_PRE] = 11, [ELEMENT_DEFINITION] = 12,
    };
    return rows[element];
}

static float *
own_inputs(const struct page_model *model, const struct page *page, size_t number, float *at)
{
    const struct page_block *block = &page->blocks[number];
    const struct page_sum *sum = &model->sums[block->element];
    float strong = share((float)block->strong, (float)block->bytes);
    *at++ = linked(block);
    *at++ = linked(block) > 0.9F;
    *at++ = strong;
    *at++ = strong > 0.9F;
    *at++ = model->titled[number];
    int kind = kind_of(page->elements[block->element].element);
    for (int i = 1; i <= PAGE_KINDS; i++)
        *at++ = i == kind;
    for (int i = 0; i < PAGE_AROUND; i++)
        *at++ = (float)(sum->around >> i & 1);
    for (unsigned i = 0; i < CONTAINERS; i++) {
        int distance =
            sum->said[i] > 0 ? page->elements[block->element].depth - sum->said[i] + 1 : -1;
        distance = block->containers >> i & 1 ? 0 : distance;
        *at++ = distance >= 0;
        *at++ = distance >= 0 ? 1 / (1 + (float)distance) : 0;
    }
    return at;
}

static float *
place_inputs(const struct page_model *model, const struct page *page, size_t number, float *at)
{
    const struct page_block *block = &page->blocks[number];
    size_t count = page->block_count, back = 0;
    float total = model->before[count] + 1;
    uint32_t parent = parent_of(page, block->element);
    bool inside = in_densest(model, block), headed = model->headline < count;
    int up, down;
    steps(model, page, block, &up, &down);
    size_t far = number > model->first ? number - model->first : model->first - number;
    while (back < FAR && back < number && model->prose[number - back] <= 0)
        back++;
    *at++ = inside;
    *at++ = at_most((float)up, 6) / 6;
    *at++ = at_most((float)down, 8) / 8;
    *at++ = inside && down <= 1;
    *at++ = inside && down <= 2;
    *at++ = model->sums[parent].direct / total;
    *at++ = model->sums[parent_of(page, parent)].within / total;
    *at++ = find_look(model, look_of(page, block->element))->prose / total;
    *at++ = model->before[number] / total;
    *at++ = (model->before[count] - model->before[number + 1]) / total;
    *at++ = (float)number / (float)count;
    *at++ = headed && number > model->headline;
    *at++ = headed && number == model->headline;
    *at++ = at_most((float)far / NEAR_BLOCKS, 1);
    *at++ = number < model->first;
    *at++ = number > model->last;
    *at++ = headed && number > model->headline
                ? at_most((float)(number - model->headline) / NEAR_BLOCKS, 1)
                : -1;
    *at++ = model->sums[model->densest].mass / total;
    *at++ = logarithm(model->before[count]) / 16;
    *at++ = (float)(back < number || model->prose[0] > 0 ? back : FAR) / FAR;
    *at++ = (float)model->gaps[number] / FAR;
    return at;
}

static float *
neighbour_inputs(const struct page_model *model, const struct page *page,
                 const struct feature_table *table, size_t number, float *at)
{
    for (int64_t step = -PAGE_NEIGHBOURS; step <= PAGE_NEIGHBOURS; step++) {
        int64_t other = (int64_t)number + step;
        if (step == 0)
            continue;
        if (other < 0 || other >= (int64_t)page->block_count) {
            for (int i = 0; i < PAGE_OF_NEIGHBOUR; i++)
                *at++ = 0;
            continue;
        }
        const struct page_block *block = &page->blocks[other];
        const float *features = table->at[other].at;
        int up, down;
        steps(model, page, block, &up, &down);
        *at++ = features[FEATURE_LENGTH];
        *at++ = features[FEATURE_TERMINAL];
        *at++ = linked(block);
        *at++ = features[FEATURE_FUNCTION];
        *at++ = at_most(model->prose[other] / 400, 1);
        *at++ = in_densest(model, block);
        *at++ = at_most((float)up, 6) / 6;
    }
    return at;
}

void
page_model_inputs(const struct page_model *model, const struct page *page,
                  const struct feature_table *table, size_t number, float inputs[PAGE_INPUTS])
{
    float *at = inputs;
    *at++ = 1;
    memcpy(at, table->at[number].at, FEATURES * sizeof *at);
    at = own_inputs(model, page, number, at + FEATURES);
    at = place_inputs(model, page, number, at);
    neighbour_inputs(model, page, table, number, at);
}

/* --- the decision */

static int
compare_floats(const void *a, const void *b)
{
    float left = *(const float *)a, right = *(const float *)b;
    return (left > right) - (left < right);
}

/* The bar for the blocks of the densest element, lowered if hardly any of its prose is above BAR.
 */
static float
lowered_bar(const struct page_model *model, const struct page *page, const float *scores)
{
    float all = 0, kept = 0, *sorted = memory_allocate((page->block_count + 1) * sizeof *sorted);
    size_t count = 0;
    for (size_t i = 0; i < page->block_count; i++) {
        if (!in_densest(model, &page->blocks[i]) || model->prose[i] <= 0)
            continue;
        all += model->prose[i];
        kept += scores[i] > bar ? model->prose[i] : 0;
        sorted[count++] = scores[i];
    }
    qsort(sorted, count, sizeof *sorted, compare_floats);
    float lowered = count > 0 ? sorted[count / 4] - rescue_by : bar;
    free(sorted);
    return kept < rescued * all && lowered < bar ? lowered : bar;
}

/* A unit passes on its sum if that is above 0. */
static float
score_of(const float inputs[PAGE_INPUTS])
{
    float score = 0, units[PAGE_HIDDEN] = {0};
    for (size_t i = 0; i < PAGE_INPUTS; i++) {
        if (!(inputs[i] < 0 || inputs[i] > 0))
            continue;
        score += inputs[i] * page_weights[i];
        for (size_t k = 0; k < PAGE_HIDDEN; k++)
            units[k] += inputs[i] * page_units[i][k];
    }
    for (size_t k = 0; k < PAGE_HIDDEN; k++)
        score += units[k] > 0 ? units[k] * page_unit_weights[k] : 0;
    return score;
}

void
page_model_decide(struct page_model *model, const struct page *page,
                  const struct document *document, const struct feature_table *table, float bias,
                  bool *article)
{
    float inputs[PAGE_INPUTS];
    model->scores = memory_grow(model->scores, &model->score_room, page->block_count + 1,
                                sizeof *model->scores);
    float *scores = model->scores;
    page_model_prepare(model, page, document, table);
    for (size_t i = 0; i < page->block_count; i++) {
        page_model_inputs(model, page, table, i, inputs);
        scores[i] = bias + score_of(inputs);
    }
    float lowered = lowered_bar(model, page, scores);
    for (size_t i = 0; i < page->block_count; i++)
        article[i] = scores[i] > (in_densest(model, &page->blocks[i]) ? lowered : bar);
}

enum container
page_model_said(const struct page_model *model, const struct page *page, size_t number)
{
    const struct page_block *block = &page->blocks[number];
    const struct page_sum *sum = &model->sums[block->element];
    enum container said = CONTAINERS;
    uint16_t nearest = 0;
    for (unsigned i = 0; i < CONTAINERS; i++) {
        uint16_t depth = block->containers >> i & 1 ? UINT16_MAX : sum->said[i];
        if (i == CONTAINER_ARTICLE || i == CONTAINER_CONTENT || depth <= nearest)
            continue;
        nearest = depth;
        said = (enum container)i;
    }
    return said;
}

uint64_t
page_model_look(const struct page *page, size_t number)
{
    return look_of(page, page->blocks[number].element);
}

void
page_model_free(struct page_model *model)
{
    free(model->sums);
    free(model->prose);
    free(model->before);
    free(model->scores);
    free(model->gaps);
    free(model->looks);
    free(model->titled);
    *model = (struct page_model){0};
}
