#!/usr/bin/env python3
"""Makes documents in languages that no list of words knows, from labelled English ones, to train the model of other languages on.

    mask.py --labels labels.jsonl --folder FOLDER [--seed 5]

Of each document every letter becomes another one, the same throughout, a vowel a vowel: in the Latin alphabet, mostly with some letters
that English has not, the Cyrillic or the Greek one. Function words become those of a language of language.words. So the lines keep their
lengths, capitals, marks and order, and nothing of what their words say. Addresses stay. FOLDER receives a text for each document,
labels.jsonl and files.list, as augment.py writes them. Of several variants of a page the first is taken, and of what extractors have
published every fifth document.
"""
import argparse, json, os, random, re

HERE = os.path.dirname(os.path.abspath(__file__))
LATIN = "aeiou", "bcdfghjklmnprstvz"
CYRILLIC = "аеиоуыяю", "бвгджзклмнпрстфхцчш"
GREEK = "αεηιου", "βγδζθκλμνξπρστφχψ"
ALPHABETS = (CYRILLIC,) * 22 + (GREEK,) * 6 + (LATIN,) * 72      # their shares in a hundred
FOREIGN_LETTERS = "éèñ", "äöź", "ąęś", "őűł", "ãõç", "åøß", "ığş", "ěřž"
VOWELS, CONSONANTS = "aeiouy", "bcdfghjklmnpqrstvwxz"
FREQUENT = 60                   # function words that always become some; of the others every second one does
LEAST_ENGLISH, SAMPLE = .2, 600         # share of function words by which a document is English, and of how many of its first words
ADDRESS = re.compile(r"(\S*(?:https?://|www\.|@|\.com|\.org|\.net)\S*)")
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
PUBLISHED = 5                   # one document of so many


def read_function_words(path):
    """The rank of each English one; those of other languages, a list for each line that names some."""
    section, english, foreign = None, [], []
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        if line.startswith("["):
            section = line[1:-1]
        elif section == "english-function":
            english += line.split()
        elif section == "foreign-function" and line.startswith("#"):
            foreign.append([])
        elif section == "foreign-function":
            foreign[-1] += line.split()
    return {word: rank for rank, word in enumerate(english)}, foreign


class Mask:
    """A language of its own."""

    def __init__(self, english, foreign, rng):
        self.english, self.rng = english, rng
        alphabet = rng.choice(ALPHABETS)
        self.functions = rng.choice(foreign) if alphabet is LATIN else None
        self.letters = {a: rng.choice(alphabet[0]) for a in VOWELS}
        self.letters.update((a, rng.choice(alphabet[1])) for a in CONSONANTS)
        if alphabet is LATIN:
            self.letters.update(zip(LATIN[0], rng.sample(LATIN[0], len(LATIN[0]))))
            letters = rng.choice(FOREIGN_LETTERS)
            self.letters[rng.choice(VOWELS)], self.letters[rng.choice(CONSONANTS)] = letters[0], letters[2]

    def text(self, text):
        parts = ADDRESS.split(text)
        return "".join(part if at % 2 else WORD.sub(self.word, part) for at, part in enumerate(parts))

    def word(self, found):
        word = found.group(0)
        rank = self.english.get(word.lower())
        if rank is not None and self.functions and (rank < FREQUENT or self.rng.random() < .5):
            other = self.functions[rank % len(self.functions)]
        else:
            other = "".join(self.letters.get(c, c) for c in word.lower())
        return other.upper() if word.isupper() and len(word) > 1 else other[:1].upper() + other[1:] if word[0].isupper() else other


def is_english(lines, english):
    words = " ".join(line["text"] for line in lines).lower().split()[:SAMPLE]
    return sum(word in english for word in words) > LEAST_ENGLISH * len(words)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--labels", required=True); ap.add_argument("--folder", required=True); ap.add_argument("--seed", type=int, default=5)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    english, foreign = read_function_words(os.path.join(HERE, "..", "language.words"))
    os.makedirs(a.folder, exist_ok=True)
    names, published = [], 0
    with open(os.path.join(a.folder, "labels.jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for page in map(json.loads, open(a.labels, encoding="utf-8")):
            published += page["extractor"] == "published"
            is_first = page["extractor"] in ("seeded", "readability", "whole") or page["files"]["txt"]["path"].endswith("-0.txt")
            if page["extractor"] == "prompts" or not (published % PUBLISHED == 0 if page["extractor"] == "published" else is_first) \
                    or not is_english(page["lines"], english):
                continue
            mask = Mask(english, foreign, rng)
            lines = [dict(line, i=i, text=mask.text(line["text"])) for i, line in enumerate(page["lines"])]
            names.append("%04d.txt" % len(names))
            with open(os.path.join(a.folder, names[-1]), "w", encoding="utf-8", newline="\n") as text:
                text.write("\n\n".join(line["text"] for line in lines) + "\n")
            place = {"txt": {"path": names[-1], "first": 1, "step": 2}}
            out.write(json.dumps(dict(page, page=page["page"] + ":masked", extractor="masked", files=place, lines=lines), ensure_ascii=False) + "\n")
    with open(os.path.join(a.folder, "files.list"), "w", encoding="utf-8", newline="\n") as out:
        out.write("".join(name + "\n" for name in names))
    print("documents", len(names))


if __name__ == "__main__":
    main()
