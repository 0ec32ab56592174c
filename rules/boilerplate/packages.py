#!/usr/bin/env python3
"""Reads the news pages that come with packages, as lines, and puts our labels on them.

    packages.py --show PAGE.html                                        prints its lines with their numbers
    packages.py --folder FILES --lines labels/PACKAGE.tsv --out FOLDER  writes FOLDER/labels.jsonl, as augment.py and train.py read it

The pages are not ours and stay out of the repository; only the labels are in it, by line number. A row of labels/PACKAGE.tsv is the
name of a page, its site (as the other labels name it), how many lines it has, and the ranges of lines of each label: "a" the article,
"c" caption, "b" byline, "d" date, "k" correction, "o" what readers or other stories say, "?" the title and what two editors would argue
about. All other lines are leftovers. The standard library alone is used, so that everybody gets the same lines; a Python that parses
otherwise is told by their number.
"""
import argparse, html.parser, json, os, re
import augment

SKIPPED = {"script", "style", "noscript", "template", "svg", "head", "select", "textarea", "iframe", "object"}
INLINE = {"a", "abbr", "acronym", "b", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "small",
          "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "input"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
TAGS = "acbdko?"


class Lines(html.parser.HTMLParser):
    """The text of a page, a line for each block."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.text, self.open, self.skipped = [], [], [], 0

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in INLINE:
            self.end_line()
        elif tag == "img" or tag == "input":
            self.text.append(" ")
        if tag in VOID:
            return
        hides = tag in SKIPPED or "hidden" in values or HIDDEN.search(values.get("style") or "")
        self.open.append((tag, bool(hides)))
        self.skipped += bool(hides)

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.end_line()
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at][0] == tag:
                for _, hides in self.open[at:]:
                    self.skipped -= hides
                del self.open[at:]
                break

    def handle_data(self, data):
        if not self.skipped:
            self.text.append(data)

    def end_line(self):
        line = " ".join("".join(self.text).split())
        if any(c.isalnum() for c in line):
            self.lines.append(line)
        self.text = []


def lines_of(path):
    with open(path, "rb") as f:
        data = f.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    parser = Lines()
    parser.feed(text)
    parser.close()
    parser.end_line()
    return parser.lines


def read_labels(path):
    """Of each page its site and the tag of every line."""
    for row in open(path, encoding="utf-8"):
        if row.startswith("#") or not row.strip():
            continue
        name, site, count, *ranges = row.rstrip("\n").split("\t")
        tags = ["n"] * int(count)
        for part in ranges:
            tag, places = part.split(" ", 1)
            assert tag in TAGS, "%s: %s" % (name, tag)
            for place in places.split(","):
                first, _, last = place.partition("-")
                for line in range(int(first), int(last or first) + 1):
                    tags[line] = tag
        yield name, site, tags


def page(name, site, tags, lines):
    """A page as it stands in labels.jsonl."""
    assert len(tags) == len(lines), "%s has %d lines, its labels are for %d" % (name, len(lines), len(tags))
    rows = [augment.labelled(i, tag, text) for i, (tag, text) in enumerate(zip(tags, lines))]
    return {"page": os.path.splitext(name)[0], "site": site, "source": "packages", "extractor": "body", "files": {}, "lines": rows}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--show"); ap.add_argument("--folder"); ap.add_argument("--lines"); ap.add_argument("--out")
    a = ap.parse_args()
    if a.show:
        for i, line in enumerate(lines_of(a.show)):
            print("%d\t%s" % (i, line))
        return
    os.makedirs(a.out, exist_ok=True)
    with open(os.path.join(a.out, "labels.jsonl"), "w", encoding="utf-8", newline="\n") as out:
        count = 0
        for name, site, tags in read_labels(a.lines):
            out.write(json.dumps(page(name, site, tags, lines_of(os.path.join(a.folder, name))), ensure_ascii=False) + "\n")
            count += 1
    print("pages", count)


if __name__ == "__main__":
    main()
