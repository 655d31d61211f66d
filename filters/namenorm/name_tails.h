/* How names end beside the words that are joined: legal forms, stops that cut a word short, and the
 * persons that begin behind institutions. */
#ifndef NAMENORM_NAME_TAILS_H
#define NAMENORM_NAME_TAILS_H

#include "namenorm/run.h"

/* The word behind the legal form of letters and stops that begins at WORD: "e.V.", "S.p.A.", "Sp. z
 * o.o."; WORD if none does. */
uint32_t legal_form_end(const struct block_words *block, uint32_t word);

/* "born at St. Ostrel's in 2019": behind the genitive of a saint that the words [first, end) name,
 * where no noun follows it: what is called after the saint; END if there is none. */
uint32_t saint_end(const struct block_words *block, uint32_t first, uint32_t end);

/* "Tenancy Act of 2016": whether the linker leads from the word for a law to its year. */
bool is_year_behind_law(const struct block_words *block, uint32_t linker);

/* "Ostrel Power Company, Inc.": the word behind the legal form that a comma parts from the name;
 * END if none does. */
uint32_t form_behind_comma(const struct block_words *block, uint32_t first, uint32_t end);

/* "řekl Novák ČTK": whether the name that begins at FIRST ends before the agency at END, which is
 * told.
 */
bool is_told_agency(const struct block_words *block, uint32_t first, uint32_t end);

/* "LKD Marek Zoller": whether the words [first, end) are a listed organisation's, in capitals, and
 * a person's name of two words or more follows, no word of an institution's. */
bool begins_person(const struct block_words *block, uint32_t first, uint32_t end);

/* "Reading, Pa.": whether the word is a region, cut short, behind a comma or in brackets. */
bool is_region_cut_short(const struct block_words *block, uint32_t word);

/* Whether the stop at END is that of a region or a surname cut short, and of no sentence. */
bool is_cut_short(const struct block_words *block, uint32_t first, uint32_t end);

/* "the Tidal Committee of the Ostrel Region Helen Ross": where a person's name of two words or
 * three begins at the end of the run [first, end), directly behind an institution or a place; END
 * if none does. */
uint32_t person_behind(const struct block_words *block, uint32_t first, uint32_t end);

/* "Raymond “Ace” Fiorello", "Raymond 'Big Ray' Fiorello": a word or two in marks, and a name behind
 * them. Returns where it goes on; WORD if it is none such. */
uint32_t nickname_end(const struct block_words *block, uint32_t word);

/* "Represent.com", "Orskin.uz": whether the WORD, glued behind a stop, ends an address on the web:
 * a listed legal form, or two letters that are no word. */
bool is_domain(const struct block_words *block, uint32_t word);

/* "Pol-e Sumbor", "Dasht-i Ostrel": whether the vowel behind the hyphen at MARK ties the word
 * behind it to the one before. */
bool is_ezafe(const struct block_words *block, uint32_t mark);

/* "Sumbor No. 2 Middle School": whether a number stands at WORD between words of an institution. */
bool is_number_inside(const struct block_words *block, uint32_t word);

/* "School No. 112": whether the short form for a number at WORD, its stop and the number belong to
 * the word of an institution or place before it. */
bool is_number_of_kind(const struct block_words *block, uint32_t word);

/* "Vera Quist (Heart for Sumbor)": whether the small word at WORD stands within the party that
 * begins at FIRST, behind the bracket. */
bool is_tag_in_brackets(const struct block_words *block, uint32_t first, uint32_t word);

/* "the head of Sumbor Village Yayan Quist": whether a title and what its complement begins with
 * stand before the words from FIRST on. */
bool is_complement(const struct block_words *block, uint32_t first);

#endif
