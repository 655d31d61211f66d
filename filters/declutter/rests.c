/* The classes of what is no article. */
#include "declutter/judge.h"

#include "declutter/notices.h"

enum {
    COMMENT_LOOK = 5,
    COMMENT_LEAST = 8,
    NAME_MOST = 48, /* bytes */
    LABELLED_LEAST = 4,
};

/* A page says that it is a reader's comment, and it is long enough to be one. */
static bool
is_in_comment(const struct judge *judge, size_t block)
{
    const struct findings *findings = judge->findings;
    return findings->page && features_of(judge, block)->words >= COMMENT_LEAST &&
           page_model_said(&findings->page_model, findings->page, block) == CONTAINER_COMMENT;
}

/* The class of what stands in an element that is called so. */
static const enum block_class class_of_container[CONTAINERS] = {
    [CONTAINER_ARTICLE] = CLASS_PROMO,    [CONTAINER_CAPTION] = CLASS_META,
    [CONTAINER_COMMENT] = CLASS_COMMENT,  [CONTAINER_CONTENT] = CLASS_PROMO,
    [CONTAINER_FOOT] = CLASS_INTERFACE,   [CONTAINER_FORM] = CLASS_INTERFACE,
    [CONTAINER_HIDDEN] = CLASS_INTERFACE, [CONTAINER_META] = CLASS_META,
    [CONTAINER_NAV] = CLASS_INTERFACE,    [CONTAINER_PROMO] = CLASS_PROMO,
    [CONTAINER_RELATED] = CLASS_PROMO,    [CONTAINER_SHARE] = CLASS_INTERFACE,
    [CONTAINER_SIDE] = CLASS_PROMO,
};

/* The class of a block without a cue. */
static enum block_class
class_without_cue(const struct judge *judge, size_t block)
{
    const struct findings *findings = judge->findings;
    const struct features *features = features_of(judge, block);
    if (findings->page) {
        enum container said = page_model_said(&findings->page_model, findings->page, block);
        if (said < CONTAINERS)
            return class_of_container[said];
    }
    if (is_byline(judge, block) || is_name_behind(judge, block))
        return CLASS_META;
    bool inset = block > judge->first && block < judge->last;
    uint32_t least = inset ? 3 : 5;
    return features->words >= least && features->at[FEATURE_SEPARATORS] < 0.2F ? CLASS_PROMO
                                                                               : CLASS_INTERFACE;
}

/* The class of a block that is no article, by its form and by the lists. */
enum block_class
class_of_rest(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    if (is_markup(judge, block) || is_code(judge, block))
        return CLASS_MARKUP;
    if (features->notice == NOTICE_PROMO)
        return CLASS_PROMO;
    if (features->notice != NOTICE_NONE || features->signature || features->credited)
        return CLASS_META;
    if (is_in_comment(judge, block))
        return CLASS_COMMENT;
    float interface = features->at[FEATURE_INTERFACE], promo = features->at[FEATURE_PROMO],
          meta = features->at[FEATURE_META];
    if (features->lists & LIST_META && meta >= 0.15F && features->lists != LIST_INTERFACE)
        meta += 0.4F;
    if (features->lists & LIST_PROMO)
        promo += 0.4F;
    if (is_date(judge, block) || (block > 0 && is_dateline(judge, block)))
        meta += 0.5F;
    if (meta > 0 && meta >= promo && meta >= interface)
        return CLASS_META;
    if (promo > 0 && promo >= interface)
        return CLASS_PROMO;
    if (interface > 0 && (interface > 0.2F || features->words < 6))
        return CLASS_INTERFACE;
    if (features->lists & LIST_COMMENT)
        return CLASS_INTERFACE; /* a comment form */
    return class_without_cue(judge, block);
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

/* A reader's name, perhaps when they wrote, a colon and what they say: "Ann, 2 days ago: Thank you"
 */
static bool
is_labelled_comment(const struct judge *judge, size_t block)
{
    struct slice text = text_of(judge, block);
    const struct features *features = features_of(judge, block);
    size_t colon = slice_find_byte(
        slice_part(text, 0, text.length < NAME_MOST ? text.length : NAME_MOST), 0, ':');
    return colon > 0 && colon + 2 < text.length && colon < NAME_MOST && text.at[colon + 1] == ' ' &&
           features->words >= LABELLED_LEAST &&
           !(features->lists & (LIST_INTERFACE | LIST_PROMO | LIST_META)) &&
           features->at[FEATURE_PROMO] + features->at[FEATURE_INTERFACE] < 0.3F;
}

/* Readers' comments: what stands behind the article and behind a phrase of comments, as long as
   sentences come, until a line that is the site's. */
void
find_comments(struct judge *judge)
{
    size_t count = judge->document->block_count;
    bool comments = false;
    for (size_t i = judge->last < count ? judge->last + 1 : count; i < count; i++) {
        const struct features *features = features_of(judge, i);
        enum block_class *class = &judge->findings->at[i].class;
        bool labelled = comments && *class != CLASS_BODY && is_labelled_comment(judge, i);
        if (labelled)
            *class = CLASS_COMMENT;
        else if (features->signature || *class == CLASS_BODY ||
                 !(has_sentence(judge, i, count) ||
                   (i + 1 < count && is_labelled_comment(judge, i + 1))))
            comments = false;
        else if (features->lists & LIST_COMMENT || features->at[FEATURE_COMMENT] > 0.4F)
            comments = true;
        else if (comments && features->at[FEATURE_INTERFACE] + features->at[FEATURE_PROMO] < 0.5F)
            *class = CLASS_COMMENT;
    }
}
