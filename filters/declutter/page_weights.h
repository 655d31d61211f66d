/* clang-format off */
/* The weights of page_model.h, one an input: above 0 speaks for article. Written by fit/fit_page.py, fitted to pages of
   the scrapinghub article-extraction-benchmark (MIT, (c) 2020 Scrapinghub) and of WCXB (CC BY 4.0, (c) 2026 Murrough
   Foley), and to pages of some 180 news sites that the tests of Fundus (MIT) hold. Included by page_model.c alone. */
#ifndef DECLUTTER_PAGE_WEIGHTS_H
#define DECLUTTER_PAGE_WEIGHTS_H

#include "declutter/page_model.h"

static const float page_weights[PAGE_INPUTS] = {
    -17.3010F, /* bias */
    -2.2055F, /* length */
    -0.1877F, /* words */
    0.3884F, /* terminal */
    0.7618F, /* colon */
    -0.8746F, /* ellipsis */
    -0.3627F, /* question */
    0.2060F, /* inner_ends */
    0.0935F, /* commas */
    0.0047F, /* capitals */
    -0.5658F, /* all_capitals */
    0.5645F, /* word_length */
    0.6947F, /* digits */
    -0.0022F, /* separators */
    0.3068F, /* function */
    -0.8484F, /* bullet */
    0.5157F, /* number */
    0.4938F, /* image */
    0.2800F, /* quotes */
    0.1214F, /* quote_start */
    0.0579F, /* brackets */
    -0.3897F, /* markup */
    0.0000F, /* columns */
    0.2888F, /* small_start */
    0.2771F, /* address */
    -1.0987F, /* date */
    -0.6186F, /* interface */
    -2.5215F, /* promo */
    -1.9859F, /* meta */
    -2.5889F, /* comment */
    -0.3972F, /* begins_interface */
    -1.5157F, /* begins_promo */
    -0.2814F, /* begins_meta */
    -0.1974F, /* begins_comment */
    0.8677F, /* long */
    0.5155F, /* prose */
    18.6241F, /* blank */
    -0.4973F, /* indent */
    0.5135F, /* repeated */
    -0.2714F, /* repeats */
    1.7623F, /* topic */
    -0.3523F, /* head */
    -0.9051F, /* linked */
    -0.0382F, /* nearly all linked */
    0.3779F, /* strong */
    -0.6109F, /* nearly all strong */
    0.9278F, /* in the title */
    0.1399F, /* is p */
    -0.8492F, /* is h1 */
    0.8298F, /* is h2 */
    0.7101F, /* is h3 */
    0.1626F, /* is h4 to h6 */
    0.3205F, /* is li */
    0.2203F, /* is a cell */
    -0.4646F, /* is div */
    -1.2580F, /* is blockquote */
    -1.1685F, /* is a caption */
    -0.5144F, /* is pre */
    -1.8333F, /* is dd */
    -0.0551F, /* in article */
    0.2821F, /* in main */
    0.3012F, /* in nav */
    -0.4840F, /* in header */
    -0.5478F, /* in footer */
    -0.7043F, /* in aside */
    -1.6016F, /* in form */
    -0.2974F, /* in figure */
    1.0904F, /* in table */
    0.7196F, /* in li */
    0.1508F, /* in section */
    1.9205F, /* in blockquote */
    0.4105F, /* called article */
    -0.4036F, /* called so, nearness */
    0.2403F, /* called caption */
    -1.5087F, /* called so, nearness */
    -1.0637F, /* called comment */
    -1.1051F, /* called so, nearness */
    0.4593F, /* called content */
    -0.1006F, /* called so, nearness */
    0.3131F, /* called foot */
    -0.7581F, /* called so, nearness */
    0.1574F, /* called form */
    -0.9978F, /* called so, nearness */
    -0.0755F, /* called hidden */
    -1.5798F, /* called so, nearness */
    0.2581F, /* called meta */
    -0.7548F, /* called so, nearness */
    -0.3724F, /* called nav */
    -0.0356F, /* called so, nearness */
    0.1783F, /* called promo */
    -0.7388F, /* called so, nearness */
    0.1537F, /* called related */
    -0.3722F, /* called so, nearness */
    -0.4386F, /* called share */
    -0.0626F, /* called so, nearness */
    0.0707F, /* called side */
    -0.5935F, /* called so, nearness */
    0.2019F, /* in the densest element */
    -0.1329F, /* levels up to it */
    -1.0134F, /* levels down from it */
    0.1289F, /* child of it */
    0.4585F, /* grandchild of it */
    0.8169F, /* prose beside */
    0.1817F, /* prose around */
    2.0353F, /* prose that looks so */
    -0.7655F, /* prose before */
    0.0569F, /* prose behind */
    -0.3075F, /* place in the page */
    0.4211F, /* behind the h1 */
    -1.3693F, /* the h1 */
    0.0736F, /* blocks to the densest */
    0.1864F, /* before the densest */
    -0.4834F, /* behind the densest */
    0.2330F, /* blocks behind the h1 */
    -1.4633F, /* prose of the densest */
    -1.2773F, /* size of the prose */
    -0.0527F, /* blocks to prose before */
    0.2914F, /* blocks to prose behind */
    0.0931F, /* length at -3 */
    0.1100F, /* terminal at -3 */
    -0.1907F, /* linked at -3 */
    -0.1154F, /* function at -3 */
    -0.1736F, /* prose at -3 */
    -0.0027F, /* in the densest at -3 */
    -0.1421F, /* levels up to it at -3 */
    0.1216F, /* length at -2 */
    0.0075F, /* terminal at -2 */
    -0.2641F, /* linked at -2 */
    0.0537F, /* function at -2 */
    -0.1573F, /* prose at -2 */
    -0.0289F, /* in the densest at -2 */
    -0.1231F, /* levels up to it at -2 */
    0.2689F, /* length at -1 */
    -0.0011F, /* terminal at -1 */
    -0.3593F, /* linked at -1 */
    0.0020F, /* function at -1 */
    -0.1907F, /* prose at -1 */
    0.1395F, /* in the densest at -1 */
    -0.0038F, /* levels up to it at -1 */
    -0.1471F, /* length at +1 */
    0.2621F, /* terminal at +1 */
    -0.3177F, /* linked at +1 */
    0.0836F, /* function at +1 */
    0.2928F, /* prose at +1 */
    0.0101F, /* in the densest at +1 */
    -0.2136F, /* levels up to it at +1 */
    0.0113F, /* length at +2 */
    0.0875F, /* terminal at +2 */
    -0.2303F, /* linked at +2 */
    -0.0250F, /* function at +2 */
    -0.0328F, /* prose at +2 */
    0.0250F, /* in the densest at +2 */
    -0.0133F, /* levels up to it at +2 */
    0.0408F, /* length at +3 */
    -0.0783F, /* terminal at +3 */
    -0.0152F, /* linked at +3 */
    0.0767F, /* function at +3 */
    0.0670F, /* prose at +3 */
    0.1725F, /* in the densest at +3 */
    -0.1699F, /* levels up to it at +3 */
};

#endif
