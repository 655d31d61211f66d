#!/usr/bin/env python3
"""Fit declutter's weights: logistic regression over block inputs, then the cost of a change that decodes best.

  fit.py --inputs PROGRAM --out weights.h SET...

PROGRAM is fit/inputs, built by `make fit/inputs`. A SET is FOLDER:TASK, a folder laid out as the scrapinghub
article-extraction-benchmark (ground-truth.json; TASK/*.txt holds the pages as text). Needs numpy. Pages of one site stay in one fold.
"""
import argparse, collections, json, os, re, subprocess, sys
import numpy as np

TOKEN = re.compile(r"\w+")


def grams(tokens, n):
    return {tuple(tokens[i:i + n]) for i in range(max(1, len(tokens) - n + 1))}


def label(text, body_tokens, body_grams, body_set):
    """The share of a block's shingles that the body has; short blocks must stand in it whole."""
    t = TOKEN.findall(text)
    if not t:
        return 0.0
    n = min(4, len(t))
    g = grams(t, n)
    have = body_grams[n]
    return sum(x in have for x in g) / len(g)


def load(program, where, task):
    truth = json.load(open(os.path.join(where, "ground-truth.json")))
    folder = os.path.join(where, task)
    files = sorted(f for f in os.listdir(folder) if f.endswith(".txt"))
    out = subprocess.run([program, "-H"] + [os.path.join(folder, f) for f in files], stdout=subprocess.PIPE, check=True).stdout.decode()
    pages = collections.OrderedDict()
    for line in out.split("\n"):
        if not line:
            continue
        name, _, inputs, text = line.split("\t")
        pages.setdefault(os.path.basename(name)[:-4], []).append((inputs, text))
    result = []
    for key, rows in pages.items():
        if key not in truth:
            continue
        body = TOKEN.findall(truth[key]["articleBody"])
        have = {n: grams(body, n) for n in (1, 2, 3, 4)}
        x = np.array([[float(v) for v in r[0].split()] for r in rows], dtype=np.float64)
        y = np.array([label(r[1], body, have, None) for r in rows])
        w = np.array([len(TOKEN.findall(r[1])) for r in rows], dtype=np.float64)
        site = re.sub(r"^https?://(www\.)?([^/]+).*", r"\2", truth[key].get("url", key)) or key
        result.append((site, key, x, y, w))
    return result


def train(pages, l2=1e-3, steps=400):
    x = np.vstack([p[2] for p in pages])
    y = np.concatenate([p[3] for p in pages])
    w = np.concatenate([np.sqrt(p[4] + 1) / np.sqrt(p[4] + 1).sum() for p in pages])
    w = w / w.sum()
    y = (y > 0.5).astype(float)
    scale = x.std(axis=0) + 1e-6
    scale[0] = 1
    xs = x / scale
    theta = np.zeros(x.shape[1])
    reg = np.full(x.shape[1], l2)
    reg[0] = 0
    for _ in range(30):  # Newton steps
        p = 1 / (1 + np.exp(-np.clip(xs @ theta, -30, 30)))
        g = xs.T @ (w * (p - y)) + reg * theta
        h = (xs * (w * p * (1 - p))[:, None]).T @ xs + np.diag(reg + 1e-9)
        step = np.linalg.solve(h, g)
        theta -= step
        if np.abs(step).max() < 1e-6:
            break
    return theta / scale


def decode(scores, change, bias=0.0):
    n = len(scores)
    a, b = 0.0, 0.0
    back = np.zeros((n, 2), dtype=bool)
    for i, s in enumerate(scores + bias):
        ka, kb = a >= b - change, b >= a - change
        back[i] = ka, kb
        a, b = (a if ka else b - change) + s, (b if kb else a - change)
    inside = a > b
    out = np.zeros(n, dtype=bool)
    for i in range(n - 1, -1, -1):
        out[i] = inside
        if not back[i][0 if inside else 1]:
            inside = not inside
    return out


def score(pages, theta, change):
    """Mean precision and recall by words, and F1 of the two."""
    ps, rs = [], []
    for _, _, x, y, w in pages:
        kept = decode(x @ theta, change)
        tp = (w * y * kept).sum()
        given, want = (w * kept).sum(), (w * y).sum()
        ps.append(tp / given if given else 1.0 if not want else 0.0)
        rs.append(tp / want if want else 1.0)
    p, r = np.mean(ps), np.mean(rs)
    return p, r, 2 * p * r / (p + r)


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument("--inputs", required=True)
    ap.add_argument("--out")
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("sets", nargs="+")
    a = ap.parse_args()
    sets = {}
    for s in a.sets:
        where, task = s.rsplit(":", 1)
        sets[s] = load(a.inputs, where, task)
    everything = [p for v in sets.values() for p in v]
    sites = sorted({p[0] for p in everything})
    fold_of = {s: i % a.folds for i, s in enumerate(sites)}
    best = None
    for l2 in (3e-4, 1e-3, 3e-3):
        thetas = [train([p for p in everything if fold_of[p[0]] != f], l2) for f in range(a.folds)]
        for change in (0.5, 1.0, 1.5, 2.0, 3.0, 4.0):
            fs = []
            for name, pages in sets.items():
                parts = [score([p for p in pages if fold_of[p[0]] == f], thetas[f], change) for f in range(a.folds)]
                n = [sum(fold_of[p[0]] == f for p in pages) for f in range(a.folds)]
                pr = np.average([q[0] for q in parts], weights=n)
                rc = np.average([q[1] for q in parts], weights=n)
                fs.append(2 * pr * rc / (pr + rc))
            print(f"l2 {l2:g} change {change:g}: " + "  ".join(f"{f:.4f}" for f in fs), flush=True)
            if best is None or np.mean(fs[:2]) > best[0]:
                best = (np.mean(fs[:2]), l2, change)
    _, l2, change = best
    theta = train(everything, l2)
    for name, pages in sets.items():
        print(name, "fitted on all:", "%.4f %.4f %.4f" % score(pages, theta, change))
    if a.out:
        write(a.out, theta, change)


def write(path, theta, change):
    names = re.findall(r"FEATURE_(\w+),", open(os.path.join(os.path.dirname(__file__), "../filters/declutter/features.h")).read())
    labels = ["bias"] + [n.lower() for n in names]
    for step in (-3, -2, -1, 1, 2, 3):
        labels += [f"{n} at {step:+d}" for n in ("length", "terminal", "function", "cues", "prose")]
    labels += ["prose in the 8 before", "prose in the 8 behind", "prose in the 25 before", "prose in the 25 behind", "share of the prose before",
               "place in the document", "prose before", "prose behind"]
    assert len(labels) == len(theta), (len(labels), len(theta))
    with open(path, "w") as f:
        f.write("/* The weights of model.h, one an input: above 0 speaks for article. Written by fit/fit.py, fitted to the pages of the\n"
                "   scrapinghub article-extraction-benchmark (MIT, (c) 2020 Scrapinghub) and of WCXB (CC BY 4.0, (c) 2026 Murrough Foley).\n"
                "   Included by model.c alone. */\n#ifndef DECLUTTER_WEIGHTS_H\n#define DECLUTTER_WEIGHTS_H\n\n#include \"declutter/model.h\"\n\n")
        f.write("static const float model_weights[MODEL_INPUTS] = {\n")
        for name, v in zip(labels, theta):
            f.write(f"    {v:.4f}F, /* {name} */\n")
        f.write("};\n\n/* What a change between article and not costs. */\n")
        f.write(f"static const float model_change = {change:.2f}F;\n\n#endif\n")


if __name__ == "__main__":
    main()
