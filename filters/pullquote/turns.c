#include "pullquote/turns.h"

enum {
    FEWEST_TURNS = 8,      /* paragraphs of dialogue that make a document one */
    FEWEST_HEARD = 6,      /* times a speaker is named from which it is known who speaks most */
    LONGEST_PAUSE = 2,     /* blocks of narration after which a conversation is over */
    LONGEST_SPEECH = 400,  /* words of a quotation looked at for whom it addresses */
    LOOK_PRONOUN = 16,     /* words behind a name looked at for he or she */
    LONGEST_SEARCH = 4096, /* names looked at for a relative */
    LONGEST_MEMORY = 12    /* blocks for which a person of known gender is remembered */
};

enum { ANY, MALE, FEMALE };

static const struct party no_party = {NOTHING, {0, 0}};

static uint32_t
block_first(const struct reading *reading, uint32_t block)
{
    return reading->names->words.first[block];
}

/* m, f, or 0, as the list says of a pronoun. */
static char
gender_of(const struct reading *reading, uint32_t word)
{
    struct slice value = value_of(reading, word, NUMBER_PRONOUNS);
    return value.length > 0 && (value.at[0] == 'm' || value.at[0] == 'f') ? value.at[0] : 0;
}

/* "the old man", "his wife": the gender that a noun of the phrase tells; 0 if none does. */
static char
gender_of_noun(const struct reading *reading, struct word_range phrase)
{
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        struct slice gender = value_of(reading, i, NUMBER_GENDERS);
        if (gender.length > 0 && !has_shape(reading, i + 1, WORD_CLITIC))
            return gender.at[0];
    }
    return 0;
}

/* The gender of the first he or she that narration has behind the name, in its paragraph and before
 * any other name; 0 if there is none near. */
static char
gender_behind(const struct reading *reading, uint32_t name)
{
    const struct mention *mention = &reading->names->mentions.at[name];
    uint32_t end = block_first(reading, mention->block + 1), word = mention->last;
    if (reading->span_at[mention->first] != NOTHING)
        return 0;
    for (; word < end && word < mention->last + LOOK_PRONOUN; word++) {
        if (reading->span_at[word] != NOTHING)
            continue;
        if (reading->name_at[word] != NOTHING)
            return 0;
        char gender = gender_of(reading, word);
        if (gender != 0)
            return gender;
    }
    return 0;
}

/* The genders of all bearers: as titles and given names tell, else as the pronouns behind them do,
 * three to one. */
static void
find_genders(struct turns *turns, const struct reading *reading, size_t bearers)
{
    const struct names *names = reading->names;
    struct arena *arena = &reading->document->arena;
    uint32_t *votes = arena_allocate(arena, bearers * 2 * sizeof *votes);
    memset(votes, 0, bearers * 2 * sizeof *votes);
    turns->gender = arena_allocate(arena, bearers);
    memset(turns->gender, 0, bearers);
    for (uint32_t i = 0; i < names->count; i++) {
        char gender = gender_behind(reading, i);
        if (gender != 0)
            votes[(size_t)names->at[i].bearer * 2 + (gender == 'f')]++;
    }
    for (uint32_t i = 0; i < names->count; i++) {
        size_t bearer = names->at[i].bearer;
        uint32_t male = votes[bearer * 2], female = votes[bearer * 2 + 1];
        char told = names->at[i].gender == GENDER_MALE     ? 'm'
                    : names->at[i].gender == GENDER_FEMALE ? 'f'
                                                           : 0;
        char seen = male > 1 && male >= female * 3     ? 'm'
                    : female > 1 && female >= male * 3 ? 'f'
                                                       : 0;
        turns->gender[bearer] = told != 0 ? told : seen;
    }
}

/* News quotes, novels talk: there a good part of the paragraphs that begin with a mark is nothing
   but one quotation that is closed, and either half of all paragraphs begin with a mark, or a good
   part of those that do answer the paragraph before them. */
void
turns_begin(struct turns *turns, const struct reading *reading, const struct spans *spans)
{
    *turns = (struct turns){.block = NOTHING,
                            .said = no_party,
                            .other = no_party,
                            .addressed = no_party,
                            .chief = NOTHING};
    uint32_t begin = 0, alone = 0, answers = 0, opened = NOTHING;
    for (size_t i = 0; i < spans->count; i++) {
        const struct span *span = &spans->at[i];
        if (span->outer_open != block_first(reading, span->block) || span->marks == MARKS_LEFT ||
            span->wide)
            continue;
        bool whole = span->outer_close == block_first(reading, span->block + 1);
        begin++;
        alone += whole;
        answers += whole && opened != NOTHING && span->block <= opened + 1;
        opened = span->block;
    }
    bool talks = (size_t)begin * 2 >= reading->document->block_count || answers * 5 >= begin;
    turns->dialogue = begin >= FEWEST_TURNS && alone * 5 >= begin && talks;
    if (!turns->dialogue)
        return;
    size_t bearers = reading->names->bearers + 1;
    turns->speaks = arena_allocate(&reading->document->arena, bearers * sizeof *turns->speaks);
    memset(turns->speaks, 0, bearers * sizeof *turns->speaks);
    find_genders(turns, reading, bearers);
}

void
turns_hear(struct turns *turns, const struct reading *reading, uint32_t name)
{
    if (!turns->dialogue || name == NOTHING)
        return;
    const struct name *at = reading->names->at;
    uint32_t times = ++turns->speaks[at[name].bearer];
    turns->heard++;
    if (turns->chief == NOTHING || times > turns->speaks[at[turns->chief].bearer])
        turns->chief = name;
}

static bool
is_same(const struct reading *reading, struct party one, struct party two)
{
    if (one.name == NOTHING || two.name == NOTHING)
        return one.name == two.name && one.words.first == two.words.first;
    return reading->names->at[one.name].bearer == reading->names->at[two.name].bearer;
}

static struct party
party_of(const struct reading *reading, uint32_t name)
{
    if (name == NOTHING)
        return no_party;
    return (struct party){name, words_of_name(reading, name)};
}

/* Learns the persons that narration names before WORD. */
static void
learn(struct turns *turns, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    for (; turns->next_name < names->count; turns->next_name++) {
        uint32_t first = names->mentions.at[turns->next_name].first;
        if (first >= word)
            return;
        if (reading->span_at[first] != NOTHING || !is_person(reading, turns->next_name))
            continue;
        uint32_t bearer = names->at[turns->next_name].bearer;
        char gender = turns->gender[bearer];
        if (gender == 0 && !turns->speaks[bearer])
            continue; /* as likely a place, or a horse */
        uint32_t last = turns->narrated[ANY];
        if (last > 0 && names->at[last - 1].bearer != bearer)
            turns->earlier = last;
        turns->narrated[ANY] = turns->next_name + 1;
        for (int i = MALE; i <= FEMALE; i++) {
            char own = i == MALE ? 'm' : 'f';
            uint32_t held = turns->narrated[i];
            bool sure =
                held > 0 && turns->gender[names->at[held - 1].bearer] == own &&
                names->at[held - 1].block + LONGEST_MEMORY >= names->at[turns->next_name].block;
            if (gender == own || (gender == 0 && !sure))
                turns->narrated[i] = turns->next_name + 1;
        }
    }
}

static bool
fits(const struct turns *turns, const struct reading *reading, struct party party, char gender)
{
    if (party.name == NOTHING)
        return false;
    char own = turns->gender[reading->names->at[party.name].bearer];
    return own == gender;
}

/* Whom a pronoun of GENDER stands for, said of a quotation in BLOCK. */
static struct party
resolve(const struct turns *turns, const struct reading *reading, char gender, uint32_t block)
{
    uint32_t narrated = turns->narrated[gender == 'm' ? MALE : FEMALE];
    struct party last = narrated > 0 ? party_of(reading, narrated - 1) : no_party;
    if (block == turns->block && fits(turns, reading, turns->said, gender))
        return turns->said;
    bool fresh = last.name != NOTHING && turns->block != NOTHING &&
                 last.words.first >= block_first(reading, turns->block + 1);
    if (fresh)
        return last;
    bool near = turns->block != NOTHING && block <= turns->block + LONGEST_PAUSE;
    if (near && fits(turns, reading, turns->addressed, gender) &&
        !is_same(reading, turns->addressed, turns->said))
        return turns->addressed;
    if (near && fits(turns, reading, turns->other, gender))
        return turns->other;
    if (last.name != NOTHING && !is_same(reading, last, turns->said))
        return last;
    return fits(turns, reading, turns->said, gender) ? turns->said : last;
}

/* "his wife", "her father": who has the surname of the possessor with a title of that gender; or
 * NOTHING. */
static uint32_t
relative(const struct turns *turns, const struct reading *reading, struct word_range phrase)
{
    const struct names *names = reading->names;
    struct slice noun = value_of(reading, phrase.end - 1, NUMBER_GENDERS);
    struct slice whose = value_of(reading, phrase.first, NUMBER_DETERMINERS);
    if (noun.length < 2 || whose.length == 0)
        return NOTHING;
    uint32_t narrated = turns->narrated[whose.at[0] == 'm' ? MALE : FEMALE];
    struct party known[] = {narrated > 0 ? party_of(reading, narrated - 1) : no_party, turns->said,
                            turns->other};
    for (size_t k = 0; k < sizeof known / sizeof *known; k++) {
        if (!fits(turns, reading, known[k], whose.at[0]))
            continue;
        struct slice surname = slice_last_word(names->at[known[k].name].canonical);
        for (uint32_t i = 0; i < names->count && i < LONGEST_SEARCH; i++) {
            const struct mention *mention = &names->mentions.at[i];
            if (mention->title_first < mention->title_last && mention->gender == noun.at[0] &&
                slice_equals(text_of_words(reading, mention->first, mention->last), surname))
                return i;
        }
    }
    return NOTHING;
}

/* "Elizabeth smiled. “…”", "“…” She shook her head.": the name or pronoun with which a sentence of
 * narration begins in the paragraph of a quotation. */
static struct party
narrator(const struct turns *turns, const struct reading *reading, const struct turn *turn)
{
    uint32_t block = block_of(reading, turn->words.first);
    uint32_t first = block_first(reading, block), end = block_first(reading, block + 1);
    uint32_t sentences[2] = {first, turn->words.end};
    for (int i = 0; i < 2; i++) {
        uint32_t word = sentences[i];
        while (word < end && has_shape(reading, word, WORD_MARK))
            word++;
        while (word < end && reading->name_at[word] == NOTHING &&
               (lists_of(reading, word) & IN_TITLES || mark_at(reading, word) == '.'))
            word++; /* "Mrs. Bennet" */
        if (word >= end || reading->span_at[word] != NOTHING)
            continue;
        if (is_person(reading, reading->name_at[word]))
            return party_of(reading, reading->name_at[word]);
        char gender = gender_of(reading, word);
        if (gender != 0)
            return resolve(turns, reading, gender, block);
    }
    return no_party;
}

static void
speaks_next(struct turns *turns, const struct reading *reading, struct party party)
{
    if (is_same(reading, party, turns->said))
        return;
    turns->other = turns->said;
    turns->said = party;
}

/* Whom the quotation calls: a name between marks, "Well, Jane, …". */
static struct party
addressee(const struct reading *reading, const struct turn *turn)
{
    uint32_t end = turn->words.end;
    if (end - turn->words.first > LONGEST_SPEECH)
        end = turn->words.first + LONGEST_SPEECH;
    for (uint32_t i = turn->words.first; i < end;) {
        uint32_t name = reading->name_at[i];
        if (!is_person(reading, name)) {
            i++;
            continue;
        }
        struct party party = party_of(reading, name);
        uint32_t before = party.words.first, behind = party.words.end;
        while (before > turn->words.first && lists_of(reading, before - 1) & IN_VOCATIVES)
            before--;
        bool opens = before == turn->words.first || has_shape(reading, before - 1, WORD_MARK);
        if (opens && (behind >= end || has_shape(reading, behind, WORD_MARK)) &&
            !has_shape(reading, behind, WORD_CLITIC))
            return party;
        i = behind > i ? behind : i + 1;
    }
    return no_party;
}

/* Whether one person says nearly all for which somebody is named: an article on that person, in
 * which no_party takes turns. */
static bool
is_of_one(const struct turns *turns, const struct reading *reading)
{
    return turns->heard >= FEWEST_HEARD &&
           turns->speaks[reading->names->at[turns->chief].bearer] * 4 >= turns->heard * 3;
}

/* Who says what no_party is named for. */
static struct party
implicit(const struct turns *turns, const struct reading *reading, struct turn *turn)
{
    uint32_t block = block_of(reading, turn->words.first);
    turn->rule = "turn-taking";
    if (block == turns->block)
        return turns->said;
    struct party party = narrator(turns, reading, turn);
    if (party.name != NOTHING) {
        turn->rule = "narration";
        return party;
    }
    bool near = turns->block != NOTHING && block <= turns->block + LONGEST_PAUSE;
    if (near && turns->addressed.name != NOTHING &&
        !is_same(reading, turns->addressed, turns->said))
        return turns->addressed;
    if (is_of_one(turns, reading))
        return party_of(reading, turns->chief);
    if (near && !is_empty(turns->other.words))
        return turns->other;
    uint32_t last[] = {turns->narrated[ANY], turns->earlier};
    for (int i = 0; i < 2; i++) {
        party = last[i] > 0 ? party_of(reading, last[i] - 1) : no_party;
        if (party.name != NOTHING && !is_same(reading, party, turns->said))
            return party;
    }
    return no_party;
}

void
turns_take(struct turns *turns, const struct reading *reading, struct turn *turn, uint32_t named)
{
    uint32_t block = block_of(reading, turn->words.first);
    learn(turns, reading, turn->words.first);
    struct party called = addressee(reading, turn);
    struct party party = {named, turn->speaker};
    turn->rule = NULL;
    if (is_empty(turn->speaker)) {
        party = implicit(turns, reading, turn);
        if (called.name != NOTHING && is_same(reading, party, called) && block != turns->block)
            party = is_same(reading, turns->said, called) ? turns->other : turns->said;
        turn->speaker = party.words;
    } else if (named == NOTHING) {
        char gender = gender_of(reading, turn->speaker.first);
        party.name = relative(turns, reading, turn->speaker);
        if (gender == 0)
            gender = gender_of_noun(reading, turn->speaker);
        if (party.name == NOTHING && gender != 0)
            party.name = resolve(turns, reading, gender, block).name;
        if (party.name != NOTHING)
            party.words = party_of(reading, party.name).words;
    }
    turn->name = party.name;
    speaks_next(turns, reading, party);
    turns->block = block_of(reading, turn->words.end - 1);
    turns->addressed = called;
}
