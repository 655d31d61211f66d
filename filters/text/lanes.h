/* Sixteen bytes at a time, for the loops that look at every byte of a text.

   Each question is answered by 16 bits: bit i is byte i's answer. Answers are combined with | and
   &, and lanes_first() says where the first yes is. Where the processor has SSE2 (every x86-64) a
   question is two instructions; the plain form is the same for all others, and what the tests hold
   the fast one against. */
#ifndef TEXT_LANES_H
#define TEXT_LANES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { LANES = 16, LANES_ALL = 0xFFFF };

struct lanes_plain {
    unsigned char bytes[LANES];
};

static inline struct lanes_plain
lanes_plain_load(const void *at)
{
    struct lanes_plain lanes;
    memcpy(lanes.bytes, at, LANES);
    return lanes;
}

/* Which bytes are from LOW to HIGH, both included. */
static inline uint32_t
lanes_plain_between(struct lanes_plain lanes, unsigned char low, unsigned char high)
{
    uint32_t bits = 0;
    for (int i = 0; i < LANES; i++)
        bits |= (uint32_t)(lanes.bytes[i] >= low && lanes.bytes[i] <= high) << i;
    return bits;
}

static inline uint32_t
lanes_plain_equal(struct lanes_plain lanes, unsigned char byte)
{
    return lanes_plain_between(lanes, byte, byte);
}

/* Which are letters or digits of ASCII. */
static inline uint32_t
lanes_plain_alphanumeric(struct lanes_plain lanes)
{
    return lanes_plain_between(lanes, 'a', 'z') | lanes_plain_between(lanes, 'A', 'Z') |
           lanes_plain_between(lanes, '0', '9');
}

/* Which are letters of ASCII. */
static inline uint32_t
lanes_plain_letters(struct lanes_plain lanes)
{
    return lanes_plain_between(lanes, 'a', 'z') | lanes_plain_between(lanes, 'A', 'Z');
}

/* Which have the bit in which small letters differ from their capitals. */
static inline uint32_t
lanes_plain_small_bits(struct lanes_plain lanes)
{
    uint32_t bits = 0;
    for (int i = 0; i < LANES; i++)
        bits |= (uint32_t)(lanes.bytes[i] >> 5 & 1) << i;
    return bits;
}

/* Which are not of ASCII. */
static inline uint32_t
lanes_plain_beyond_ascii(struct lanes_plain lanes)
{
    return lanes_plain_between(lanes, 0x80, 0xFF);
}

/* Ones in byte i if the number i of the sixteen at NUMBERS is above LIMIT, else noughts. */
static inline struct lanes_plain
lanes_plain_above(const float *numbers, float limit)
{
    struct lanes_plain above;
    for (int i = 0; i < LANES; i++)
        above.bytes[i] = numbers[i] > limit ? 0xFF : 0;
    return above;
}

/* The bytes of YES where those of SO are ones, of NO where they are noughts. */
static inline struct lanes_plain
lanes_plain_choose(struct lanes_plain so, struct lanes_plain no, struct lanes_plain yes)
{
    for (int i = 0; i < LANES; i++)
        so.bytes[i] = so.bytes[i] ? yes.bytes[i] : no.bytes[i];
    return so;
}

/* Writes a number from 0 to 7 a byte to TO: its three bits are the answers FIRST, SECOND and LAST.
 */
static inline void
lanes_plain_number(struct lanes_plain first, struct lanes_plain second, struct lanes_plain last,
                   uint8_t *to)
{
    for (int i = 0; i < LANES; i++)
        to[i] = (first.bytes[i] & 4) | (second.bytes[i] & 2) | (last.bytes[i] & 1);
}

#ifdef __SSE2__

struct lanes {
    __m128i bytes;
};

static inline struct lanes
lanes_load(const void *at)
{
    return (struct lanes){_mm_loadu_si128(at)};
}

static inline uint32_t
lanes_equal(struct lanes lanes, unsigned char byte)
{
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes.bytes, _mm_set1_epi8((char)byte)));
}

/* Ones in the bytes from LOW to HIGH. */
static inline __m128i
lanes_range(__m128i bytes, unsigned char low, unsigned char high)
{
    __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8((char)low));
    __m128i most = _mm_set1_epi8((char)(high - low));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, most), above);
}

static inline uint32_t
lanes_between(struct lanes lanes, unsigned char low, unsigned char high)
{
    return (uint32_t)_mm_movemask_epi8(lanes_range(lanes.bytes, low, high));
}

/* A capital and its small letter differ in one bit, which no other byte has where letters have it.
 */
static inline uint32_t
lanes_alphanumeric(struct lanes lanes)
{
    __m128i small = _mm_or_si128(lanes.bytes, _mm_set1_epi8('a' - 'A'));
    return (uint32_t)_mm_movemask_epi8(
        _mm_or_si128(lanes_range(small, 'a', 'z'), lanes_range(lanes.bytes, '0', '9')));
}

static inline uint32_t
lanes_letters(struct lanes lanes)
{
    __m128i small = _mm_or_si128(lanes.bytes, _mm_set1_epi8('a' - 'A'));
    return (uint32_t)_mm_movemask_epi8(lanes_range(small, 'a', 'z'));
}

static inline uint32_t
lanes_small_bits(struct lanes lanes)
{
    return (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(lanes.bytes, 2));
}

static inline uint32_t
lanes_beyond_ascii(struct lanes lanes)
{
    return (uint32_t)_mm_movemask_epi8(lanes.bytes);
}

/* Ones in the four lanes whose number is above LIMIT. */
static inline __m128i
lanes_above_quad(const float *numbers, __m128 limit)
{
    return _mm_castps_si128(_mm_cmpgt_ps(_mm_loadu_ps(numbers), limit));
}

static inline struct lanes
lanes_above(const float *numbers, float limit)
{
    __m128 each = _mm_set1_ps(limit);
    __m128i low =
        _mm_packs_epi32(lanes_above_quad(numbers, each), lanes_above_quad(numbers + 4, each));
    __m128i high =
        _mm_packs_epi32(lanes_above_quad(numbers + 8, each), lanes_above_quad(numbers + 12, each));
    return (struct lanes){_mm_packs_epi16(low, high)};
}

static inline struct lanes
lanes_choose(struct lanes so, struct lanes no, struct lanes yes)
{
    __m128i other = _mm_xor_si128(no.bytes, yes.bytes);
    return (struct lanes){_mm_xor_si128(no.bytes, _mm_and_si128(so.bytes, other))};
}

static inline void
lanes_number(struct lanes first, struct lanes second, struct lanes last, uint8_t *to)
{
    __m128i bits = _mm_or_si128(_mm_and_si128(first.bytes, _mm_set1_epi8(4)),
                                _mm_and_si128(second.bytes, _mm_set1_epi8(2)));
    bits = _mm_or_si128(bits, _mm_and_si128(last.bytes, _mm_set1_epi8(1)));
    _mm_storeu_si128((__m128i *)(void *)to, bits);
}

#else

#define lanes lanes_plain
#define lanes_load lanes_plain_load
#define lanes_equal lanes_plain_equal
#define lanes_between lanes_plain_between
#define lanes_alphanumeric lanes_plain_alphanumeric
#define lanes_letters lanes_plain_letters
#define lanes_small_bits lanes_plain_small_bits
#define lanes_beyond_ascii lanes_plain_beyond_ascii
#define lanes_above lanes_plain_above
#define lanes_choose lanes_plain_choose
#define lanes_number lanes_plain_number

#endif

/* The number of the first byte whose bit is set; BITS is not 0. */
static inline size_t
lanes_first(uint32_t bits)
{
#if defined __GNUC__ || defined __clang__
    return (size_t)__builtin_ctz(bits);
#else
    size_t first = 0;
    while (!(bits >> first & 1))
        first++;
    return first;
#endif
}

/* The same of 64 bits. */
static inline size_t
lanes_first_of_many(uint64_t bits)
{
#if defined __GNUC__ || defined __clang__
    return (size_t)__builtin_ctzll(bits);
#else
    return (uint32_t)bits ? lanes_first((uint32_t)bits) : 32 + lanes_first((uint32_t)(bits >> 32));
#endif
}

/* How many of the sixteen bits are set, without a branch. */
static inline uint32_t
lanes_count(uint32_t bits)
{
    bits -= bits >> 1 & 0x5555;
    bits = (bits & 0x3333) + (bits >> 2 & 0x3333);
    bits = (bits + (bits >> 4)) & 0x0F0F;
    return (bits + (bits >> 8)) & 0x1F;
}

#endif
