#include "declutter/known.h"

enum { FILES_FEW = 3, FILES_LONG = 5, FILES_SENTENCE = 8, FILES_SHARE = 10000, FEW_WORDS = 8 };

static bool
is_sentence(const struct features *features)
{
    return features->at[FEATURE_TERMINAL] > 0 && features->words > FEW_WORDS;
}

/* In how many files a block must stand. */
static uint64_t
needed(const struct features *features, uint64_t total)
{
    uint64_t least = is_sentence(features)         ? FILES_SENTENCE
                     : features->words > FEW_WORDS ? FILES_LONG
                                                   : FILES_FEW;
    return total / FILES_SHARE > least ? total / FILES_SHARE : least;
}

/* Whether the tally knows most words of the sentences that would be kept, from anywhere at all. */
static bool
is_reprint(struct tally *tally, const struct document *document, const struct feature_table *table,
           const bool *article)
{
    uint64_t all = 0, known = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        const struct features *features = &table->at[i];
        struct slice text = block_text(document, &document->blocks[i]);
        if (!article[i] || !is_sentence(features) || text.length > TALLY_LONGEST)
            continue;
        all += features->words;
        known += tally_files(tally, text) >= FILES_FEW ? features->words : 0;
    }
    return known * 2 > all;
}

void
known_find(struct tally *tally, const struct document *document, const struct feature_table *table,
           const bool *article, bool *furniture)
{
    bool reprint = is_reprint(tally, document, table, article);
    for (size_t i = 0; i < document->block_count; i++) {
        const struct features *features = &table->at[i];
        uint64_t files = tally_files(tally, block_text(document, &document->blocks[i]));
        furniture[i] = files >= needed(features, tally->total) &&
                       !(reprint && article[i] && is_sentence(features));
    }
}
