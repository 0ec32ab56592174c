#!/usr/bin/env python3
"""Makes more documents to train the line model on: the article of a page with pieces of what stands around it.

    augment.py --labels labels.jsonl --folder FOLDER [--near | --few | --whole] [--variants 2] [--seed 11]
    augment.py --pages pages --folder FOLDER --few [--variants 3] [--seed 31]
    augment.py --pages pages --packs . --folder FOLDER [--variants 4] [--seed 77]

labels.jsonl has one document a line, as train.py reads them; those whose "extractor" is "body" are whole pages. --pages is a folder of
pages that we wrote, each line with its label in front (see README.md). A variant keeps the article and what stands inside it, some lines
before and behind, and perhaps a piece of the menus above and of the foot below, as extractors leave them. --near is for pages that
there is nothing else of: what stands next to the article alone, of every second variant little. --few keeps the article with a line or
some here and there. --whole is the page as it is, once. --packs is the folder of the packs: the lines that their phrases must find are set between the lines of articles of their
language, and some of their near-misses, which are the article's; of English articles there are enough for one variant each. FOLDER
receives a text for each variant, labels.jsonl and files.list, for the feature dump and for train.py.
"""
import argparse, collections, glob, json, os, random, re

BEFORE, BEHIND = 4, 14          # most lines that stay next to the article
LITTLE = 1, 5                   # the same of a variant with little
PIECE = 3, 14                   # lines of a piece of the page's head or foot
INSIDE = 20                     # most leftovers that stay inside the article
FEW = .05, .4                   # leftovers of a variant with few, as a share of the article's lines
RUNS = 1, 1, 1, 1, 2, 2, 2, 3, 4, 6, 9      # how many of them stand together
BEHIND_FIRST, FAR_BEHIND = .5, .2           # what stands behind the article stays more often, mostly what is next to it
LEAST_ARTICLE = 6                           # lines of an article that prompts are set into
PROMPTS = .15, .3, .5, .8                   # prompts in an article, as a share of its lines
PROMPTS_TOGETHER = 1, 1, 1, 2, 3, 5         # how many of them stand together
NEAR_MISSES = .12                           # of them in an article, for each of its lines
KINDS_OF_RULES = {"DL2010": "b", "DL2011": "c", "DL2014": "k", "DL2019": "d"}
NO_LINES = "DL2020"                         # its phrases are parts of lines
KINDS = {"c": "caption", "b": "byline", "d": "date", "k": "correction"}
SENTENCE = 8                    # words; a longer line of "o" is a sentence
PLAIN = .6                      # share of article lines from which on a page of ours is "plain", not "written"


def labelled(number, tag, text):
    """A line with our label, as it stands in labels.jsonl."""
    kind = KINDS.get(tag, "")
    if tag == "o":
        kind = "other_sentence" if len(text.split()) > SENTENCE else "other_short"
    return {"i": number, "label": {"a": "art", "?": "drop"}.get(tag, "boil"), "kind": kind, "core": tag == "n", "text": text}


def read_pages(folder):
    """The pages of a folder, as they stand in labels.jsonl."""
    for name in sorted(os.listdir(folder)):
        lines = []
        for row in open(os.path.join(folder, name), encoding="utf-8"):
            tag, text = row.rstrip("\n").split("\t", 1)
            lines.append(labelled(len(lines), tag, text))
        site = os.path.splitext(name)[0]
        plain = sum(line["label"] == "art" for line in lines) >= PLAIN * len(lines)
        yield {"page": site, "site": site, "source": "plain" if plain else "written", "extractor": "body", "lines": lines}


def read_packs(folder, rng):
    """The prompts of each language with their tags, and its near-misses, both in random order without end."""
    import yaml                             # Debian: python3-yaml
    prompts, misses = collections.defaultdict(list), collections.defaultdict(list)
    for path in sorted(glob.glob(os.path.join(folder, "languages", "*.yml"))) + sorted(glob.glob(os.path.join(folder, "DL*.yml"))):
        language = language_of(os.path.basename(path)) or "en"
        for rule in yaml.safe_load_all(open(path, encoding="utf-8")):
            for phrase in rule.get("phrases", []) if rule["id"] != NO_LINES else []:
                prompts[language] += [(KINDS_OF_RULES.get(rule["id"], "n"), str(line)) for line in phrase["match"]]
                misses[language] += [("a", str(line)) for line in phrase.get("clean", [])]
    return {language: (endless(prompts[language], rng), endless(misses[language], rng)) for language in sorted(prompts)}


def language_of(name):
    """The language that a file name begins with: "de-..." or "de.yml"."""
    return name[:2] if re.match("[a-z][a-z][-.]", name) else None


def endless(items, rng):
    rng.shuffle(items)
    while True:
        yield from items or [("a", "")]


def with_prompts(lines, packs, rng):
    """An article with prompts between its lines and behind it."""
    article = [line["text"] for line in lines if line["label"] == "art"]
    prompts, misses = packs
    left, places = max(3, int(len(article) * rng.choice(PROMPTS))), collections.Counter()
    while left > 0:
        together = min(left, rng.choice(PROMPTS_TOGETHER))
        places[rng.choice((rng.randint(0, len(article)), len(article), len(article)))] += together
        left -= together
    out = []
    for at in range(len(article) + 1):
        out += [next(prompts) for _ in range(places[at])]
        if at < len(article):
            out += [("a", article[at])] + ([next(misses)] if rng.random() < NEAR_MISSES else [])
    return [labelled(number, tag, " ".join(text.split())) for number, (tag, text) in enumerate(out) if text]


def few(lines, rng):
    """The indexes of the lines of a variant with few leftovers."""
    article = [i for i, line in enumerate(lines) if line["label"] == "art"]
    if not article:
        return []
    first, last = article[0], article[-1]
    runs, kept = [], []
    for i, line in enumerate(lines):
        if line["label"] != "boil":
            kept += [i] if first <= i <= last else []
        elif runs and runs[-1][1] == i:
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1])
    left = max(1, round(len(article) * rng.uniform(*FEW)))
    for start, end in sorted(runs, key=lambda run: rng.random() - BEHIND_FIRST * (run[0] > last)):
        count = min(end - start, left, rng.choice(RUNS))
        at = end - count if end <= first else rng.randint(start, end - count)
        if start > last and rng.random() >= FAR_BEHIND:
            at = start
        kept += range(at, at + count)
        left -= count
    return sorted(kept)


def pick(lines, rng, pieces, little):
    """The indexes of the lines of one variant; empty when the page has no article."""
    article = [i for i, line in enumerate(lines) if line["label"] == "art"]
    if not article:
        return []
    first, last = article[0], article[-1]
    before, behind = LITTLE if little else (BEFORE, BEHIND)
    kept = piece(0, first - before, rng) if pieces and rng.random() < .5 else []
    start = max(kept[-1] + 1 if kept else 0, first - rng.randint(0, before))
    end = min(len(lines), last + 1 + rng.randint(0, behind))
    inside = 0
    for i in range(start, end):
        is_leftover = first < i < last and lines[i]["label"] != "art"
        inside += is_leftover
        if not is_leftover or (inside <= INSIDE and not (little and rng.random() < .5)):
            kept.append(i)
    return kept + (piece(end, len(lines), rng) if pieces and rng.random() < .5 else [])


def piece(start, end, rng):
    if end - start < PIECE[1]:
        return []
    at = rng.randint(start, end - PIECE[0])
    return list(range(at, min(end, at + rng.randint(*PIECE))))


def variants(pages, a, rng):
    """Each variant: the page, its number, how it was made, and its lines."""
    packs = read_packs(a.packs, rng) if a.packs else {}
    for page in pages:
        if page["extractor"] != "body":
            continue
        language = language_of(page["page"]) or "en"
        if a.packs:
            few_lines = sum(line["label"] == "art" for line in page["lines"]) < LEAST_ARTICLE
            for number in range(0 if few_lines or language not in packs else 1 if language == "en" else a.variants):
                # A site of its own: what a word of a language says would be known from few sites.
                yield dict(page, site="%s-%d" % (page["site"], number)), number, "prompts", with_prompts(page["lines"], packs[language], rng)
            continue
        for number in range(1 if a.whole else a.variants):
            if a.whole:
                yield dict(page, page=page["page"] + ":whole"), number, "whole", page["lines"]
            elif a.few:
                yield page, number, page["source"] if a.pages else "few", chosen(page["lines"], few(page["lines"], rng))
            else:
                kept = pick(page["lines"], rng, pieces=not a.near, little=a.near and number % 2 == 1)
                yield page, number, page["source"] if a.pages else "near" if a.near else "pieces", chosen(page["lines"], kept)


def chosen(lines, kept):
    return [dict(lines[i], i=at) for at, i in enumerate(kept)]


def main():
    ap = argparse.ArgumentParser()
    source = ap.add_mutually_exclusive_group(required=True)
    source.add_argument("--labels"); source.add_argument("--pages"); ap.add_argument("--folder", required=True)
    how = ap.add_mutually_exclusive_group()
    how.add_argument("--near", action="store_true"); how.add_argument("--few", action="store_true"); how.add_argument("--whole", action="store_true")
    ap.add_argument("--packs")
    ap.add_argument("--variants", type=int, default=2); ap.add_argument("--seed", type=int, default=11)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    os.makedirs(a.folder, exist_ok=True)
    names = []
    pages = read_pages(a.pages) if a.pages else map(json.loads, open(a.labels, encoding="utf-8"))
    with open(os.path.join(a.folder, "labels.jsonl"), "w", encoding="utf-8") as out:
        for page, number, kind, lines in variants(pages, a, rng):
            if not lines:
                continue
            names.append("%s-%d.txt" % (page["page"].replace(":", "-"), number))
            with open(os.path.join(a.folder, names[-1]), "w", encoding="utf-8", newline="\n") as text:
                text.write("\n\n".join(line["text"] for line in lines) + "\n")
            place = {"txt": {"path": names[-1], "first": 1, "step": 2}}
            out.write(json.dumps(dict(page, extractor=kind, files=place, lines=lines), ensure_ascii=False) + "\n")
    with open(os.path.join(a.folder, "files.list"), "w", encoding="utf-8", newline="\n") as out:
        out.write("".join(name + "\n" for name in names))
    print("documents", len(names))


if __name__ == "__main__":
    main()
