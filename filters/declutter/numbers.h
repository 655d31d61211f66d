/* Small sums that the features and the models share: in floats, without libm, so that they are the
 * same on every machine. */
#ifndef DECLUTTER_NUMBERS_H
#define DECLUTTER_NUMBERS_H

static inline float
at_most(float value, float most)
{
    return value > most ? most : value;
}

/* The logarithm of NUMBER + 1, which is 1 or more, to base 2, straight lines between the powers. */
static inline float
logarithm(float number)
{
    float whole = 0;
    number += 1;
    while (number >= 2 && whole < 62) {
        number /= 2;
        whole++;
    }
    return whole + number - 1;
}

#endif
