#!/usr/bin/env python3
"""Makes line-model.tsv, the boilerplate line model: a linear first pass, and a second pass of small decision trees.

    train.py --labels labels.jsonl --dump features.tsv --clean clean.tsv --out line-model.tsv    trains
    train.py --labels labels.jsonl --dump features.tsv --clean clean.tsv --other --out line-model-other.tsv    the model of other languages
    train.py --labels labels.jsonl --dump features.tsv --clean clean.tsv --folds FOLDER [--k 5]  trains a model for each fold of sites
    train.py --dump features.tsv --check line-model.tsv line-model-other.tsv    compares the probabilities of the dump with this script's
    train.py --fixture line-context.tsv                        writes the numbers that a test compares with the rule's

labels.jsonl has one document a line: {"site", "extractor", "page", "files": {"txt": {"path", "first", "step"}}, "lines":
[{"i", "label": "art" | "boil" | "drop", "core", "kind"}]}. features.tsv is what the feature dump of the benchmark project
writes for the same files (see README.md), so training sees exactly what the rule sees. --clean is such a dump of articles
that are known to be clean: their lines without a phrase teach what an article's short lines look like. --folds writes
fold0.tsv, fold1.tsv, ... and folds.json, which says to which fold a site belongs: fold N's model has not seen these sites.
Needs numpy (Debian: python3-numpy).
"""
import argparse, collections, copy, json, os, re
import numpy as np

SOFT = ("caption", "byline", "date", "correction")
NOISY = {"other_sentence": 0.25, "other_fragment": 0.5, "other_short": 0.7}
SET_WEIGHT = {"seeded": 1.0, "readability": 1.0, "published": 0.5, "body": 0.0,
              "near": 1.0, "pieces": 0.5, "few": 0.5, "written": 0.3, "plain": 0.15, "prompts": 0.3,     # these by augment.py
              "whole": 0.0, "masked": 0.0}
OTHER_WEIGHT = {"whole": 0.2, "masked": 0.5}           # of the model of other languages: it must not lean on words
TITLE_WEIGHT, CLEAN_WEIGHT, MARKUP_WEIGHT, PAGE_WEIGHT = 0.5, 0.3, 0.5, 150.0
SITE_WEIGHT = 60.0             # most that the lines of one site weigh in the second pass
L2, WORD_L2 = 20.0, 3.0        # of the first pass: features, words
WORD_SITES = 4                 # a word that fewer sites have has no weight
WORD_STEP, WEAKEST = 1 / 32, 0.2       # weights of words are multiples of the one; what is weaker than the other has none
LEAST_WEIGHT, MOST_WEIGHT = -0.6, 1.5  # of a word: beyond them it would be the topic of a few pages that decides
LOST, LOST_WEIGHT = 0.5, 0.5   # phrases taken away from a document's copy, and what the copy counts of both
TREES, DEPTH, RATE = 150, 3, 0.2
LEAF_L2, LEAST_LEAF = 10.0, 5.0
DOUBT = 0.4                    # log-odds taken from every line: the documents hold more leftovers than the texts that are linted
COLUMN_SHARE, SITE_SHARE = 0.5, 0.6
NOWHERE = 99
VOCABULARY = {}                # numbers of the words of all dumps

SHARES = (.1, .3, .5, .7, .9)
MEANS = (.1, .2, .3, .5, .7, .9)
GAPS = (2, 3, 4, 6, 8, 12, 20, 99)
PROSES = (1, 2, 3, 5)
LENGTHS = (1, 2, 4, 9, 15, 25, 40)
BIT = (1,)
NEAR = (2, 3, 5, 9, 17)
PLACES = (1, 2, 4, 8, 16)
CONTEXT = {                    # the numbers of LineContext.Fill in their order, and the values that a tree may ask for
    "own": (.05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95), "previous": (.05, .1, .2, .3, .5, .7, .9), "next": (.05, .1, .2, .3, .5, .7, .9),
    "two-before": SHARES, "two-after": SHARES, "three-before": MEANS, "three-after": MEANS, "eight-before": MEANS, "eight-after": MEANS,
    "prose-gap-before": GAPS, "prose-gap-after": GAPS, "run": (1, 2, 3, 4, 6, 8, 12, 20),
    "prose-before": PROSES, "prose-after": PROSES, "prose": (1, 3, 6, 12), "words-previous": LENGTHS, "words-next": LENGTHS,
    "as-long-as-previous": BIT, "as-long-as-next": BIT, "heads-paragraph": BIT, "heads-paragraph-after-paragraph": BIT,
    "phrase-behind": NEAR, "phrase-ahead": NEAR, "strong-phrase-behind": NEAR, "strong-phrase-ahead": NEAR,
    "run-phrase-before": BIT, "run-phrase-after": BIT, "run-strong-phrase-before": BIT, "run-strong-phrase-after": BIT,
    "document-share": (.05, .1, .2, .3, .5), "lines-before": PLACES, "lines-after": PLACES,
}


def kebab(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


# ---- data ----

class Doc:
    """The rows of one document of a dump."""

    def __init__(self, rows, features):
        number = lambda column: np.array([int(r[column]) for r in rows])
        self.n, self.rows = len(rows), rows
        self.first, self.last, self.words = number(0), number(1), number(2)
        self.judged, self.prose0, self.hard, self.soft = number(3) == 1, number(4) == 1, number(5), number(6)
        self.dumped = np.array([float(r[8]) if len(r) > 8 else 0.0 for r in rows])
        self.x = np.zeros((self.n, len(features)), np.float32)
        for k, r in enumerate(rows):
            self.x[k, [int(v) for v in r[7].split(",") if v]] = 1
        self.words_at = np.concatenate([[0], np.cumsum([len(r[9].split()) if len(r) > 9 else 0 for r in rows])])
        self.word_ids = np.array([VOCABULARY.setdefault(w, len(VOCABULARY)) for r in rows if len(r) > 9 for w in r[9].split()], int)
        self.ends = self.x[:, features.index("EndsSentence")] > 0
        self.english = rows[0][10] == "1" if len(rows[0]) > 10 else True
        self.y, self.w = np.full(self.n, -1.0), np.zeros(self.n)


def read_dump(path):
    """The documents by path, and the names of the features."""
    rows = collections.defaultdict(list)
    with open(path, encoding="utf-8") as f:
        features = f.readline().rstrip("\n").split("\t")[1].split(",")
        numbers = f.readline().rstrip("\n").split("\t")[1].split(",")
        assert numbers == list(CONTEXT), "LineContext.Names and CONTEXT differ"
        for line in f:
            fields = line.rstrip("\n").split("\t")
            rows[fields[0]].append(fields[1:])
    return {p: Doc(r, features) for p, r in rows.items()}, features


def load_clean(path):
    """Articles without leftovers: what holds no phrase is the article's. A few lines may be leftovers that no phrase knows, so they weigh little."""
    docs, _ = read_dump(path)
    for name, d in docs.items():
        # A name such as outlet_date_title.txt: an outlet is a site.
        d.site, d.set = "clean:" + os.path.basename(name).split("_")[0], "clean"
        plain = (d.hard == 0) & (d.soft == 0)
        d.y, d.w = np.where(plain, 0.0, -1.0), np.where(plain, CLEAN_WEIGHT, 0.0)
    return list(docs.values())


def load(labels, dump):
    docs, features = read_dump(dump)
    out, total = [], collections.Counter()
    for line in open(labels, encoding="utf-8"):
        r = json.loads(line)
        for variant, v in r["files"].items():
            if v["path"] in docs and SET_WEIGHT[r["extractor"]] > 0:
                d = docs[v["path"]]
                d.site, d.set, d.key = r["site"], r["extractor"], (r["page"], variant)
                label(d, r["lines"], v, SET_WEIGHT[d.set] * (1.0 if variant == "txt" else MARKUP_WEIGHT))
                if d.set == "masked":      # words of no language
                    d.words_at, d.word_ids = np.zeros(d.n + 1, int), np.zeros(0, int)
                if d.set == "plain":       # written to look like leftovers: what holds a phrase would teach that phrases are not to be trusted
                    d.w[(d.y == 0) & ((d.hard > 0) | (d.soft > 0))] = 0
                total[d.key] += d.w[(d.y >= 0) & d.judged].sum()
                out.append(d)
    out = with_copies(out, features)
    for d in out:              # many extractions of one page and many links of one menu are one opinion, not a hundred
        d.w *= min(1.0, PAGE_WEIGHT / max(1.0, total[d.key]))
    return out, features


def with_copies(docs, features):
    """Adds to each document with phrases a copy that lost some: no page that is linted was read by who wrote the phrases."""
    rng, first, end = np.random.RandomState(5), features.index("HintPhrase"), features.index("DatePhrase") + 1
    out = []
    for d in docs:
        out.append(d)
        lost = rng.rand(d.n) < LOST
        if (lost & ((d.hard > 0) | (d.soft > 0))).any():
            c = copy.copy(d)
            c.x, c.hard, c.soft = d.x.copy(), np.where(lost, 0, d.hard), np.where(lost, 0, d.soft)
            c.x[lost, first:end] = 0
            c.w, d.w = d.w * LOST_WEIGHT, d.w * (1 - LOST_WEIGHT)
            out.append(c)
    return out


def label(d, lines, place, weight):
    at = {place["first"] + l["i"] * place["step"]: l for l in lines}
    article = [l["i"] for l in lines if l["label"] == "art"]
    for k in range(d.n):
        own = [at[n] for n in range(d.first[k], d.last[k] + 1) if n in at]
        own = [l for l in own if l["label"] != "drop"] or own
        if not own:
            continue
        l = own[0]
        if l["label"] != "drop":
            d.y[k] = float(l["label"] == "boil")
            d.w[k] = NOISY.get(l["kind"], 0.6 if l["kind"] in SOFT else 1.0) * weight
        elif article and l["i"] < article[0] and 4 <= d.words[k] <= 25:
            d.y[k], d.w[k] = -2.0, TITLE_WEIGHT * weight       # the article's own title: learnt as text


def used(d):
    """The lines that training learns from."""
    return d.judged & (d.y != -1) & (d.w > 0)


def stack(docs, key):
    return np.concatenate([key(d)[used(d)] for d in docs])


def targets(docs):
    return stack(docs, lambda d: np.maximum(d.y, 0)), stack(docs, lambda d: d.w)


def folds(docs, k, seed):
    sites = sorted({d.site for d in docs if d.set != "clean"}), sorted({d.site for d in docs if d.set == "clean"})
    rng = np.random.RandomState(seed)
    for group in sites:
        rng.shuffle(group)
    return {s: i % k for group in sites for i, s in enumerate(group)}


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))


# ---- first pass ----

def fit_first(docs):
    """Logistic regression. Words and features together; then the words' weights are rounded, and the features', by Newton steps, to them."""
    x, (y, w) = stack(docs, lambda d: d.x), targets(docs)
    rows, ids = words_of(docs)
    words = fit_words(x, y, w, rows, ids)
    words = np.where(np.abs(words) < WEAKEST, 0, np.round(np.clip(words, LEAST_WEIGHT, MOST_WEIGHT) / WORD_STEP) * WORD_STEP)
    said, b = np.bincount(rows, words[ids], len(y)), np.zeros(x.shape[1])
    for _ in range(10):
        p = sigmoid(x @ b + said)
        h = (x * (w * np.maximum(p * (1 - p), 1e-6))[:, None]).T @ x
        h[np.diag_indices_from(h)] += L2
        step = np.linalg.solve(h, x.T @ (w * (p - y)) + L2 * b)
        b -= step
        if np.abs(step).max() < 2e-2:
            break
    return b, words


def words_of(docs):
    """The words of the lines that training learns from: the number of the line among them, and of the word. Those of few sites are left out."""
    rows, ids, sites, lines = [], [], [], 0
    site = {s: i for i, s in enumerate(sorted({d.site for d in docs}))}
    for d in docs:
        own = used(d)
        row = np.repeat(np.arange(d.n), np.diff(d.words_at))
        kept = own[row]
        rows.append(lines + (np.cumsum(own) - 1)[row[kept]])
        ids.append(d.word_ids[kept])
        sites.append(np.full(kept.sum(), site[d.site]))
        lines += own.sum()
    rows, ids, sites = map(np.concatenate, (rows, ids, sites))
    known = np.bincount(np.unique(ids * len(site) + sites) // len(site), minlength=len(VOCABULARY)) >= WORD_SITES
    return rows[known[ids]], ids[known[ids]]


def fit_words(x, y, w, rows, ids):
    """The weights of the words in the regression on words and features, by L-BFGS."""
    features, columns = x.shape[1], np.ascontiguousarray(x.T)
    l2 = np.concatenate([np.full(features, L2), np.full(len(VOCABULARY), WORD_L2)])

    def loss(b):
        z = x @ b[:features].astype(np.float32) + np.bincount(rows, b[features:][ids], len(y))
        error = w * (sigmoid(z) - y)
        gradient = np.concatenate([columns @ error.astype(np.float32), np.bincount(ids, error[rows], len(VOCABULARY))]) + l2 * b
        return (w * (np.logaddexp(0, z) - y * z)).sum() + .5 * (l2 * b * b).sum(), gradient

    return minimise(loss, np.zeros(len(l2)))[features:]


def minimise(loss, b, most=120, memory=8):
    """L-BFGS with steps that are halved until they pay."""
    value, gradient = loss(b)
    past = []
    for _ in range(most):
        direction, shares = gradient.copy(), []
        for s, t in reversed(past):
            shares.append(s @ direction / (s @ t))
            direction -= shares[-1] * t
        direction *= past[-1][0] @ past[-1][1] / (past[-1][1] @ past[-1][1]) if past else 1e-3
        for (s, t), share in zip(past, reversed(shares)):
            direction += s * (share - t @ direction / (s @ t))
        step = 1.0
        while (new := loss(b - step * direction))[0] > value - 1e-4 * step * (gradient @ direction) and step > 1e-6:
            step /= 2
        past = (past + [(-step * direction, new[1] - gradient)])[-memory:]
        gain, (value, gradient), b = value - new[0], new, b - step * direction
        if gain < 1e-5 * value:
            break
    return b


def apply_first(d, first):
    b, words = first
    said = np.bincount(np.repeat(np.arange(d.n), np.diff(d.words_at)), words[d.word_ids] if len(d.word_ids) else None, d.n)
    d.p = np.where(d.judged, sigmoid(d.x @ b + said), 0.01)
    d.prose = np.where(d.judged, d.prose0 & (d.p < 0.5), d.prose0)


def context(d):
    """The numbers of LineContext.Fill."""
    n, p, words = d.n, d.p, d.words
    i = np.arange(n)
    sums, prose = np.concatenate([[0], np.cumsum(p)]), np.concatenate([[0], np.cumsum(d.prose)])

    def shift(values, by, beyond):
        padded = np.concatenate([np.full(abs(by), beyond), values, np.full(abs(by), beyond)])
        return padded[abs(by) - by:abs(by) - by + n]

    def mean(a, b):
        a, b = np.clip(a, 0, n), np.clip(b, 0, n)
        return np.where(a < b, (sums[b] - sums[np.minimum(a, n)]) / np.maximum(b - a, 1), 0.5)

    def nearest(mask):
        behind = np.concatenate([[-1], np.maximum.accumulate(np.where(mask, i, -1))[:-1]])
        ahead = np.concatenate([np.minimum.accumulate(np.where(mask, i, n)[::-1])[::-1][1:], [n]])
        return behind, ahead, np.where(behind < 0, NOWHERE, i - behind), np.where(ahead == n, NOWHERE, ahead - i)

    behind, ahead, gap_behind, gap_ahead = nearest(d.prose)
    likely, strong = nearest(d.hard >= 2), nearest(d.hard >= 3)
    previous, following = shift(words, 1, 0), shift(words, -1, 0)
    same = lambda other: 2 * (np.maximum(other, words) + 1) < 3 * (np.minimum(other, words) + 1)
    heads = (words <= 14) & (following >= 20) & ~d.ends
    run = lambda near: [~d.prose & (near[0] > behind), ~d.prose & (near[1] < ahead)]
    columns = [p, shift(p, 1, .5), shift(p, -1, .5), shift(p, 2, .5), shift(p, -2, .5),
               mean(i - 3, i), mean(i + 1, i + 4), mean(i - 8, i), mean(i + 1, i + 9),
               gap_behind, gap_ahead, np.where(d.prose, 0, ahead - behind - 1), prose[:-1], prose[n] - prose[1:], np.full(n, prose[n]),
               previous, following, same(previous), same(following), heads, heads & (previous >= 20),
               likely[2], likely[3], strong[2], strong[3], *run(likely), *run(strong), np.full(n, sums[n] / n), i, n - 1 - i]
    return np.stack([np.asarray(c, float) for c in columns], axis=1)


# ---- second pass ----

def tests(d):
    """The answers to every test: the features, then each context number against each of its values."""
    c = context(d)
    asked = [c[:, k] >= least - 1e-9 for k, values in enumerate(CONTEXT.values()) for least in values]
    return np.hstack([d.x, np.stack(asked, axis=1)]).astype(np.float32)


def test_names(features):
    return [kebab(f) for f in features] + ["%s>=%g" % (name, v) for name, values in CONTEXT.items() for v in values]


def fit_trees(x, y, w, group, seed=1):
    """Gradient boosting with trees whose tests are binary. Each tree sees a part of the sites and of the tests."""
    rng = np.random.RandomState(seed)
    start = np.log((w * y).sum() / (w * (1 - y)).sum())
    score, trees, width = np.full(len(y), start), [], 1 << DEPTH
    for _ in range(TREES):
        usable = rng.rand(x.shape[1]) < COLUMN_SHARE
        m = w * (rng.rand(group.max() + 1) < SITE_SHARE)[group]
        p = sigmoid(score)
        g, h = m * (y - p), m * np.maximum(p * (1 - p), 1e-6)
        node, asked = np.zeros(len(y), int), []
        for level in range(DEPTH):
            chosen = choose(x, g, h, node, 1 << level, usable)
            asked += chosen
            node = 2 * node + (x[np.arange(len(y)), np.array(chosen)[node]] > 0)
        leaf = RATE * np.bincount(node, g, width) / (np.bincount(node, h, width) + LEAF_L2)
        score += leaf[node]
        trees.append((asked, leaf))
    return start, trees


def choose(x, g, h, node, nodes, usable):
    """The test of most gain for each node; test 0, which tells nothing apart, when there is none."""
    one = np.zeros((len(g), 2 * nodes), np.float32)
    one[np.arange(len(g)), 2 * node], one[np.arange(len(g)), 2 * node + 1] = g, h
    yes, all_ = x.T @ one, one.sum(axis=0, dtype=float)
    out = []
    for k in range(nodes):
        g1, h1 = yes[:, 2 * k].astype(float), yes[:, 2 * k + 1].astype(float)
        g0, h0 = all_[2 * k] - g1, all_[2 * k + 1] - h1
        gain = g1 ** 2 / (h1 + LEAF_L2) + g0 ** 2 / (h0 + LEAF_L2) - all_[2 * k] ** 2 / (all_[2 * k + 1] + LEAF_L2)
        gain[~usable | (h1 < LEAST_LEAF) | (h0 < LEAST_LEAF)] = 0
        out.append(int(gain.argmax()) if gain.max() > 0 else 0)
    return out


def apply_trees(x, start, trees):
    score, rows = np.full(len(x), start), np.arange(len(x))
    for asked, leaf in trees:
        node = np.zeros(len(x), int)
        for level in range(DEPTH):
            node = 2 * node + (x[rows, np.array(asked)[(1 << level) - 1 + node]] > 0)
        score += leaf[node]
    return score


def train(docs, k=3):
    """The second pass learns from first-pass scores of sites that the first pass did not see."""
    f = folds(docs, k, 3)
    for i in range(k):
        b = fit_first([d for d in docs if f[d.site] != i])
        for d in docs:
            if f[d.site] == i:
                apply_first(d, b)
                d.t = tests(d)
    site = {s: i for i, s in enumerate(sorted({d.site for d in docs}))}
    group = stack(docs, lambda d: np.full(d.n, site[d.site]))
    y, w = targets(docs)
    w *= np.minimum(1.0, SITE_WEIGHT / np.maximum(np.bincount(group, w), 1.0))[group]   # a site of many lists is one opinion, too
    start, trees = fit_trees(stack(docs, lambda d: d.t), y, w, group)
    return fit_first(docs), start - DOUBT, trees


# ---- files ----

def write(path, features, model):
    first, start, trees = model
    names = test_names(features)
    with open(path, "w", encoding="utf-8", newline="\n") as o:
        o.write("# The boilerplate line model. Made by train.py; see README.md. First pass: a weight for each feature. Second pass: the numbers\n"
                "# about neighbours, with the least values that tests ask for; where the sum starts; then trees: the first test, two of the\n"
                "# second level, four of the third (no goes left), and eight leaves.\n")
        for name, v in zip(names, first[0]):
            o.write("feature\t%s\t%.4f\n" % (name, v))
        for name, values in CONTEXT.items():
            o.write("context\t%s\t%s\n" % (name, " ".join("%g" % v for v in values)))
        o.write("start\t%.4f\n" % start)
        for asked, leaf in trees:
            o.write("tree\t%s\t%s\n" % ("\t".join(names[t] for t in asked), "\t".join("%.4f" % v for v in leaf)))
        for word in sorted(VOCABULARY):
            if weight := first[1][VOCABULARY[word]]:
                o.write("word\t%s\t%.5f\n" % (word, weight))


def read(path, features):
    names = {n: i for i, n in enumerate(test_names(features))}
    first, start, trees, words = [], 0.0, [], np.zeros(len(VOCABULARY))
    for line in open(path, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if f[0] == "feature":
            first.append(float(f[2]))
        elif f[0] == "start":
            start = float(f[1])
        elif f[0] == "tree":
            trees.append(([names[t] for t in f[1:8]], np.array([float(v) for v in f[8:16]])))
        elif f[0] == "word" and f[1] in VOCABULARY:
            words[VOCABULARY[f[1]]] = float(f[2])
    return (np.array(first), words), start, trees


def check(dump, paths):
    """The rule wrote its probabilities into the dump, to three places: this script must come to the same."""
    docs, features = read_dump(dump)
    english, other = (read(path, features) for path in paths)
    worst, count, off = 0.0, 0, 0
    for d in docs.values():
        first, start, trees = english if d.english else other
        apply_first(d, first)
        p = sigmoid(apply_trees(tests(d), start, trees))
        differences = np.abs(p - d.dumped)[d.judged]
        worst, count, off = max([worst, *differences]), count + len(differences), off + (differences > 0.002).sum()
    print("%d lines, %d differ by more than .002, largest difference %.4f" % (count, off, worst))
    return off * 1000 <= count          # a value that lies on a test's border within float precision may fall to either side


def fixture(path):
    """Made-up lines and their numbers, for the test that compares them with LineContext."""
    rng = np.random.RandomState(1)
    with open(path, "w", encoding="utf-8", newline="\n") as o:
        o.write("# Made by train.py --fixture: words, judged, prose, ends a sentence, probability, phrase; then the numbers. Blank lines part documents.\n")
        for n in (1, 2, 5, 40):
            d = Doc.__new__(Doc)
            d.n, d.words, d.judged = n, rng.choice([1, 2, 3, 5, 9, 14, 20, 31, 60], n), rng.rand(n) < .8
            d.prose, d.ends = (d.words >= 20) & (rng.rand(n) < .7), rng.rand(n) < .4
            d.p, d.hard = np.round(rng.rand(n), 2), rng.choice([0, 0, 0, 1, 2, 3, 4], n)
            for k, numbers in enumerate(context(d)):
                o.write("%d\t%d\t%d\t%d\t%.2f\t%d\t" % (d.words[k], d.judged[k], d.prose[k], d.ends[k], d.p[k], d.hard[k]))
                o.write("\t".join("%.5g" % v for v in numbers) + "\n")
            o.write("\n")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--labels"); ap.add_argument("--dump"); ap.add_argument("--clean"); ap.add_argument("--out")
    ap.add_argument("--folds"); ap.add_argument("--k", type=int, default=5); ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--check", nargs=2); ap.add_argument("--fixture"); ap.add_argument("--other", action="store_true")
    a = ap.parse_args()
    if a.fixture:
        return fixture(a.fixture)
    if a.check:
        raise SystemExit(0 if check(a.dump, a.check) else "the rule and this script disagree")
    SET_WEIGHT.update(OTHER_WEIGHT if a.other else {})
    docs, features = load(a.labels, a.dump)
    clean = load_clean(a.clean) if a.clean else []
    print("documents", len(docs), "clean", len(clean), "lines", sum(used(d).sum() for d in docs + clean))
    if a.out:
        write(a.out, features, train(docs + clean))
    if a.folds:
        os.makedirs(a.folds, exist_ok=True)
        f = folds(docs, a.k, a.seed)
        json.dump(f, open(os.path.join(a.folds, "folds.json"), "w"))
        for i in range(a.k):
            write(os.path.join(a.folds, "fold%d.tsv" % i), features, train([d for d in docs if f[d.site] != i] + clean))
            print("fold", i, flush=True)


if __name__ == "__main__":
    main()
