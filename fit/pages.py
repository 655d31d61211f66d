#!/usr/bin/env python3
"""Lay out pages as fit.py reads them: FOLDER/ground-truth.json, FOLDER/html/*.html, FOLDER/w3m/*.txt, FOLDER/strip/*.txt.

  pages.py wcxb CHECKOUT STRIP FOLDER
  pages.py fundus CHECKOUT STRIP FOLDER
  pages.py newspaper|readability|goose CHECKOUT STRIP FOLDER DECLUTTER
  pages.py light SET INPUTS FOLDER

CHECKOUT is a checkout of github:Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0), of which the articles of
the dev split are taken and the test split is not touched, or of github:flairNLP/fundus (MIT), whose tests hold a page or
two of each of some 180 news sites and what its parsers, one written for each site, make of them. STRIP is the command that
strips tags (HTML on standard input, text on standard output). Needs w3m.

The tests of github:codelucas/newspaper (MIT), github:mozilla/readability and github:goose3/goose3 (Apache 2.0) hold pages and
what those programs should make of them, or its beginning. That is no truth of paragraphs: a page is taken if it agrees with
what DECLUTTER, this project's own program, makes of the page's markup, and that is its truth.

light makes of SET, a folder laid out so, pages with little around the article, as texts that a person or a program has taken
from a page have: a few blocks before and behind it, insets cut short, others from far off put in, half of the articles cut off
behind a few paragraphs, a block a line. INPUTS is fit/inputs, built by `make fit/inputs`. No html is made. Needs numpy and lightgbm, as fit.py does.
"""
import collections, glob, gzip, html, json, os, random, re, subprocess, sys

LIGHT = 2  # of each page
DUMP = ["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "80"]


def decoded(page):
    named = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
    for encoding in ["utf-8"] + ([named.group(1).decode()] if named else []):
        try:
            return page.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    return page.decode("utf-8", "replace")


def wcxb(checkout):
    """Name, page, body, site."""
    for path in sorted(glob.glob(os.path.join(checkout, "dev/ground-truth/*.json"))):
        key, page = os.path.basename(path)[:-5], json.load(open(path))
        body = page["ground_truth"].get("main_content")
        if page["_internal"]["page_type"]["primary"] == "article" and body:
            yield key, gzip.open(os.path.join(checkout, "dev/html", key + ".html.gz")).read(), body, page.get("url") or key


def folded(text):
    return re.sub(r"\W+", " ", html.unescape(re.sub(r"<[^>]*>", "", text)))


def paragraphs(body):
    return [p for section in body["sections"] for p in section["paragraphs"]]


def fundus(checkout):
    """The version of the parser that a page is for is the one most of whose text the page has."""
    for path in sorted(glob.glob(os.path.join(checkout, "tests/resources/parser/test_data/*/*.json"))):
        publisher, country = os.path.basename(path)[:-5], path.split("/")[-2]
        bodies = [v["body"] for v in json.load(open(path)).values() if v.get("body") and any(paragraphs(v["body"]))]
        for zipped in sorted(glob.glob(path[:-5] + "_[0-9]*.html.gz")):
            page = gzip.open(zipped).read()
            have = folded(decoded(page))
            found = [sum(len(p) for p in paragraphs(b) if folded(p) in have) / sum(map(len, paragraphs(b))) for b in bodies]
            if not found or max(found) < 0.8:
                continue
            best = bodies[found.index(max(found))]
            lines = best["summary"] + [line for s in best["sections"] for line in s["headline"] + s["paragraphs"]]
            if sum(map(len, lines)) + len(lines) > 600:
                yield country + "_" + os.path.basename(zipped)[:-8], page, "\n".join(lines), country + publisher


def newspaper(checkout):
    """Name, page, what is expected or its beginning, site."""
    for path in sorted(glob.glob(os.path.join(checkout, "tests/data/text/*.txt"))):
        page = path.replace("/text/", "/html/")[:-4] + ".html"
        if os.path.exists(page):
            key = os.path.basename(path)[:-4]
            yield "newspaper_" + key, open(page, "rb").read(), open(path).read(), key.rstrip("0123456789")


def readability(checkout):
    for path in sorted(glob.glob(os.path.join(checkout, "test/test-pages/*/expected.html"))):
        text = re.sub(r"(?is)<(script|style|figcaption)\b.*?</\1>", "", open(path, encoding="utf-8", errors="replace").read())
        key = os.path.basename(os.path.dirname(path))
        yield "readability_" + key, open(path[:-13] + "source.html", "rb").read(), html.unescape(re.sub(r"<[^>]*>", " ", text)), key


def goose(checkout):
    for path in sorted(glob.glob(os.path.join(checkout, "tests/data/content/*.json"))):
        text, key = json.load(open(path)).get("expected", {}).get("cleaned_text"), os.path.basename(path)[5:-5]
        if text and len(text.strip()) > 30:
            yield "goose_" + key, open(path[:-5] + ".html", "rb").read(), text.strip()[:80], key.rstrip("0123456789").lower()


def agreed(kind, pages, declutter):
    """The pages whose body, as DECLUTTER finds it, is what is expected."""
    for key, page, expected, site in pages:
        rows = subprocess.run(declutter.split() + ["-H", "--input=html", "-O", "class,text"], input=decoded(page).encode("utf-8", "replace"),
                              stdout=subprocess.PIPE).stdout.decode()
        body = "\n".join(re.sub(r"\\[tnr]", " ", row[5:]) for row in rows.split("\n") if row.startswith("body\t"))
        ours, theirs = (re.findall(r"\w+", text) for text in (body, expected))
        if kind == "goose":
            same = " ".join(theirs[:-1]) in " ".join(ours)
        else:
            ours, theirs = (collections.Counter(zip(words, words[1:], words[2:], words[3:])) for words in (ours, theirs))
            same = 2 * sum((ours & theirs).values()) >= 0.9 * (sum(ours.values()) + sum(theirs.values()))
        if same and len(body) >= 600:
            yield key, page, body, site


def blocks_of(inputs, files):
    """The blocks of each file, as the program INPUTS shows them."""
    out = subprocess.run([inputs, "-H", "--input=text"] + files, stdout=subprocess.PIPE, check=True).stdout.decode()
    pages = collections.OrderedDict()
    for row in filter(None, out.split("\n")):
        name, _, _, block = row.split("\t")
        pages.setdefault(name, []).append(re.sub(r"\\(.)", lambda m: "\\" if m[1] == "\\" else " ", block))
    return pages


def densest(article):
    """The article without what stands far from the most of it."""
    half, gaps = len(article) / 2, [i for i in range(1, len(article)) if article[i] - article[i - 1] > 15]
    start = max([i for i in gaps if i <= half], default=0)
    return article[start:min([i for i in gaps if i > half], default=len(article))]


def lightened(is_article, short, chance):
    """Which blocks of a page stay, in which order; SHORT says which are; CHANCE: random.Random."""
    article = densest([i for i, inside in enumerate(is_article) if inside])
    if len(article) < 3:
        return []
    first, last = article[0], article[-1]
    before, behind = chance.choice([0, 1, 1, 2, 2, 3, 4, 6, 10]), chance.choice([0, 0, 0, 1, 2, 3, 5, 8])
    end = article[min(len(article) - 1, chance.randint(1, 8))] if chance.random() < 0.5 else last
    most, stay, run = chance.choice([0, 1, 1, 2, 3, len(is_article)]), list(range(max(0, first - before), first)), 0
    for i in range(first, end + 1):
        run = 0 if is_article[i] else run + 1
        stay += [i] if run <= most else []
    far = list(range(first - 40, first - 10)) + list(range(last + 9, last + 50))
    far = [i for i in far if 0 <= i < len(is_article) and short[i]]
    for _ in range(chance.choice([0, 0, 1, 1, 2]) if far else 0):
        at, size = chance.choice([k for k, i in enumerate(stay) if is_article[i]]), chance.randint(1, 4)
        start = chance.randrange(len(far))
        stay[at:at] = far[start:start + size]
        far = far[:start] + far[start + size:] or far
    return stay + list(range(last + 1, min(len(is_article), last + 1 + behind)))


def light(where, inputs, folder):
    from fit import TOKEN, labels
    truth, made = json.load(open(os.path.join(where, "ground-truth.json"))), {}
    for task in ("w3m", "strip"):
        os.makedirs(os.path.join(folder, task), exist_ok=True)
        files = [f for f in (os.path.join(where, task, key + ".txt") for key in sorted(truth)) if os.path.exists(f)]
        for name, blocks in blocks_of(inputs, files).items():
            page = os.path.basename(name)[:-4]
            words, body = [TOKEN.findall(b) for b in blocks], TOKEN.findall(truth[page]["articleBody"])
            if not body or len(blocks) > 2500:
                continue
            article, short = labels(words, body) > 0.5, [0 < len(w) < 13 for w in words]
            for key in (f"{page}_{task}_{number}" for number in range(LIGHT)):
                chance = random.Random(key)
                stay, between = lightened(article, short, chance), chance.choice(["\n", "\n\n"])
                if stay:
                    open(os.path.join(folder, task, key + ".txt"), "w").write(between.join(blocks[i] for i in stay) + "\n")
                    made[key] = {"articleBody": "\n".join(blocks[i] for i in stay if article[i]), "url": truth[page].get("url", page)}
    json.dump(made, open(os.path.join(folder, "ground-truth.json"), "w"))


KINDS = {"wcxb": wcxb, "fundus": fundus, "newspaper": newspaper, "readability": readability, "goose": goose}


def main():
    kind, checkout, strip, folder = sys.argv[1:5]
    if kind == "light":
        return light(checkout, strip, folder)
    truth, pages = {}, KINDS[kind](checkout)
    if len(sys.argv) > 5:
        pages = agreed(kind, pages, sys.argv[5])
    for task in ("html", "w3m", "strip"):
        os.makedirs(os.path.join(folder, task), exist_ok=True)
    for key, page, body, site in pages:
        page = decoded(page).encode("utf-8", "replace")
        open(os.path.join(folder, "html", key + ".html"), "wb").write(page)
        for task, command in (("w3m", DUMP), ("strip", ["sh", "-c", strip])):
            text = subprocess.run(command, input=page, stdout=subprocess.PIPE).stdout
            open(os.path.join(folder, task, key + ".txt"), "wb").write(text)
        truth[key] = {"articleBody": body, "url": site}
    json.dump(truth, open(os.path.join(folder, "ground-truth.json"), "w"))


if __name__ == "__main__":
    main()
