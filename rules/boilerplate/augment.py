#!/usr/bin/env python3
"""Makes more documents to train the line model on: the article of a page with pieces of what stands around it.

    augment.py --labels labels.jsonl --folder FOLDER [--near] [--variants 2] [--seed 11]

labels.jsonl has one document a line, as train.py reads them; those whose "extractor" is "body" are whole pages. A variant keeps the
article and what stands inside it, some lines before and behind, and perhaps a piece of the menus above and of the foot below, as
extractors leave them. --near is for pages that there is nothing else of: what stands next to the article alone, of every second variant
little. FOLDER receives a text for each variant, labels.jsonl and files.list, for the feature dump and for train.py.
"""
import argparse, json, os, random

BEFORE, BEHIND = 4, 14          # most lines that stay next to the article
LITTLE = 1, 5                   # the same of a variant with little
PIECE = 3, 14                   # lines of a piece of the page's head or foot
INSIDE = 20                     # most leftovers that stay inside the article


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


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--labels", required=True); ap.add_argument("--folder", required=True)
    ap.add_argument("--near", action="store_true"); ap.add_argument("--variants", type=int, default=2); ap.add_argument("--seed", type=int, default=11)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    os.makedirs(a.folder, exist_ok=True)
    names = []
    with open(a.labels, encoding="utf-8") as pages, open(os.path.join(a.folder, "labels.jsonl"), "w", encoding="utf-8") as out:
        for page in map(json.loads, pages):
            if page["extractor"] != "body":
                continue
            for variant in range(a.variants):
                kept = pick(page["lines"], rng, pieces=not a.near, little=a.near and variant % 2 == 1)
                if not kept:
                    continue
                names.append("%s-%d.txt" % (page["page"], variant))
                with open(os.path.join(a.folder, names[-1]), "w", encoding="utf-8", newline="\n") as text:
                    text.write("\n\n".join(page["lines"][i]["text"] for i in kept) + "\n")
                lines = [dict(page["lines"][i], i=at) for at, i in enumerate(kept)]
                place = {"txt": {"path": names[-1], "first": 1, "step": 2}}
                out.write(json.dumps(dict(page, extractor="near" if a.near else "pieces", files=place, lines=lines), ensure_ascii=False) + "\n")
    with open(os.path.join(a.folder, "files.list"), "w", encoding="utf-8", newline="\n") as out:
        out.write("".join(name + "\n" for name in names))
    print("documents", len(names))


if __name__ == "__main__":
    main()
