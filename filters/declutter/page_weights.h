/* clang-format off */
/* The weights of page_model.h, one an input: above 0 speaks for article. Written by fit/fit_page.py, fitted to pages of
   the scrapinghub article-extraction-benchmark (MIT, (c) 2020 Scrapinghub) and of WCXB (CC BY 4.0, (c) 2026 Murrough
   Foley). Included by page_model.c alone. */
#ifndef DECLUTTER_PAGE_WEIGHTS_H
#define DECLUTTER_PAGE_WEIGHTS_H

#include "declutter/page_model.h"

static const float page_weights[PAGE_INPUTS] = {
    -0.0000F, /* bias */
    -3.5247F, /* length */
    0.4140F, /* words */
    0.4832F, /* terminal */
    0.7816F, /* colon */
    -1.1274F, /* ellipsis */
    -0.5824F, /* question */
    0.1161F, /* inner_ends */
    0.0570F, /* commas */
    0.0881F, /* capitals */
    -0.8144F, /* all_capitals */
    0.9230F, /* word_length */
    0.7994F, /* digits */
    0.2822F, /* separators */
    0.5399F, /* function */
    -0.5465F, /* bullet */
    0.5533F, /* number */
    0.9174F, /* image */
    0.1343F, /* quotes */
    0.5027F, /* quote_start */
    0.0897F, /* brackets */
    -0.2849F, /* markup */
    0.0000F, /* columns */
    0.1791F, /* small_start */
    0.3938F, /* address */
    -0.8453F, /* date */
    -0.6041F, /* interface */
    -2.7387F, /* promo */
    -2.1383F, /* meta */
    -4.3762F, /* comment */
    -0.4157F, /* begins_interface */
    -1.6460F, /* begins_promo */
    0.0277F, /* begins_meta */
    -0.0790F, /* begins_comment */
    0.9216F, /* long */
    0.5578F, /* prose */
    0.0363F, /* blank */
    -0.7580F, /* indent */
    0.7398F, /* repeated */
    -0.5908F, /* repeats */
    1.6744F, /* topic */
    -0.1602F, /* head */
    -1.4531F, /* linked */
    0.4440F, /* nearly all linked */
    1.0020F, /* strong */
    -1.4103F, /* nearly all strong */
    1.0136F, /* in the title */
    0.2976F, /* is p */
    -0.0977F, /* is h1 */
    0.9706F, /* is h2 */
    0.9643F, /* is h3 */
    0.2837F, /* is h4 to h6 */
    0.5330F, /* is li */
    0.2610F, /* is a cell */
    -0.3339F, /* is div */
    -1.9320F, /* is blockquote */
    -1.0599F, /* is a caption */
    -0.3819F, /* is pre */
    -2.0492F, /* is dd */
    -0.1078F, /* in article */
    0.3714F, /* in main */
    0.3973F, /* in nav */
    -0.5292F, /* in header */
    -0.7359F, /* in footer */
    -0.7887F, /* in aside */
    -1.7237F, /* in form */
    -0.2281F, /* in figure */
    1.1864F, /* in table */
    0.8256F, /* in li */
    0.2083F, /* in section */
    3.1357F, /* in blockquote */
    0.6647F, /* called article */
    -0.6609F, /* called so, nearness */
    0.1836F, /* called caption */
    -1.4536F, /* called so, nearness */
    -1.3400F, /* called comment */
    -0.8916F, /* called so, nearness */
    0.6776F, /* called content */
    -0.1475F, /* called so, nearness */
    0.3899F, /* called foot */
    -0.9037F, /* called so, nearness */
    0.2555F, /* called form */
    -0.7652F, /* called so, nearness */
    0.4104F, /* called meta */
    -1.0882F, /* called so, nearness */
    -0.3430F, /* called nav */
    -0.1071F, /* called so, nearness */
    0.2193F, /* called promo */
    -1.1165F, /* called so, nearness */
    0.2447F, /* called related */
    -0.4130F, /* called so, nearness */
    -0.3437F, /* called share */
    -0.0504F, /* called so, nearness */
    0.0057F, /* called side */
    -0.7423F, /* called so, nearness */
    0.0406F, /* in the densest element */
    -0.2556F, /* levels up to it */
    -1.0638F, /* levels down from it */
    0.1892F, /* child of it */
    0.4032F, /* grandchild of it */
    1.0507F, /* prose beside */
    0.2396F, /* prose around */
    1.8825F, /* prose that looks so */
    -0.8871F, /* prose before */
    0.1826F, /* prose behind */
    -0.0797F, /* place in the page */
    0.5485F, /* behind the h1 */
    -1.7256F, /* the h1 */
    0.2640F, /* blocks to the densest */
    0.2979F, /* before the densest */
    -0.3662F, /* behind the densest */
    0.2047F, /* blocks behind the h1 */
    -1.5189F, /* prose of the densest */
    -0.5120F, /* size of the prose */
    -0.0374F, /* blocks to prose before */
    0.3384F, /* blocks to prose behind */
    0.2972F, /* length at -3 */
    0.1125F, /* terminal at -3 */
    -0.2618F, /* linked at -3 */
    -0.1906F, /* function at -3 */
    -0.0249F, /* prose at -3 */
    -0.0105F, /* in the densest at -3 */
    -0.3265F, /* levels up to it at -3 */
    0.1950F, /* length at -2 */
    0.1469F, /* terminal at -2 */
    -0.2428F, /* linked at -2 */
    0.0586F, /* function at -2 */
    -0.3371F, /* prose at -2 */
    -0.1624F, /* in the densest at -2 */
    -0.1983F, /* levels up to it at -2 */
    0.2981F, /* length at -1 */
    0.0876F, /* terminal at -1 */
    -0.4223F, /* linked at -1 */
    -0.1260F, /* function at -1 */
    -0.2699F, /* prose at -1 */
    0.3649F, /* in the densest at -1 */
    0.2656F, /* levels up to it at -1 */
    -0.0413F, /* length at +1 */
    0.2814F, /* terminal at +1 */
    -0.3806F, /* linked at +1 */
    0.1150F, /* function at +1 */
    0.4531F, /* prose at +1 */
    0.0340F, /* in the densest at +1 */
    -0.0737F, /* levels up to it at +1 */
    -0.0377F, /* length at +2 */
    0.1514F, /* terminal at +2 */
    -0.2378F, /* linked at +2 */
    0.0522F, /* function at +2 */
    -0.0862F, /* prose at +2 */
    0.0484F, /* in the densest at +2 */
    -0.0936F, /* levels up to it at +2 */
    0.2576F, /* length at +3 */
    -0.1467F, /* terminal at +3 */
    0.0591F, /* linked at +3 */
    -0.0247F, /* function at +3 */
    0.0137F, /* prose at +3 */
    0.2575F, /* in the densest at +3 */
    -0.2681F, /* levels up to it at +3 */
};

#endif
