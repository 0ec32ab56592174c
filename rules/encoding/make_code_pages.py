#!/usr/bin/env python3
"""Writes src/DocLint.Core/Text/Encodings/CodePageTables.cs: the upper halves of the single-byte code pages, taken from
the Unicode mappings in Python's standard codecs, and the forms that NFKC, NFD and NFKD give their characters.

  python3 rules/encoding/make_code_pages.py
"""
import os
import unicodedata

# Codec, name for people. The order is the order of preference where two give the same text.
PAGES = [
    ("cp1252", "windows-1252"), ("latin-1", "ISO-8859-1"), ("cp1250", "windows-1250"), ("cp1251", "windows-1251"),
    ("cp1254", "windows-1254"), ("mac-roman", "Mac Roman"), ("cp437", "code page 437"), ("cp850", "code page 850"),
    ("iso8859-15", "ISO-8859-15"), ("cp1253", "windows-1253"), ("cp1255", "windows-1255"), ("cp1256", "windows-1256"),
    ("cp1257", "windows-1257"), ("cp1258", "windows-1258"), ("iso8859-2", "ISO-8859-2"), ("cp852", "code page 852"),
    ("cp866", "code page 866"), ("koi8-r", "KOI8-R"), ("koi8-u", "KOI8-U"), ("iso8859-5", "ISO-8859-5"),
    ("iso8859-7", "ISO-8859-7"), ("iso8859-9", "ISO-8859-9"), ("mac-latin2", "Mac Central European"),
    ("mac-cyrillic", "Mac Cyrillic"), ("cp855", "code page 855"), ("cp857", "code page 857"), ("cp737", "code page 737"),
]


def upper(codec):
    """The 128 characters of bytes 80 to FF; bytes without one stand for the control character of the same number."""
    out = []
    for b in range(128, 256):
        try:
            c = bytes([b]).decode(codec)
        except UnicodeDecodeError:
            c = chr(b)
        out.append(c)
    return "".join(out)


def defined(codec):
    bits = 0
    for b in range(128, 256):
        try:
            bytes([b]).decode(codec)
            bits |= 1 << (b - 128)
        except UnicodeDecodeError:
            pass
    return bits


def literal(s):
    return '"' + "".join("\\u%04X" % ord(c) for c in s) + '"'


def forms(codec):
    """(byte, form) for each character that a compatibility or canonical normalisation changes, longest form first."""
    out = set()
    for b in range(128, 256):
        try:
            c = bytes([b]).decode(codec)
        except UnicodeDecodeError:
            continue
        for kind in ("NFKC", "NFD", "NFKD"):
            f = unicodedata.normalize(kind, c)
            if f != c and c != "\u00a0":
                out.add((b, f))
    return sorted(out, key=lambda x: (-len(x[1]), x[0], x[1]))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    target = os.path.join(here, "..", "..", "src", "DocLint.Core", "Text", "Encodings", "CodePageTables.cs")
    w = ["// Made by rules/encoding/make_code_pages.py from the Unicode mappings in Python's codecs. Do not edit.", "",
         "namespace DocLint.Core.Text.Encodings;", "",
         "/// <summary>The upper halves of single-byte code pages, and what normalisation makes of their characters.</summary>",
         "internal static class CodePageTables", "{",
         "    /// <summary>Names for people, in order of preference.</summary>",
         "    public static readonly string[] Names =", "    ["]
    w += ['        "%s",' % n for _, n in PAGES] + ["    ];", "",
         "    /// <summary>Characters of bytes 0x80 to 0xFF; an undefined byte stands for the control of its number.</summary>",
         "    public static readonly string[] Upper =", "    ["]
    for codec, _ in PAGES:
        u = upper(codec)
        for i in range(0, 128, 16):
            w.append("        " + literal(u[i:i + 16]) + ("," if i == 112 else " +"))
    w += ["    ];", "", "    /// <summary>Which of the bytes 0x80 to 0xFF the page defines: bit n is byte 0x80 + n.</summary>",
          "    public static readonly UInt128[] Defined =", "    ["]
    for codec, _ in PAGES:
        d = defined(codec)
        w.append("        new(0x%016X, 0x%016X)," % (d >> 64, d & (1 << 64) - 1))
    w += ["    ];", "", "    /// <summary>For windows-1252: a byte and a normalised form of its character, longest first.</summary>",
          "    public static readonly (byte Byte, string Form)[] NormalizedForms =", "    ["]
    w += ["        (0x%02X, %s)," % (b, literal(f)) for b, f in forms("cp1252")]
    w += ["    ];", "}", ""]
    with open(target, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(w))


if __name__ == "__main__":
    main()
