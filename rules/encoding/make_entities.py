#!/usr/bin/env python3
"""Writes src/DocLint.Rules/Encodings/EntityTable.cs: the named character references of HTML (html.spec.whatwg.org, as Python's
standard library has them) that stand for one letter, mark, currency sign, number or blank.

  python3 rules/encoding/make_entities.py
"""
import os
import unicodedata
from html.entities import html5, name2codepoint

# Names that readers of HTML accept without their semicolon, and typographic ones that writers forget it on.
TYPOGRAPHIC = "hellip ndash mdash lsquo rsquo ldquo rdquo sbquo bdquo bull trade euro lsaquo rsaquo apos".split()


def wanted(name, value):
    if len(value) != 1:
        return False
    if name in name2codepoint:
        return True
    category = unicodedata.category(value)
    return ord(value) < 0x2100 and category[0] in "LPN" or category in ("Sc", "Zs") or ord(value) < 0x80 and value.isprintable()


def block(names):
    lines, line = [], ""
    for name in names:
        if len(line) + len(name) > 120:
            lines.append(line)
            line = ""
        line += name + " "
    lines.append(line.rstrip())
    return " +\n        ".join('"%s"' % s for s in lines)


def main():
    pairs = sorted((n[:-1], v) for n, v in html5.items() if n.endswith(";") and wanted(n[:-1], v))
    bare = sorted({n for n in html5 if not n.endswith(";") and n in dict(pairs)} | set(TYPOGRAPHIC))
    here = os.path.dirname(os.path.abspath(__file__))
    target = os.path.join(here, "..", "..", "src", "DocLint.Rules", "Encodings", "EntityTable.cs")
    text = """// Made by rules/encoding/make_entities.py from the named character references of HTML. Do not edit.

namespace DocLint.Rules.Encodings;

/// <summary>Named character references and what they stand for.</summary>
internal static class EntityTable
{
    /// <summary>Names and hexadecimal code points, by turns.</summary>
    public const string Names =
        %s;

    /// <summary>Names that are understood without their semicolon.</summary>
    public const string Bare =
        %s;
}
""" % (block(["%s=%X" % (n, ord(v)) for n, v in pairs]), block(bare))
    with open(target, "w", encoding="utf-8", newline="\n") as f:
        f.write(text.replace("by turns", "joined by an equals sign"))


if __name__ == "__main__":
    main()
