#!/usr/bin/env python3
"""Makes line-model.tsv, the weights of the boilerplate line model.

    train.py --labels labels.jsonl --dump features.tsv [--clean features.tsv] [--out line-model.tsv] [--cv]

labels.jsonl has one document a line: {"site", "extractor", "files": {"txt": {"path", "first", "step"}}, "lines":
[{"i", "label": "art" | "boil" | "drop", "core", "kind"}]}. features.tsv is what the feature dump of the test project
writes for the same files (see README.md), so training sees exactly what the rule sees. --clean is such a dump of articles that are known to be
clean: their lines without a phrase teach what an article's short lines look like. With --cv it prints what
cross-validation by site measures, with no site on both sides. Needs numpy (Debian: python3-numpy).
"""
import argparse, collections, json, re
import numpy as np

SOFT = ("caption", "byline", "date", "correction")
NOISY = {"other_sentence": 0.25, "other_fragment": 0.5, "other_short": 0.7}
TITLE_WEIGHT = 0.5
CLEAN_WEIGHT = 0.3
L2 = 20.0
SET_WEIGHT = {"seeded": 1.0, "readability": 1.0, "published": 0.5, "body": 0.0}


def kebab(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


def read_dump(path):
    """Documents by path: list of (first line, last line, words, judged, prose, features, hard weight, soft weight)."""
    docs, names = collections.defaultdict(list), None
    with open(path, encoding="utf-8") as f:
        names = f.readline().rstrip("\n").split("\t")[1].split(",")
        context = f.readline().rstrip("\n").split("\t")[1].split(",")
        for line in f:
            p, a, b, words, judged, prose, hard, soft, feats = line.rstrip("\n").split("\t")[:9]
            docs[p].append((int(a), int(b), int(words), judged == "1", prose == "1", int(hard), int(soft),
                            [int(x) for x in feats.split(",") if x]))
    return docs, names, context


class Doc:
    def __init__(self, rows, features):
        self.n = len(rows)
        self.words = np.array([x[2] for x in rows]); self.judged = np.array([x[3] for x in rows]); self.prose0 = np.array([x[4] for x in rows])
        self.hard = np.array([x[5] for x in rows]); self.soft = np.array([x[6] for x in rows])
        self.x = np.zeros((self.n, features), np.float32)
        for k, x in enumerate(rows):
            self.x[k, x[7]] = 1


def load_clean(dump):
    """Articles without leftovers: what holds no phrase is the article's. A few lines may be leftovers that no phrase knows, so they weigh little."""
    docs, names, _ = read_dump(dump)
    out = []
    for path, rows in docs.items():
        d = Doc(rows, len(names))
        d.site, d.set, d.variant, d.path, d.page = "clean", "clean", "txt", path, path
        plain = (d.hard == 0) & (d.soft == 0)
        d.y, d.w = np.where(plain, 0.0, -1.0), np.where(plain, CLEAN_WEIGHT, 0.0)
        d.core = np.zeros(d.n, bool)
        out.append(d)
    return out


def load(labels, dump, variants):
    docs, names, context = read_dump(dump)
    out = []
    for line in open(labels, encoding="utf-8"):
        r = json.loads(line)
        for variant in variants:
            v = r["files"].get(variant)
            rows = v and docs.get(v["path"])
            if not rows:
                continue
            at = {v["first"] + l["i"] * v["step"]: l for l in r["lines"]}
            d = Doc(rows, len(names))
            d.site, d.set, d.variant, d.path, d.page = r["site"], r["extractor"], variant, v["path"], r["page"]
            d.y = np.full(d.n, -1.0); d.core = np.zeros(d.n, bool); d.w = np.zeros(d.n); d.count = np.zeros(d.n)
            d.kind = [None] * d.n; d.text = [""] * d.n
            for k, x in enumerate(rows):
                ls = [at[n] for n in range(x[0], x[1] + 1) if n in at]
                ls = [l for l in ls if l["label"] != "drop"] or ls
                body = [l["i"] for l in r["lines"] if l["label"] == "art"]
                if ls and ls[0]["label"] == "drop" and d.set != "body" and body and ls[0]["i"] < body[0] and 4 <= x[2] <= 25:
                    d.y[k], d.w[k] = -2.0, TITLE_WEIGHT * SET_WEIGHT[d.set]      # the article's own title: learnt as text, not scored
                if ls and ls[0]["label"] != "drop":
                    d.y[k] = float(ls[0]["label"] == "boil"); d.core[k] = ls[0]["core"]; d.kind[k] = ls[0]["kind"]
                    d.w[k] = NOISY.get(ls[0]["kind"], 0.6 if ls[0]["kind"] in SOFT else 1.0) * SET_WEIGHT[d.set]
                    if variant != "txt":
                        d.w[k] *= 0.5
                    d.text[k] = ls[0]["text"]
            out.append(d)
    # many extractions of one page and many links of one menu are one opinion, not a hundred
    total = collections.Counter()
    for d in out:
        total[d.page, d.variant] += d.w[(d.y >= 0) & d.judged].sum()
    for d in out:
        d.w *= min(1.0, 150.0 / max(1.0, total[d.page, d.variant]))
    return out, names, context


def fit(x, y, w, l2, start=None):
    """Logistic regression by Newton steps; l2 is a number or one per feature."""
    b = np.zeros(x.shape[1]) if start is None else start.copy()
    l2 = np.full(x.shape[1], l2) if np.isscalar(l2) else l2
    for _ in range(10):
        p = 1 / (1 + np.exp(-np.clip(x @ b, -30, 30)))
        g = x.T @ (w * (p - y)) + l2 * b
        h = (x * (w * np.maximum(p * (1 - p), 1e-6))[:, None]).T @ x
        h[np.diag_indices_from(h)] += l2 + 1e-9
        step = np.linalg.solve(h, g)
        b -= step
        if np.abs(step).max() < 2e-2:
            break
    return b


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))


def used(d):
    """The lines that training learns from."""
    return d.judged & (d.y != -1) & (d.w > 0)


def stack(docs, key):
    return np.concatenate([key(d) for d in docs])


def first_pass(docs, l2):
    x, y, w = (stack(docs, lambda d: d.x[used(d)]), stack(docs, lambda d: np.maximum(d.y[used(d)], 0)),
               stack(docs, lambda d: d.w[used(d)]))
    return fit(x, y, w, l2)


def apply_first(d, b):
    z = d.x @ b
    d.z = np.where(d.judged, z, -6.0)
    d.p = np.where(d.judged, sigmoid(z), 0.01)
    d.prose = np.where(d.judged, d.prose0 & (d.p < 0.5), d.prose0)


def context(d):
    """Mirrors LineContext.Fill; ContextParity in the tests compares the two."""
    n, p, words = d.n, d.p, d.words
    i = np.arange(n)
    s = np.concatenate([[0], np.cumsum(p)]); pb = np.concatenate([[0], np.cumsum(d.prose)])
    prev = np.concatenate([[-1], np.maximum.accumulate(np.where(d.prose, i, -1))[:-1]])
    nxt = np.concatenate([np.minimum.accumulate(np.where(d.prose, i, n)[::-1])[::-1][1:], [n]])

    def mean(a, b):
        a, b = np.maximum(a, 0), np.minimum(b, n)
        return np.where(a < b, (s[np.maximum(b, 0)] - s[np.minimum(a, n)]) / np.maximum(b - a, 1), 0.5)
    a, b = np.concatenate([[0.5], p[:-1]]), np.concatenate([p[1:], [0.5]])
    before, after = pb[:-1], pb[n] - pb[1:]
    gb, ga = np.where(prev < 0, 99, i - prev), np.where(nxt == n, 99, nxt - i)
    short, medium, between = words <= 3, (words > 3) & (words <= 14), (gb == 1) & (ga == 1)
    long = ~short & ~medium
    one = np.ones(n)
    columns = [np.clip(d.z, -6, 6) / 3, a, b, mean(i - 3, i - 1), mean(i + 2, i + 4), mean(i - 8, i), mean(i + 1, i + 9),
               a * b, np.maximum(a, b), before == 0, after == 0, before == 1, after == 1, gb >= 2, gb >= 4, gb >= 8, ga >= 2, ga >= 4, ga >= 8,
               between, gb == 1, ga == 1, short & (before == 0), short & (after == 0), medium & (before == 0), medium & (after == 0),
               long & (before == 0), long & (after == 0), one * s[n] / n, before / (before + after + 1), after / (before + after + 1),
               i == 0, i == n - 1, short & between, medium & between, one * (pb[n] == 0)]
    likely, strong = d.hard >= 2, d.hard >= 3
    pw, nw = np.concatenate([[0], words[:-1]]), np.concatenate([words[1:], [0]])
    same = lambda x: np.maximum(x, words) + 1 < 1.5 * (np.minimum(x, words) + 1)
    columns += [likely & (before == 0), likely & (after == 0), likely & between, likely & (gb == 1), likely & (ga == 1),
                strong & between, strong & (gb == 1), strong & (ga == 1),
                pw >= 40, nw >= 40, same(pw), same(nw), pw <= 3, nw <= 3, (words <= 14) & (nw >= 20), (words <= 14) & (nw >= 20) & (pw >= 20)]
    return np.where(d.judged[:, None], np.stack(columns, axis=1).astype(float), 0.0)


def second_pass(docs, l2):
    def rows(d):
        m = used(d)
        return np.hstack([d.x[m], d.c[m]])
    x = stack(docs, rows)
    y = stack(docs, lambda d: np.maximum(d.y[used(d)], 0)); w = stack(docs, lambda d: d.w[used(d)])
    reg = np.full(x.shape[1], l2); reg[docs[0].x.shape[1]:] = l2 / 4
    return fit(x, y, w, reg)


def folds(docs, k, seed=7):
    sites = sorted({d.site for d in docs})
    rng = np.random.RandomState(seed); rng.shuffle(sites)
    return {s: i % k for i, s in enumerate(sites)}


def train(docs, l2a, l2b, k=3):
    """First pass on everything; the second learns from first-pass scores of sites that the first pass did not see."""
    f = folds(docs, k, 3)
    for i in range(k):
        b = first_pass([d for d in docs if f[d.site] != i], l2a)
        for d in docs:
            if f[d.site] == i:
                apply_first(d, b); d.c = context(d)
    return first_pass(docs, l2a), second_pass(docs, l2b)


def predict(d, first, second):
    apply_first(d, first); d.c = context(d)
    d.z2 = np.hstack([d.x, d.c]) @ second
    d.p2 = np.where(d.judged, sigmoid(d.z2), 0.0)


def report(docs, name, thresholds):
    c = collections.Counter(); fpw = artw = 0; clean = alarms = 0
    for d in docs:
        t = np.choose(np.clip(np.maximum(d.hard, d.soft), 0, 4), thresholds)
        f = d.judged & (d.p2 >= t)
        ok = d.y >= 0
        art = ok & (d.y == 0); boil = ok & (d.y == 1)
        c["art"] += art.sum(); c["fp"] += (f & art).sum(); c["tp"] += (f & boil).sum(); c["boil"] += boil.sum()
        c["tpc"] += (f & boil & d.core).sum(); c["core"] += (boil & d.core).sum()
        fpw += d.words[f & art].sum(); artw += d.words[art].sum()
        if not boil.any():
            clean += 1; alarms += bool((f & art).any())
    P = c["tp"] / max(1, c["tp"] + c["fp"]); R = c["tp"] / max(1, c["boil"]); PC = c["tpc"] / max(1, c["tpc"] + c["fp"]); RC = c["tpc"] / max(1, c["core"])
    print("%-22s all P %.3f R %.3f F1 %.3f | core P %.3f R %.3f F1 %.3f | FPR %.4f lost %.4f | clean %d/%d" % (
        name, P, R, 2 * P * R / max(1e-9, P + R), PC, RC, 2 * PC * RC / max(1e-9, PC + RC), c["fp"] / max(1, c["art"]), fpw / max(1, artw), alarms, clean))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--labels", required=True); ap.add_argument("--dump", required=True); ap.add_argument("--out")
    ap.add_argument("--clean", help="a dump of articles without leftovers")
    ap.add_argument("--cv", action="store_true"); ap.add_argument("--folds", type=int, default=4); ap.add_argument("--l2", type=float, default=L2); ap.add_argument("--l2-second", type=float, default=L2)
    ap.add_argument("--variants", default="txt,md,html"); ap.add_argument("--thresholds", default="0.6,0.5,0.4,0.25,0.05")
    ap.add_argument("--errors", help="write the errors of cross-validation here")
    a = ap.parse_args()
    docs, names, ctx = load(a.labels, a.dump, a.variants.split(","))
    clean = load_clean(a.clean) if a.clean else []
    th = [float(x) for x in a.thresholds.split(",")]
    print("documents", len(docs), "rows", sum((d.judged & (d.y >= 0)).sum() for d in docs))
    if a.cv:
        f = folds(docs, a.folds)
        for i in range(a.folds):
            rest = [d for d in docs if f[d.site] != i]
            first, second = train(rest + clean, a.l2, a.l2_second)
            for d in docs:
                if f[d.site] == i:
                    predict(d, first, second)
        for v in a.variants.split(","):
            for s in ("seeded", "readability", "published", "body"):
                ds = [d for d in docs if d.set == s and d.variant == v]
                if ds:
                    report(ds, s + " " + v, th)
        for t in (.3, .4, .5, .6, .7, .8):
            report([d for d in docs if d.set == "seeded" and d.variant == "txt"], "seeded all at %.1f" % t, [t] * 5)
        if a.errors:
            with open(a.errors, "w", encoding="utf-8") as o:
                for d in docs:
                    if d.variant == "txt" and d.set in ("seeded", "published"):
                        t = np.choose(np.clip(np.maximum(d.hard, d.soft), 0, 4), th)
                        for k in range(d.n):
                            if d.y[k] >= 0 and bool(d.judged[k] and d.p2[k] >= t[k]) != bool(d.y[k]):
                                o.write("%s\t%s\t%.2f\t%.2f\th%d s%d\t%s\t%s\t%s\n" % ("MISS" if d.y[k] else "FALSE", d.set, d.p[k], d.p2[k], d.hard[k], d.soft[k], d.kind[k], d.path.split("/")[-1], d.text[k][:120]))
    if a.out:
        first, second = train(docs + clean, a.l2, a.l2_second)
        with open(a.out, "w", encoding="utf-8", newline="\n") as o:
            o.write("# Weights of the boilerplate line model: name, first pass, second pass. Made by train.py; see README.md.\n")
            for n, u, v in zip(names, first, second):
                o.write("%s\t%.4f\t%.4f\n" % (kebab(n), u, v))
            for n, v in zip(ctx, second[len(names):]):
                o.write("context:%s\t0\t%.4f\n" % (n, v))


if __name__ == "__main__":
    main()
