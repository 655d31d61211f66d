#include "declutter/page.h"

#include "../cases.h"

/* The blocks of HTML must be WANTED, separated by '|'. */
static void
assert_blocks_are(const char *html, const char *wanted)
{
    struct page page = {0};
    struct document document = {0};
    struct buffer got = {0};
    struct raw_line raw = {.text = slice_of(html), .end = strlen(html)};
    document_begin(&document, slice_of("page"));
    assert_true(page_read(&page, &raw, &document));
    assert_int_equal(page.block_count, document.block_count);
    for (size_t i = 0; i < document.block_count; i++) {
        const struct block *block = &document.blocks[i];
        assert_true(block->offset + block->length <= strlen(html));
        if (i > 0)
            buffer_byte(&got, '|');
        buffer_append(&got, block_text(&document, block));
    }
    assert_slice_is(buffer_slice(&got), wanted, strlen(wanted), __FILE__, __LINE__);
    buffer_free(&got);
    document_free(&document);
    page_free(&page);
}

static void
elements_that_begin_blocks_part_them(void **state)
{
    (void)state;
    assert_blocks_are("<h1>A</h1><p>B <b>c</b>\n d</p>e<div>f</div>g", "A|B c d|e|f|g");
    assert_blocks_are("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "a|b|c|d");
    assert_blocks_are("<table><tr><td>a<td>b<tr><td>c</table>d", "a|b|c|d");
    assert_blocks_are("a<br>b<br> <br>c", "a b|c");
    assert_blocks_are("a</br>b</br></br>c", "a b|c");
}

static void
what_is_not_shown_is_no_block(void **state)
{
    (void)state;
    assert_blocks_are("<script>var a = '<p>x</p>';</script>a<style>b</style>", "a");
    assert_blocks_are("<button>x</button>a<!-- y --><noscript><p>z</p></noscript>b", "ab");
    assert_blocks_are("<p>a <svg/>b <svg class=\"x\" />c <math />d</p>", "a b c d");
    assert_blocks_are("<p>a <svg class='x'><path d=\"1\"/>z</svg>b</p>", "a b");
    assert_blocks_are("<p>a <object data=x/>z</object>b</p>", "a b");
    assert_blocks_are("<p>a <span class=\"sr-only\"/>b</p>", "a b");
    assert_blocks_are("<title>x</title>a", "a");
}

/* A script may show it: that it is hidden is evidence. */
static void
what_is_hidden_is_known(void **state)
{
    (void)state;
    struct page page = {0};
    struct document document = {0};
    struct slice html = S("<div hidden>x<p>y</p></div>a<p style='color: red; display : none'>z</p>"
                          "<p style='display:block'>b</p>");
    struct raw_line raw = {.text = html, .end = html.length};
    document_begin(&document, slice_of("page"));
    assert_true(page_read(&page, &raw, &document));
    assert_int_equal(page.block_count, 5);
    static const uint16_t wanted[] = {1, 0, 0, 1, 0};
    for (size_t i = 0; i < page.block_count; i++)
        assert_int_equal(page.elements[page.blocks[i].element].containers,
                         wanted[i] << CONTAINER_HIDDEN);
    document_free(&document);
    page_free(&page);
}

static void
references_are_characters(void **state)
{
    (void)state;
    assert_blocks_are("<p>AT&amp;T &#8220;q&#x201D;&nbsp;&lt;b&gt; a & b", "AT&T “q” <b> a & b");
}

static void
the_title_and_the_markup_are_known(void **state)
{
    (void)state;
    struct page page = {0};
    struct document document = {0};
    struct slice html = S("<title>A &amp; B</title><div class='site storyBody'><p>x <a href=y>link"
                          "</a></p></div><div id='related-links'><a>z</a></div>");
    struct raw_line raw = {.text = html, .end = html.length};
    document_begin(&document, slice_of("page"));
    assert_true(page_read(&page, &raw, &document));
    assert_slice(buffer_slice(&page.title), "A & B");
    assert_int_equal(page.block_count, 2);
    const struct page_element *p = &page.elements[page.blocks[0].element];
    assert_int_equal(p->element, ELEMENT_P);
    assert_int_equal(page.blocks[0].bytes, 5);
    assert_int_equal(page.blocks[0].linked, 4);
    assert_int_equal(page.elements[p->parent].containers,
                     1U << CONTAINER_ARTICLE | 1U << CONTAINER_CONTENT);
    assert_int_equal(page.elements[page.blocks[1].element].containers, 1U << CONTAINER_RELATED);
    document_free(&document);
    page_free(&page);
}

static void
what_is_only_named_is_no_link(void **state)
{
    (void)state;
    static const struct {
        struct slice html;
        uint32_t linked;
    } cases[] = {{SLICE("<A NAME=top>abc"), 0},
                 {SLICE("<a href=x>a<a name=y>bc"), 1},
                 {SLICE("<a name=y href=x>abc"), 3},
                 {SLICE("<a onclick='go()'>abc"), 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct page page = {0};
        struct document document = {0};
        struct raw_line raw = {.text = cases[i].html, .end = cases[i].html.length};
        document_begin(&document, slice_of("page"));
        assert_true(page_read(&page, &raw, &document));
        assert_int_equal(page.blocks[0].linked, cases[i].linked);
        document_free(&document);
        page_free(&page);
    }
}

static void
lines_of_preformatted_text_stand(void **state)
{
    (void)state;
    assert_blocks_are("<pre>a\nb\n \t\n\nc <i>d\n</i>\ne</pre>f\n\ng", "a b|c d e|f g");
    assert_blocks_are("<pre><button>a\n\nb</button>c\n\n", "c");
}

static void
a_body_that_is_stated_and_not_shown_is_read(void **state)
{
    (void)state;
#define JSON(BODY) "<script type='application/ld+json'>{\"articleBody\" : \"" BODY "\"}</script>x"
    assert_blocks_are(JSON("a\\nb\\tc \\\"d\\\" \\/ <b>e</b> &amp; f"), "x|a|b c \"d\" / e & f");
    assert_blocks_are(JSON("\\u00e4 \\uD83D\\uDE42 \\uD83D\\u0041 \\u00g \\q"),
                      "x|ä 🙂 \uFFFDA \uFFFD00g q");
    assert_blocks_are("<script>{\"articleBody\": \"a\"}</script>x", "x");
    assert_blocks_are("<script type=x/ld+json>{\"articleBody\", \"articleBody\": 3, \"a\": \"", "");
    assert_blocks_are(
        JSON("The body is nearly as long as what is shown of it.") "<p>The text that is shown is "
                                                                   "as long as the body that is "
                                                                   "stated.",
        "x|The text that is shown is as long as the body that is stated.");
}

static void
tags_beyond_all_measure_are_passed_over(void **state)
{
    (void)state;
    struct buffer html = {0};
    for (int i = 0; i < 5000; i++)
        buffer_append(&html, S("<div><table>"));
    buffer_append(&html, S("a"));
    for (int i = 0; i < 5000; i++)
        buffer_append(&html, S("</i></div>"));
    buffer_append(&html, S("b"));
    buffer_byte(&html, '\0');
    assert_blocks_are(html.at, "a|b");
    buffer_free(&html);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_that_begin_blocks_part_them),
        cmocka_unit_test(what_is_not_shown_is_no_block),
        cmocka_unit_test(what_is_hidden_is_known),
        cmocka_unit_test(references_are_characters),
        cmocka_unit_test(the_title_and_the_markup_are_known),
        cmocka_unit_test(what_is_only_named_is_no_link),
        cmocka_unit_test(lines_of_preformatted_text_stand),
        cmocka_unit_test(a_body_that_is_stated_and_not_shown_is_read),
        cmocka_unit_test(tags_beyond_all_measure_are_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
