#!/usr/bin/env python3
"""Lay out pages as fit.py reads them: FOLDER/ground-truth.json, FOLDER/html/*.html, FOLDER/w3m/*.txt, FOLDER/strip/*.txt.

  pages.py wcxb CHECKOUT STRIP FOLDER
  pages.py fundus CHECKOUT STRIP FOLDER
  pages.py newspaper|readability|goose CHECKOUT STRIP FOLDER DECLUTTER

CHECKOUT is a checkout of github:Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0), of which the articles of
the dev split are taken and the test split is not touched, or of github:flairNLP/fundus (MIT), whose tests hold a page or
two of each of some 180 news sites and what its parsers, one written for each site, make of them. STRIP is the command that
strips tags (HTML on standard input, text on standard output). Needs w3m.

The tests of github:codelucas/newspaper (MIT), github:mozilla/readability and github:goose3/goose3 (Apache 2.0) hold pages and
what those programs should make of them, or its beginning. That is no truth of paragraphs: a page is taken if it agrees with
what DECLUTTER, this project's own program, makes of the page's markup, and that is its truth.
"""
import collections, glob, gzip, html, json, os, re, subprocess, sys

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


KINDS = {"wcxb": wcxb, "fundus": fundus, "newspaper": newspaper, "readability": readability, "goose": goose}


def main():
    kind, checkout, strip, folder = sys.argv[1:5]
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
