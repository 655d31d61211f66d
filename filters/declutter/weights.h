/* The weights of model.h, one an input: above 0 speaks for article. Written by fit/fit.py, fitted
   to the pages of the scrapinghub article-extraction-benchmark (MIT, (c) 2020 Scrapinghub) and of
   WCXB (CC BY 4.0, (c) 2026 Murrough Foley). Included by model.c alone. */
#ifndef DECLUTTER_WEIGHTS_H
#define DECLUTTER_WEIGHTS_H

#include "declutter/model.h"

static const float model_weights[MODEL_INPUTS] = {
    -1.7695F, /* bias */
    -3.8060F, /* length */
    2.7393F,  /* words */
    1.1004F,  /* terminal */
    1.3411F,  /* colon */
    0.4344F,  /* inner_ends */
    0.3312F,  /* commas */
    -0.7244F, /* capitals */
    -0.6877F, /* all_capitals */
    0.4488F,  /* digits */
    0.7756F,  /* separators */
    0.8711F,  /* function */
    -0.7906F, /* bullet */
    0.0591F,  /* quotes */
    -2.4247F, /* markup */
    0.4030F,  /* repeated */
    -0.3348F, /* small_start */
    2.0404F,  /* address */
    -0.9979F, /* question */
    0.3076F,  /* long */
    -0.0367F, /* interface */
    -5.7875F, /* promo */
    -3.4338F, /* meta */
    -0.9020F, /* cues */
    0.4270F,  /* prose */
    0.2358F,  /* length at -3 */
    0.3590F,  /* terminal at -3 */
    -0.3477F, /* function at -3 */
    -0.6198F, /* cues at -3 */
    0.1467F,  /* prose at -3 */
    0.2955F,  /* length at -2 */
    0.1711F,  /* terminal at -2 */
    0.1007F,  /* function at -2 */
    -0.3585F, /* cues at -2 */
    0.1795F,  /* prose at -2 */
    0.2801F,  /* length at -1 */
    0.3420F,  /* terminal at -1 */
    0.2853F,  /* function at -1 */
    -0.6764F, /* cues at -1 */
    0.2707F,  /* prose at -1 */
    0.3580F,  /* length at +1 */
    0.8423F,  /* terminal at +1 */
    0.2230F,  /* function at +1 */
    -0.3059F, /* cues at +1 */
    0.0864F,  /* prose at +1 */
    0.7071F,  /* length at +2 */
    0.3729F,  /* terminal at +2 */
    0.0957F,  /* function at +2 */
    0.0355F,  /* cues at +2 */
    -0.2877F, /* prose at +2 */
    0.8177F,  /* length at +3 */
    0.1633F,  /* terminal at +3 */
    0.2571F,  /* function at +3 */
    0.1310F,  /* cues at +3 */
    -0.2704F, /* prose at +3 */
    0.7655F,  /* prose in the 8 before */
    0.4874F,  /* prose in the 8 behind */
    0.4147F,  /* prose in the 25 before */
    -0.4524F, /* prose in the 25 behind */
    -3.3378F, /* share of the prose before */
    -0.0086F, /* place in the document */
    1.1119F,  /* prose before */
    -0.6196F, /* prose behind */
};

/* What a change between article and not costs. */
static const float model_change = 0.50F;

#endif
