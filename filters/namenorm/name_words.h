/* The words of names: how they begin, go on and end. */
#ifndef NAMENORM_NAME_WORDS_H
#define NAMENORM_NAME_WORDS_H

#include "namenorm/run.h"

/* Whether the word has a capital and is no clitic. */
static inline bool
is_capitalised(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_CAPITAL | WORD_INNER_CAPITAL) &&
           !(block->at[word].shape & WORD_CLITIC);
}

/* "the US", not "GIVE US THIS": capitals in a text of small letters. */
static inline bool
is_capitals_alone(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline &&
           !(word > block->first && has_shape(block, word - 1, WORD_ALL_CAPITALS)) &&
           !has_shape(block, word + 1, WORD_ALL_CAPITALS);
}

/* Words that are no part of a name though they have a capital. */
bool is_never_name(const struct block_words *block, uint32_t word);

/* "West said", of Vera West: such a word of a name in the document, nowhere in small letters,
 * before or behind a cue of speech or with another verb; which name, is settled when all are found.
 */
bool is_inside_alone(const struct block_words *block, uint32_t word);

/* "Fischer betonte" of a document that has Anna Fischer: whether the word, no name by the lists,
   stands once behind a given name, and here with nothing before it that only nouns have. */
bool is_surname_of_document(const struct block_words *block, uint32_t word);

/* "He Xiaoyan said": whether the word, a pronoun that is a surname, too, stands before a capital
 * that is no word of the language, and no verb therefore. */
bool is_pronoun_surname(const struct block_words *block, uint32_t word);

/* Whether the document shows that the word is a name. */
bool is_evident(const struct block_words *block, uint32_t word);

/* "A MAN has been charged": whether the word is one of those in capitals alone with which the block
 * begins, the first of them one of grammar. */
bool is_in_lead(const struct block_words *block, uint32_t word);

/* "Pendler", "Bahnpendler": whether a noun, or a compound of one, is all that the word is, in a
 * language whose nouns have capitals. */
bool is_all_noun(const struct block_words *block, uint32_t word);

/* Whether a preposition stands before the word, or a linker. */
bool is_behind_preposition(const struct block_words *block, uint32_t word);

/* "im", "del": whether an article is part of the word, a preposition. */
bool is_contracted(const struct block_words *block, uint32_t word);

/* "the", not "a". */
bool is_definite_article(const struct block_words *block, uint32_t word);

/* "told The Lantern": a word alone behind an article with a capital inside a sentence, which is
 * part of the name. */
bool is_behind_own_article(const struct block_words *block, uint32_t word);

/* "Nendaz": whether the word looks like none of the language; false in languages whose words are
 * not listed. */
bool is_strange(const struct block_words *block, uint32_t word);

/* What the ending of a word in no list tells of it as a verb or adverb, a letter each; see
 * en/endings.txt. */
struct slice class_by_ending(const struct block_words *block, uint32_t word);

/* Whether the letter CLASS is among the CLASSES that a list gives. */
static inline bool
has_class(struct slice classes, char class)
{
    return slice_find_byte(classes, 0, class) < classes.length;
}

/* "Nendaz", "Gupta": such a word, or one that only a list of surnames has. */
bool is_strange_name(const struct block_words *block, uint32_t word);

/* "Wins", "Came": a form of a verb, and of nothing else, in a headline, which the body has in no
 * name. */
bool is_headline_verb(const struct block_words *block, uint32_t word);

/* Whether a word can be part of a name that has begun. */
bool is_name_word(const struct block_words *block, uint32_t word);

/* The word behind the particles that begin at WORD, where a name goes on; WORD if it does not. */
uint32_t particles_end(const struct block_words *block, uint32_t word);

/* "Committee on" in front of its subject: WORD is a small word that a listed head ends with. */
bool heads_subject(const struct block_words *block, uint32_t word);

/* "D-Fla.", "R-Ohio": where the tag of a party and a region that begins at WORD ends; WORD if none
 * does. It is no name. */
uint32_t party_tag_end(const struct block_words *block, uint32_t word);

/* The word behind the listed title that begins at WORD and has a linker, which no name can be in:
 * "Secretary of State Quist"; WORD if none does. */
uint32_t title_before_linker(const struct block_words *block, uint32_t word);

/* The same, the cheaper test first. */
static inline uint32_t
title_with_linker(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word + 1) & IN_LINKERS ? title_before_linker(block, word) : word;
}

/* "Sender BBC", "Stadt Orsk", where nouns have capitals: a noun for what the name behind it is of.
 */
bool is_kind_before_name(const struct block_words *block, uint32_t word);

/* "lycée Victor-Hugo": whether the words from FIRST up to END are a given name and a surname that a
 * hyphen joins, behind a noun for what is called after that person. */
bool is_in_memory(const struct block_words *block, uint32_t first, uint32_t end);

/* Whether a name can begin with the word. */
bool begins_name(const struct block_words *block, uint32_t word);

/* "Iraks", "Chinas Raumfahrt": whether it is a listed name with the s of a genitive, which ends the
 * name. */
bool is_genitive(const struct block_words *block, uint32_t word);

/* Where the name that begins at FIRST ends. */
uint32_t name_end(const struct block_words *block, uint32_t first);

/* "Sumbor - The council met", "Sumbor / Tidal News": where the town ends that begins the block at
 * WORD, before the dash of a dateline; WORD if none does. */
uint32_t dateline_end(const struct block_words *block, uint32_t word);

/* "Vostrelföreningen", "Quistrelweg": of the lists of words of institutions and places those that
 * have the end of a word which no list has, in a language that writes compounds as one word. */
uint64_t compound_heads(const struct block_words *block, uint32_t word);

/* Whether the word tells what the name behind it is of, as the values "kind" and, where all nouns
 * have capitals, "resumes" say. */
bool is_kind_word(const struct block_words *block, uint32_t word);

/* "Goethestraße": whether a word that no list has is such a compound of a street. */
bool is_street(const struct block_words *block, uint32_t word);

/* "Marktstraße", "het Lauwersmeer": whether such a word is that of a place and no surname, by its
 * head or the article before it. */
bool is_sure_place(const struct block_words *block, uint32_t word);

/* "Seung", "ju": few letters, vowels in one row, and none of the ends that syllables of East Asian
 * names do not have. */
bool is_syllable(const struct block_words *block, uint32_t word);

/* "Färjan Ejdern", "Stormen Hilda": whether such a noun begins a sentence, and a name stands behind
 * it that is no part of it. */
bool is_definite_before_name(const struct block_words *block, uint32_t word);

#endif
