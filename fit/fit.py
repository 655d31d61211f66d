#!/usr/bin/env python3
"""Fit declutter's model (filters/declutter/model.h): a logistic regression, and boosted rules upon its judgement.

  fit.py --inputs PROGRAM [--out FOLDER] [--folds N] SET...

FOLDER is filters/declutter: weights.h, questions.h and rules.h are written there.

PROGRAM is fit/inputs, built by `make fit/inputs`. A SET is FOLDER:TASK[:WEIGHT], a folder laid out as the scrapinghub
article-extraction-benchmark (ground-truth.json; TASK/*.txt holds the pages as text; fit/pages.py makes such folders). Sets
of weight 1 (the default) are measured; others only help to fit, pages whose truth is hardly made of their blocks left out.
Pages of one site stay in one fold, in whatever set they are. Prints F1 as the benchmark defines it, leave-site-out and
plain. Needs numpy and lightgbm.

The committed tables were fitted to the tasks w3m and strip of the dev pages of scrapinghub (weight 1), of the pages of Fundus,
newspaper and goose (0.3 each) and of Readability (0.2), and of the light pages made of each of these (0.2, 0.1 each, 0.07).
"""
import argparse, collections, json, os, re, subprocess, zlib
import lightgbm, numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
TOKEN = re.compile(r"\w+")
MARGIN, FAR, LISTING_GAP, LIKENESS = 32, 16, 6, 0.85
NEIGHBOURS = ("LENGTH WORDS TERMINAL COLON FUNCTION PROSE BULLET NUMBER CAPITALS BLANK TOPIC IMAGE DATE "
              "BEGINS_INTERFACE BEGINS_PROMO BEGINS_META BEGINS_COMMENT REPEATED").split()
RULES = dict(objective="binary", max_depth=3, num_leaves=8, learning_rate=0.1, min_data_in_leaf=100, lambda_l2=10, feature_fraction=0.3,
             bagging_fraction=0.7, bagging_freq=1, max_bin=63, num_threads=1, seed=1, deterministic=True, force_col_wise=True, verbose=-1)
COUNT = 200  # of rules
BIAS, CAP, PRICE = 0.6, 2.5, 12.0  # see write()
BODY = "LENGTH FUNCTION CAPITALS COMMAS WORD_LENGTH TERMINAL TOPIC QUOTES INDENT BLANK DIGITS".split()
AREAS = "TERMINAL FUNCTION CAPITALS LENGTH TOPIC COMMAS BULLET DIGITS SEPARATORS".split()


def enum(header, name, prefix):
    """The names of an enum of the engine."""
    text = open(os.path.join(HERE, "../filters/declutter", header)).read()
    body = re.search(r"enum %s \{(.*?)\n\};" % name, text, re.S).group(1)
    body = re.sub(r"/\*.*?\*/", "", body, flags=re.S)
    return [n[len(prefix):] for n in re.findall(r"(%s\w+)\s*(?:=\s*\w+\s*)?," % prefix, body)]


FEATURES = enum("features.h", "feature", "FEATURE_")
COLUMNS = FEATURES + [c for c in enum("columns.h", "column", "COLUMN_") if c != "S_FIRST"]
FIRST_COLUMNS = COLUMNS.index("SURE")
INDEX = {name: i for i, name in enumerate(COLUMNS)}


def first_inputs():
    rows = [(name, 0, 1) for name in COLUMNS[:FIRST_COLUMNS]]
    rows += [(name, step, step + 1) for name in NEIGHBOURS for step in (-3, -2, -1, 1, 2, 3)]
    rows += [("LIKE_BEFORE", 1, 2), ("LIKE_BEFORE", 2, 3)]
    rows += [("PROSE_BYTES", a, b) for width in (4, 8, 16, 31) for a, b in ((-width, 0), (1, 1 + width))]
    rows += [(name, a, b) for name in AREAS for a, b in ((-5, 0), (1, 6))]
    rows += [(name, a, b) for name in NEIGHBOURS[13:17] + ["SHORT"] for a, b in ((-8, 0), (1, 9))]
    return rows


def second_inputs():
    rows = first_inputs() + [(name, 0, 1) for name in COLUMNS[FIRST_COLUMNS:]]
    rows += [("SURE", step, step + 1) for step in range(-6, 7) if step]
    rows += [("SCORE", step, step + 1) for step in range(-3, 4) if step]
    return rows + [(name, a, b) for name in ("FOR", "AGAINST") for width in (4, 10, 25) for a, b in ((-width, 0), (1, 1 + width))]


def inputs_of(columns, rows):
    """A matrix of the inputs ROWS, made of the page's columns as model.c makes them."""
    count = len(columns)
    padded = np.zeros((count + 2 * MARGIN, columns.shape[1]))
    padded[MARGIN:MARGIN + count] = columns
    sums = np.vstack([np.zeros(columns.shape[1]), np.cumsum(padded, axis=0)])
    x = np.empty((count, len(rows)), np.float32)
    for k, (name, a, b) in enumerate(rows):
        c = INDEX[name]
        x[:, k] = (padded[MARGIN + a:MARGIN + a + count, c] if b - a == 1 else
                   (sums[MARGIN + b:MARGIN + b + count, c] - sums[MARGIN + a:MARGIN + a + count, c]) / (b - a))
    return x


def best_run(evidence):
    best, start, total = (0, 0, -1e9), 0, 0.0
    for i, e in enumerate(evidence):
        if total <= 0:
            start, total = i, 0.0
        total += e
        if total > best[2]:
            best = (start, i + 1, total)
    return best


def near(mark):
    """1 / distance to the last marked block before each, and to the next behind."""
    def one_way(marks):
        out, distance = np.zeros(len(marks)), 0
        for i, m in enumerate(marks):
            out[i] = 1 / distance if distance else 0
            distance = 1 if m else distance + (distance > 0)
        return out
    return one_way(mark), one_way(mark[::-1])[::-1]


def judged(page, score):
    """The columns of the first judgement, as columns_judge makes them."""
    n, weight, i = len(score), page["weight"], np.arange(len(score))
    sure, clipped = 0.5 + 0.5 * score / (1 + np.abs(score)), np.clip(score, -4, 4)
    c = {"SURE": sure, "SCORE": clipped / 4, "FOR": sure * weight, "AGAINST": (1 - sure) * weight}
    a, b = (np.concatenate([[0], np.cumsum(c[k])]) for k in ("FOR", "AGAINST"))
    for width, names in ((8, ("SURE_BEFORE", "SURE_BEHIND")), (25, ("WIDE_BEFORE", "WIDE_BEHIND"))):
        for name, lo, hi in ((names[0], np.maximum(i - width, 0), i), (names[1], i + 1, np.minimum(i + 1 + width, n))):
            yes, no = a[hi] - a[lo], b[hi] - b[lo]
            c[name] = np.where(yes + no > 1, yes / np.maximum(yes + no, 1e-9), yes)
    start, end, total = best_run(clipped * weight)
    inside = ((i >= start) & (i < end)).astype(float)
    c.update(INSIDE=inside, AHEAD=np.clip((start - i) / FAR, 0, 1), PAST=np.clip((i - end + 1) / FAR, 0, 1), INSIDE_SURE=inside * sure,
             INSIDE_SCORE=inside * c["SCORE"], AHEAD_3=(i < start) & (i + 3 >= start), PAST_3=(i >= end) & (i < end + 3),
             MOST=np.full(n, sure.max()), STRENGTH=np.full(n, logarithm(max(total, 0)) / 8), ARTICLE_BEFORE=a[:-1] / max(a[-1], 1e-9))
    c["SURE_NEAR"], c["SURE_NEXT"] = near(sure > 0.6)
    both = np.minimum(c["SURE_NEAR"], c["SURE_NEXT"])
    for k in (2, 4, 8):
        c[f"BETWEEN_{k}"] = both >= 1 / k
    c["LED"], c["LED_COLON"] = led(page, sure)
    numbers = page["columns"][:, [INDEX[name] for name in BODY]]
    surplus = np.maximum(2 * sure - 1, 0) * weight * np.where(inside > 0, 1, 0.1)
    means = surplus @ numbers / max(surplus.sum(), 1e-9)
    for k, name in enumerate(BODY):
        c["BODY_" + name], c["OFF_" + name] = np.full(n, means[k]), numbers[:, k] - means[k]
    return np.stack([np.asarray(c[name], float) for name in COLUMNS[FIRST_COLUMNS:]], axis=1)


def items(page):
    """What kind of item each block is, 0 for none."""
    c = page["columns"]
    return np.where(c[:, INDEX["BULLET"]] > 0, 1, np.where(c[:, INDEX["NUMBER"]] > 0, 2,
                    np.where((c[:, INDEX["DATE"]] > 0.3) & (c[:, INDEX["WORDS_2"]] > 0), 3, 0)))


def led(page, sure):
    """How sure the block before the list is in which each item stands, and the same where that ends in a colon."""
    kinds, ordinals, colon = items(page), page["ordinals"], page["columns"][:, INDEX["COLON"]]
    out, last, kind, number = np.zeros((2, len(sure))), -1, 0, 0
    for i in np.nonzero(kinds)[0]:
        if not ((i == last and kinds[i] == kind) or (ordinals[i] > 1 and ordinals[i] == number + 1 and i < last + LISTING_GAP)):
            before = (sure[i - 1], sure[i - 1] * (colon[i - 1] > 0)) if i else (0, 0)
            number = 0
        number = ordinals[i] or (number if i == last else 0)
        out[:, i], last, kind = before, i + 1, kinds[i]
    return out


def logarithm(number):
    whole, number = 0, number + 1
    while number >= 2:
        number, whole = number / 2, whole + 1
    return whole + number - 1


def shingles(tokens, n=4):
    return collections.Counter(tuple(tokens[i:i + n]) for i in range(max(1, len(tokens) - n + 1))) if tokens else collections.Counter()


def labels(blocks, body):
    """The share of each block's words that the body has in the same order. Short blocks count only between the places of their
    neighbours that do: a menu's "News" is not the article's."""
    where = collections.defaultdict(list)
    for i in range(len(body) - 2):
        where[tuple(body[i:i + 3])].append(i)
    n, whole, said = len(blocks), " ".join(body), collections.Counter()
    share, place = np.zeros(n), [None] * n
    for b, words in enumerate(blocks):
        if len(words) < 6:
            continue
        hits = [where.get(tuple(words[i:i + 3])) for i in range(len(words) - 2)]
        share[b] = sum(h is not None for h in hits) / len(hits)
        if share[b] > 0.5:
            text = " ".join(words)
            said[text] += 1
            if said[text] > 1 and whole.count(text) < said[text]:
                share[b] = 0
            else:
                place[b] = int(np.median([h[0] for h in hits if h]))
    following, last = [None] * n, None
    for b in range(n - 1, -1, -1):
        following[b] = last
        last = b if place[b] is not None else last
    before = None
    for b, words in enumerate(blocks):
        if place[b] is not None:
            before = b
        elif 0 < len(words) < 6:
            behind = following[b]
            far = (before is not None and b - before > (12 if behind is not None else 8)) or \
                  (before is None and behind is not None and behind - b > 4)
            low = place[before] - 3 if before is not None else 0
            high = place[behind] + len(blocks[behind]) + 3 if behind is not None else len(body)
            part = body[max(0, min(low, high)):max(low, high) + 1]
            share[b] = not far and any(part[i:i + len(words)] == words for i in range(len(part) - len(words) + 1))
    return share


def load(program, where, task, weight):
    truth = json.load(open(os.path.join(where, "ground-truth.json")))
    files = [os.path.join(where, task, key + ".txt") for key in sorted(truth)]
    files = [f for f in files if os.path.exists(f)]
    out = subprocess.run([program, "-H", "--input=text"] + files, stdout=subprocess.PIPE, check=True).stdout.decode()
    rows = collections.OrderedDict()
    for line in out.split("\n"):
        if line:
            name, _, numbers, text = line.split("\t")
            rows.setdefault(os.path.basename(name)[:-4], []).append((numbers, TOKEN.findall(re.sub(r"\\[tnr]", " ", text))))
    pages = []
    for key, blocks in rows.items():
        body = TOKEN.findall(truth[key]["articleBody"])
        seed = zlib.crc32(key.encode())
        if not body or len(blocks) > 2500:
            continue
        words = [b[1] for b in blocks]
        columns = np.zeros((len(blocks), len(COLUMNS)))
        numbers = np.array([[float(v) for v in b[0].split()] for b in blocks])
        columns[:, :FIRST_COLUMNS], ordinals = numbers[:, :-1], numbers[:, -1]
        site = re.sub(r"^https?://(www\.)?([^/]+).*", r"\2", truth[key].get("url", key))
        count = counted(columns)
        pages.append({"site": site, "task": task, "columns": columns, "y": labels(words, body) > 0.5, "words": words, "body": shingles(body), "ordinals": ordinals,
                      "weight": np.minimum(np.sqrt(count), 32), "n": np.array([len(w) for w in words]), "share": weight})
        choose(pages[-1], seed >> 1)
        if weight < 1 and not is_made_of(pages[-1]):
            pages.pop()
    return pages


def is_made_of(page):
    """Whether the blocks of the article are the article."""
    return page["y"].any() and measure([page], [page["y"]])[0] >= LIKENESS


def counted(columns):
    """Words of each block, back from their logarithm."""
    whole = columns[:, INDEX["WORDS"]] * 6
    power = np.floor(whole + 1e-4)
    return np.round(2 ** power * (1 + whole - power) - 1)


def choose(page, seed):
    """Of a page that only helps, one block of four far from the article stands for the others."""
    n, article = len(page["y"]), np.nonzero(page["y"])[0]
    page["use"] = np.sqrt(page["n"]) / max(1, np.sqrt(page["n"]).sum()) * page["share"]
    if page["share"] < 1 and len(article):
        i = np.arange(n)
        by = (i >= article[0] - 8) & (i <= article[-1] + 8)
        page["use"] *= np.where(by, 1, np.where((i + seed) % 4 == 0, 4, 0))
        page["use"][left_out(page)] = 0


def left_out(page):
    """Lists right behind a block of the article without an end, that the truth does not have. Parsers of single sites look for
    paragraphs and headings only, so this teaches nothing."""
    c, y, kinds = page["columns"], page["y"], items(page)
    listed, out, i = (kinds > 0) & (kinds < 3) & ~y, np.zeros(len(y), bool), 1
    while i < len(y):
        end = i
        while end < len(y) and listed[end]:
            end += 1
        if end - i >= 2 and y[i - 1] and not c[i - 1, INDEX["TERMINAL"]] and c[i:end, INDEX["BEGINS_INTERFACE"]].mean() < 0.3:
            out[i:end] = True
        i = max(end, i + 1)
    return out


def rows_of(pages, rows):
    """Inputs, truth and weight of the blocks that are used."""
    used = [p["use"] > 0 for p in pages]
    x = np.concatenate([inputs_of(p["columns"], rows)[u] for p, u in zip(pages, used)])
    y = np.concatenate([p["y"][u] for p, u in zip(pages, used)]).astype(np.float32)
    return x, y, np.concatenate([p["use"][u] for p, u in zip(pages, used)]).astype(np.float32)


def regress(pages, rows, ridge=3e-4):
    """Weighted logistic regression by Newton's method; returns weights of the inputs as they are, and the constant."""
    x, y, w = rows_of(pages, rows)
    w /= w.sum()
    middle, scale = x.mean(axis=0), x.std(axis=0) + 1e-3
    x -= middle
    x /= scale
    np.clip(x, -5, 5, out=x)
    x = np.hstack([x, np.ones((len(x), 1), np.float32)])
    theta, price = np.zeros(x.shape[1], np.float32), np.full(x.shape[1], ridge, np.float32)
    price[-1] = 0
    for _ in range(6):
        p = 1 / (1 + np.exp(-np.clip(x @ theta, -30, 30)))
        slope = x.T @ (w * (p - y)) + price * theta
        curve = ((x * (w * p * (1 - p) + 1e-9)[:, None]).T @ x).astype(float) + np.diag(price + 1e-7)
        step = np.linalg.solve(curve, slope)
        theta -= step.astype(np.float32)
        if np.abs(step).max() < 1e-3:
            break
    weights = theta[:-1] / scale
    return weights, float(theta[-1] - weights @ middle)


def boost(pages, rows):
    """Rules that ask three questions each."""
    x, y, w = rows_of(pages, rows)
    return lightgbm.train(RULES, lightgbm.Dataset(x, y, weight=w / w.mean()), COUNT)


def fit(pages, inner=2):
    """The two steps; the first's judgement that the second is fitted to comes from pages of other sites."""
    first, second = first_inputs(), second_inputs()
    part = lambda page: zlib.crc32(("inner" + page["site"]).encode()) % inner
    for f in range(inner):
        model = regress([p for p in pages if part(p) != f], first)
        for p in pages:
            if part(p) == f:
                judge(p, model)
    return regress(pages, first), boost(pages, second)


def judge(page, model):
    score = inputs_of(page["columns"], first_inputs()) @ model[0] + model[1]
    page["columns"][:, FIRST_COLUMNS:] = judged(page, score)


def scores(page, model):
    judge(page, model[0])
    return model[1].predict(inputs_of(page["columns"], second_inputs()), raw_score=True)


def decode(page, score, bias, price=PRICE):
    """The best path, as model_decode finds it."""
    evidence = np.clip(score + bias, -CAP, CAP) * page["weight"]
    inside = inset = best = -1e30
    steps, end = [], 0
    for i, e in enumerate(evidence):
        again = inset - price
        state = 1 if inside > 0 and inside >= again else 2 if again > 0 else 0
        steps.append((state, inside > inset))
        inside, inset = (0, inside, again)[state] + e, max(inside, inset)
        if inside > best:
            best, end = inside, i
    body, state = np.zeros(len(score), bool), 1
    for i in range(end, -1, -1):
        if state == 0:
            break
        body[i] = state == 1
        state = steps[i][0] if state == 1 else 1 if steps[i][1] else 2
    return body & (score + bias > 0) & first_said(page, body)


def first_said(page, body):
    """What is not said for the second time."""
    said, first = set(), np.ones(len(body), bool)
    for i in np.nonzero(body)[0]:
        words = tuple(page["words"][i])
        first[i] = len(words) <= 2 or words not in said
        said.add(words)
    return first


def measure(pages, kept):
    ps, rs = [], []
    for page, k in zip(pages, kept):
        given = shingles([w for b in np.nonzero(k)[0] for w in page["words"][b]])
        right = sum((given & page["body"]).values())
        if given:
            ps.append(right / sum(given.values()))
        rs.append(right / sum(page["body"].values()))
    p, r = np.mean(ps), np.mean(rs)
    return 2 * p * r / (p + r), p, r


def table(pages, given, title):
    """F1 of each measured task for several biases and prices."""
    tasks = sorted({p["task"] for p in pages})
    for price in (1e9, PRICE):
        for bias in (0, BIAS / 2, BIAS):
            parts = [measure(*zip(*[(p, decode(p, s, bias, price)) for p, s in zip(pages, given) if p["task"] == t])) for t in tasks]
            print(title, f"price {price:g} bias {bias}:", "  ".join("%s %.4f (%.3f / %.3f)" % ((t,) + q) for t, q in zip(tasks, parts)), flush=True)


SOURCES = """Written by fit/fit.py, fitted to pages of the scrapinghub
   article-extraction-benchmark (MIT, (c) 2020 Scrapinghub) and, at less weight, to those of the tests of Fundus
   (MIT, (c) 2023 Max Dallabetta, Conrad Dobberstein, Aaron Wey), of newspaper (MIT, (c) 2013 Lucas Ou-Yang), of goose3 and of
   Readability (both Apache 2.0). Included by model.c alone."""


def view(row):
    column, a, b = row
    return "{%s%s, %d, %d}" % ("FEATURE_" if column in FEATURES else "COLUMN_", column, a, b)


def name(row):
    """The name of an input in the rules: column, place or places."""
    column, a, b = row
    place = lambda i: ("BEFORE_%d" % -i if i < 0 else "BEHIND_%d" % i)
    return "_".join([column] + ([] if (a, b) == (0, 1) else [place(a)] if b - a == 1 else
                                ["MEAN", "BEFORE" if a < 0 else "BEHIND", str(b - a)]))


def rule(tree):
    """The questions, their limits and the answers of a tree, filled up to three questions a way."""
    asked, limits, answers = [None] * 7, [0.0] * 7, [0.0] * 8

    def walk(node, at, depth):
        if depth == 3:
            answers[at - 7] = node["leaf_value"]
            return
        leaf = "leaf_value" in node
        if not leaf:
            asked[at], limits[at] = node["split_feature"], node["threshold"]
        walk(node if leaf else node["left_child"], 2 * at + 1, depth + 1)
        walk(node if leaf else node["right_child"], 2 * at + 2, depth + 1)
    walk(tree["tree_structure"], 0, 0)
    return [asked[0] if a is None else a for a in asked], limits, answers


def number(value):
    text = "%.5g" % value
    return text + ("F" if "." in text or "e" in text else ".0F")


def questions(rules, asked):
    """The limits that each of ASKED, the names of what the rules ask about, is held against, in order."""
    limits = {n: {number(v) for names, values, _ in rules for m, v in zip(names, values) if m == n} for n in asked}
    return {n: sorted(texts, key=lambda t: float(t[:-1])) for n, texts in limits.items()}


def question_lines(limits, views):
    lines = ["/* clang-format off */", "enum {"]
    lines += ["    " + " ".join("%s_ABOVE_%d," % (n, i + 1) for i in range(len(texts))) for n, texts in limits.items()]
    lines += ["};", "", "/* What the rules ask about, in the order of the questions. */", "static const struct model_asked model_asked[] = {"]
    lines += ["    {%s, %d}," % (v, len(texts)) for v, texts in zip(views, limits.values())]
    lines += ["};", "", "/* A limit a question. */", "static const float model_limits[] = {"]
    return lines + ["    " + " ".join(t + "," for t in texts) for texts in limits.values()] + ["};"]


def rule_lines(rules, limits):
    question = lambda n, value: "%s_ABOVE_%d" % (n, limits[n].index(number(value)) + 1)
    lines = ["/* clang-format off */", "/* Questions and answers: above 0 speaks for article. */", "static const struct model_rule model_rules[] = {"]
    for names, values, answers in rules:
        lines.append("    {{%s}, {%s}}," % (", ".join(question(n, v) for n, v in zip(names, values)), ", ".join("%.4fF" % v for v in answers)))
    return lines + ["};"]


def header(title, guard, rest, include="model"):
    return ["/* " + title + " " + SOURCES + " */", f"#ifndef DECLUTTER_{guard}_H", f"#define DECLUTTER_{guard}_H", "",
            f'#include "declutter/{include}.h"', ""] + rest + ["", "#endif"]


def ordered(rows, used):
    return sorted(used, key=lambda k: (INDEX[rows[k][0]], rows[k][2] - rows[k][1], rows[k][1]))


def write(folder, model):
    (weights, constant), booster = model
    rows = first_inputs()
    lines = ["static const struct model_input model_first[] = {"]
    lines += ["    {%s, %.4fF}," % (view(rows[k]), weights[k]) for k in ordered(rows, range(len(rows)))]
    lines += ["};", f"static const float model_first_constant = {constant:.4f}F;", "",
              "/* Added to each score: what keeps and drops as much as the pages' truth does. */", f"static const float model_bias = {BIAS:.2f}F;", "",
              "/* No block speaks louder than this for where the article begins and ends. */", f"static const float model_cap = {CAP:.2f}F;", "",
              "/* What an inset costs at most: as much as 23 words that speak for themselves as loudly as they can. */", f"static const float model_price = {PRICE:.2f}F;"]
    put(os.path.join(folder, "weights.h"), header("The first step of model.h, a row an input: above 0 speaks for article.", "WEIGHTS", lines))
    rows, rules = second_inputs(), [rule(t) for t in booster.dump_model()["tree_info"]]
    order = ordered(rows, {k for asked, _, _ in rules for k in asked})
    rules = [([name(rows[k]) for k in asked], values, answers) for asked, values, answers in rules]
    limits = questions(rules, [name(rows[k]) for k in order])
    put(os.path.join(folder, "questions.h"), header("What the rules of model.h ask: whether a number is above the first of its limits, the second and so on.",
                                                    "QUESTIONS", question_lines(limits, [view(rows[k]) for k in order])))
    put(os.path.join(folder, "rules.h"), header("The second step of model.h, a row a rule.", "RULES", rule_lines(rules, limits), "questions"))


def put(path, lines):
    with open(path, "w") as f:
        f.write("\n".join(lines) + "\n")


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument("--inputs", required=True)
    ap.add_argument("--out")
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("sets", nargs="+")
    a = ap.parse_args()
    pages = []
    for s in a.sets:
        where, task, weight = (s.split(":") + ["1"])[:3]
        pages += load(a.inputs, where, task, float(weight))
    measured = [p for p in pages if p["share"] == 1]
    print(len(pages), "pages,", sum(len(p["y"]) for p in pages), "blocks", flush=True)
    if a.folds:
        fold = lambda page: zlib.crc32(("f" + page["site"]).encode()) % a.folds
        given = [None] * len(measured)
        for f in range(a.folds):
            model = fit([p for p in pages if fold(p) != f])
            for i, p in enumerate(measured):
                if fold(p) == f:
                    given[i] = scores(p, model)
            print("fold", f, flush=True)
        table(measured, given, "leave-site-out")
    model = fit(pages)
    table(measured, [scores(p, model) for p in measured], "plain")
    if a.out:
        write(a.out, model)


if __name__ == "__main__":
    main()
