/* What the model says of the blocks of a text. It does not see tags: what stands around them stands
 * side by side, as it does on the page. */
#include "declutter/judge.h"

#include "text/memory.h"

enum { TAGS_SCORE = -8 /* log odds */ };

/* Lays the features of the blocks that are no tags side by side; returns how many there are. */
static size_t
find_seen(struct judge *judge)
{
    struct findings *findings = judge->findings;
    size_t count = findings->count, seen = 0;
    findings->tags =
        memory_grow(findings->tags, &findings->tags_room, count + 1, sizeof *findings->tags);
    for (size_t i = 0; i < count; i++) {
        findings->tags[i] = is_tags(judge, i);
        seen += !findings->tags[i];
    }
    if (seen == count)
        return count;
    findings->seen =
        memory_grow(findings->seen, &findings->seen_room, seen + 1, sizeof *findings->seen);
    for (size_t i = 0, at = 0; i < count; i++)
        if (!findings->tags[i])
            findings->seen[at++] = findings->table.at[i];
    return seen;
}

/* Gives what was said of the blocks seen to the blocks of the document. */
static void
spread(struct findings *findings, size_t seen)
{
    struct model *model = &findings->model;
    struct run *region = &model->columns.region, whole = *region;
    model->scores =
        memory_grow(model->scores, &model->score_room, findings->count + 1, sizeof *model->scores);
    for (size_t i = findings->count; i-- > 0;) {
        if (findings->tags[i]) {
            model->scores[i] = TAGS_SCORE;
            findings->article[i] = false;
            continue;
        }
        seen--;
        model->scores[i] = model->scores[seen];
        findings->article[i] = findings->article[seen];
        if (seen == region->start)
            whole.start = i;
        if (seen + 1 == region->end)
            whole.end = i + 1;
    }
    *region = whole;
}

void
find_scores(struct judge *judge)
{
    struct findings *findings = judge->findings;
    struct features *all = findings->table.at;
    size_t seen = find_seen(judge);
    if (seen < findings->count)
        findings->table.at = findings->seen;
    model_score(&findings->model, &findings->table, seen);
    findings->table.at = all;
    model_decode(&findings->model, findings->bias, findings->article);
    if (seen < findings->count)
        spread(findings, seen);
}
