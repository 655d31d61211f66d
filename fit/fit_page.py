#!/usr/bin/env python3
"""Fit declutter's weights for pages in HTML: a logistic model of one hidden layer over the inputs of page_model.h.

  fit_page.py --inputs PROGRAM [--out page_weights.h] SET[:WEIGHT]...

PROGRAM is fit/page_inputs, built by `make fit/page_inputs`. A SET is a folder laid out as the scrapinghub
article-extraction-benchmark (ground-truth.json, html/ID.html); WEIGHT (default 1) is how much a page of it counts. Needs
numpy. Prints F1 of 4-token shingles, as the benchmark has it, with each site's pages left out of the fit in turn (5 folds).
"""
import argparse, collections, hashlib, json, os, re, subprocess
import numpy as np

TOKEN = re.compile(r"\w+")
NEAR, THIN = 8, 4  # of the blocks farther from the article than NEAR one in THIN counts, for all
SHORT, STRAY = 48, 25  # bytes of a few words; blocks between the article and what is not of it
HIDDEN = 12  # as PAGE_HIDDEN
BAR, RESCUED, RESCUE_BY = 0.0, 0.4, 0.3  # as in page_model.c
LABELS = """linked|nearly all linked|strong|nearly all strong|in the title
is p|is h1|is h2|is h3|is h4 to h6|is li|is a cell|is div|is blockquote|is a caption|is pre|is dd
in article|in main|in nav|in header|in footer|in aside|in form|in figure|in table|in li|in section|in blockquote
@article|@caption|@comment|@content|@foot|@form|@hidden|@meta|@nav|@promo|@related|@share|@side
in the densest element|levels up to it|levels down from it|child of it|grandchild of it|prose beside|prose around|prose that looks so
prose before|prose behind|place in the page|behind the h1|the h1|blocks to the densest|before the densest|behind the densest
blocks behind the h1|prose of the densest|size of the prose|blocks to prose before|blocks to prose behind"""
NEIGHBOUR = "length|terminal|linked|function|prose|in the densest|levels up to it".split("|")


def grams(tokens, n):
    return [tuple(tokens[i:i + n]) for i in range(max(1, len(tokens) - n + 1))]


def settled(y, tokens, lines):
    """Y, once more, for words that the article has may stand elsewhere in the page, too: a few words are article where they
    are a line of it, or go on from the block beside them, and of copies those that stand amid the article are."""
    long = [sum(len(t.encode()) for t in block) >= SHORT or len(block) >= 8 for block in tokens]
    amid = [i for i in range(len(y)) if y[i] > 0.5 and long[i]]
    total = sum(len(tokens[i]) for i in amid)
    while len(amid) > 2 and amid[1] - amid[0] > STRAY and len(tokens[amid[0]]) < 0.1 * total:
        amid = amid[1:]
    while len(amid) > 2 and amid[-1] - amid[-2] > STRAY and len(tokens[amid[-1]]) < 0.1 * total:
        amid = amid[:-1]
    if len(amid) < 2:
        return y
    y, first, last, whole = y.copy(), amid[0], amid[-1], set(lines)
    body = [t for line in lines for t in line]
    threes, fours = set(grams(body, 3)), collections.Counter(grams(body, 4))
    copies, page = collections.defaultdict(list), [t for block in tokens for t in block]
    starts = np.cumsum([0] + [len(block) for block in tokens])
    for i in np.nonzero(y > 0.5)[0]:
        block, start, end = tuple(tokens[i]), starts[i], starts[i + 1]
        runs_on = tuple(page[max(0, start - 2):start + 1]) in threes or tuple(page[end - 1:end + 2]) in threes
        if not long[i] and not (first - 3 <= i <= last + 3 and block in whole) and not (first <= i <= last and runs_on):
            y[i] = 0
        elif len(block) >= 4:
            copies[block].append(i)
    for block, places in copies.items():
        places.sort(key=lambda i: (not first <= i <= last, abs(i - np.median(amid))))
        y[places[max(1, fours[block[:4]]):]] = 0
    return y


def load(program, folder, weight):
    truth = json.load(open(os.path.join(folder, "ground-truth.json")))
    files = [os.path.join(folder, "html", k + ".html") for k in truth]
    out = subprocess.run([program, "-H", "--input=html"] + files, stdout=subprocess.PIPE, check=True).stdout.decode()
    rows = collections.defaultdict(list)
    for line in out.rstrip("\n").split("\n"):
        name, _, prose, inputs, text = line.split("\t")
        rows[os.path.basename(name)[:-5]].append((float(prose), np.array(inputs.split(), dtype=np.float32), text))
    pages = []
    for key, blocks in rows.items():
        body = TOKEN.findall(truth[key]["articleBody"])
        have = {n: set(grams(body, n)) for n in (1, 2, 3, 4)}
        tokens = [TOKEN.findall(b[2].replace("\\\\", "\\")) for b in blocks]
        y = np.array([np.mean([g in have[min(4, len(t))] for g in grams(t, min(4, len(t)))]) if t else 0.0 for t in tokens])
        y = settled(y, tokens, [tuple(TOKEN.findall(line)) for line in truth[key]["articleBody"].split("\n")])
        words = np.sqrt(np.array([len(t) + 1.0 for t in tokens]))
        site = re.sub(r"^https?://(www\.)?([^/]+).*", r"\2", truth[key].get("url") or key)
        body_blocks, far = np.nonzero(y > 0.5)[0], np.ones(len(y), bool)
        if len(body_blocks):
            far[max(0, body_blocks[0] - NEAR):body_blocks[-1] + NEAR + 1] = False
        far_share = np.where(far, THIN, 1)
        used = ~far | ((np.arange(len(y)) + len(y)) % THIN == 0)
        pages.append(dict(key=key, site=site, used=used, x=np.vstack([b[1] for b in blocks]), prose=np.array([b[0] for b in blocks]), y=y,
                          w=weight * words / words.sum() * far_share, tokens=tokens, truth=collections.Counter(grams(body, 4))))
    return pages


def linear(x, y, w, l2=3e-3):
    """Logistic regression: the weights that the whole model begins with."""
    scale = x.std(axis=0) + 1e-6
    scale[0] = 1
    x = x / scale
    w = w / w.sum()
    theta, reg = np.zeros(x.shape[1]), np.full(x.shape[1], l2)
    reg[0] = 0
    for _ in range(25):  # Newton steps
        p = 1 / (1 + np.exp(-np.clip(x @ theta.astype(np.float32), -30, 30).astype(np.float64)))
        g = x.T @ (w * (p - y)).astype(np.float32) + reg * theta
        h = (x * (w * p * (1 - p)).astype(np.float32)[:, None]).T @ x + np.diag(reg + 1e-9)
        step = np.linalg.solve(h, g)
        theta -= step
        if np.abs(step).max() < 1e-3:
            break
    return theta / scale


def train(pages, epochs=8, rate=3e-3, l2=1e-3, batch=256):
    """The weights of the inputs, those of the units' inputs, those of the units. Adam; the inputs are scaled, and the
    scale put back into the weights."""
    x = np.vstack([p["x"][p["used"]] for p in pages])
    y = np.concatenate([p["y"][p["used"]] for p in pages]) > 0.5
    w = np.concatenate([p["w"][p["used"]] for p in pages])
    w = (w / w.mean()).astype(np.float32)
    mean, sd, start = x.mean(axis=0), x.std(axis=0) + 1e-6, linear(x, y, w)
    mean[0], sd[0] = 0, 1
    x = (x - mean) / sd
    random = np.random.RandomState(0)
    own = (start * sd).astype(np.float32)
    own[0] += start @ mean
    parts = [(random.randn(x.shape[1], HIDDEN) * 0.05).astype(np.float32), (random.randn(HIDDEN) * 0.1).astype(np.float32), own]
    first, second, t = [np.zeros_like(q) for q in parts], [np.zeros_like(q) for q in parts], 0
    for epoch in range(epochs):
        order, now = random.permutation(len(y)), rate * (1 - epoch / epochs)
        for i in range(0, len(y), batch):
            at = order[i:i + batch]
            units = np.maximum(x[at] @ parts[0], 0)
            z = units @ parts[1] + x[at] @ parts[2]
            g = (1 / (1 + np.exp(-np.clip(z, -30, 30))) - y[at]) * w[at] / len(at)
            back = np.outer(g, parts[1]) * (units > 0)
            t += 1
            for k, slope in enumerate((x[at].T @ back + l2 * parts[0], units.T @ g, x[at].T @ g + l2 * parts[2])):
                first[k] = 0.9 * first[k] + 0.1 * slope
                second[k] = 0.999 * second[k] + 0.001 * slope * slope
                parts[k] -= now * (first[k] / (1 - 0.9 ** t)) / (np.sqrt(second[k] / (1 - 0.999 ** t)) + 1e-8)
    units, own = parts[0] / sd[:, None], parts[2] / sd
    units[0] -= mean @ units
    own[0] -= mean @ own
    return own, units, parts[1]


def odds(x, model):
    own, units, weights = model
    return x @ own + np.maximum(x @ units, 0) @ weights


def decide(page, model, inside):
    z = odds(page["x"], model)
    prose = page["prose"] * (page["x"][:, inside] > 0)
    bar = np.full(len(z), BAR)
    if prose.sum() > 0 and (prose * (z > BAR)).sum() < RESCUED * prose.sum():
        scores = np.sort(z[prose > 0])
        bar[page["x"][:, inside] > 0] = min(BAR, scores[len(scores) // 4] - RESCUE_BY)
    return z > bar


def score(pages, models, inside):
    precision, recall = [], []
    for p in pages:
        kept = decide(p, models[p["fold"]], inside)
        got = collections.Counter(grams([t for tokens, k in zip(p["tokens"], kept) if k for t in tokens], 4)) if kept.any() else collections.Counter()
        tp, given, want = sum((got & p["truth"]).values()), sum(got.values()), sum(p["truth"].values())
        if given:
            precision.append(tp / given)
        recall.append(tp / want if want else 1.0)
    p, r = np.mean(precision), np.mean(recall)
    return "F1 %.4f, precision %.4f, recall %.4f" % (2 * p * r / (p + r), p, r)


def labels():
    source = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../filters/declutter/features.h")).read()
    names = ["bias"] + [n.lower() for n in re.findall(r"FEATURE_(\w+),", source)]
    for label in LABELS.replace("\n", "|").split("|"):
        names += ["called " + label[1:], "called so, nearness"] if label[0] == "@" else [label]
    for step in (-3, -2, -1, 1, 2, 3):
        names += [f"{n} at {step:+d}" for n in NEIGHBOUR]
    return names


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument("--inputs", required=True)
    ap.add_argument("--out")
    ap.add_argument("sets", nargs="+")
    a = ap.parse_args()
    sets = {}
    for s in a.sets:
        folder, _, weight = s.partition(":")
        sets[folder] = load(a.inputs, folder, float(weight or 1))
    pages = [p for v in sets.values() for p in v]
    for p in pages:
        p["fold"] = int(hashlib.sha256(p["site"].encode()).hexdigest(), 16) % 5
    names = labels()
    assert len(names) == pages[0]["x"].shape[1], (len(names), pages[0]["x"].shape)
    inside = names.index("in the densest element")
    models = [train([p for p in pages if p["fold"] != f]) for f in range(5)]
    for folder, v in sets.items():
        print(folder, "sites left out:", score(v, models, inside), flush=True)
    model = train(pages)
    for folder, v in sets.items():
        print(folder, "fitted on all: ", score(v, [model] * 5, inside))
    if a.out:
        write(a.out, names, model)


def write(path, names, model):
    with open(path, "w") as f:
        f.write("/* clang-format off */\n/* The weights of page_model.h, a row an input: above 0 speaks for article. Written by fit/fit_page.py, fitted to pages of\n"
                "   the scrapinghub article-extraction-benchmark (MIT, (c) 2020 Scrapinghub) and of WCXB (CC BY 4.0, (c) 2026 Murrough\n"
                "   Foley), and to pages of some 180 news sites that the tests of Fundus (MIT) hold. Included by page_model.c alone. */\n#ifndef DECLUTTER_PAGE_WEIGHTS_H\n#define DECLUTTER_PAGE_WEIGHTS_H\n\n"
                "#include \"declutter/page_model.h\"\n\nstatic const float page_weights[PAGE_INPUTS] = {\n")
        own, units, weights = model
        row = lambda values: ", ".join(f"{v:.4f}F" for v in values)
        for name, value in zip(names, own):
            f.write(f"    {value:.4f}F, /* {name} */\n")
        f.write("};\n\nstatic const float page_units[PAGE_INPUTS][PAGE_HIDDEN] = {\n")
        for name, values in zip(names, units):
            f.write(f"    {{{row(values)}}}, /* {name} */\n")
        f.write(f"}};\n\nstatic const float page_unit_weights[PAGE_HIDDEN] = {{{row(weights)}}};\n\n#endif\n")


if __name__ == "__main__":
    main()
