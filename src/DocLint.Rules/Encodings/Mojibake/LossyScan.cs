using System.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>
/// What is left of mojibake whose bytes were dropped, replaced or turned into plain spaces on a later way: one letter, its
/// neighbours and the rest of the document decide.
/// </summary>
internal readonly ref struct LossyScan
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly List<Damage> _found;
    private readonly bool _evidence;
    private readonly Func<int, bool> _isEnglish;

    /// <param name="evidence">Whether the document holds other, certain mojibake.</param>
    /// <param name="isEnglish">Whether the paragraph at a byte position is English.</param>
    public LossyScan(ReadOnlySpan<byte> text, bool evidence, Func<int, bool> isEnglish, List<Damage> found)
    {
        _text = text;
        _evidence = evidence;
        _isEnglish = isEnglish;
        _found = found;
    }

    /// <summary>Looks at the character at <paramref name="at"/>; returns the byte after what was understood.</summary>
    public int Examine(int at)
    {
        Rune.DecodeFromUtf8(_text[at..], out var rune, out int used);
        int end = at + used;
        int reported = rune.Value switch
        {
            0xE2 => CircumflexA(at, end),
            0xC2 => LoneCapital(at, end),
            0xC3 => TildeA(at, end),
            0x412 => CyrillicVe(at, end),
            0x00C4 or 0x00C5 or 0x00E1 => TornLead(at, end),
            0xFFFD => Replacement(at, end),
            _ when CjkMojibake.IsQuoteLead(rune.Value) => TornIdeograph(at, end),
            _ => 0,
        };
        return Math.Max(reported, end);
    }

    private int Before(int at) => MojibakeScan.Before(_text, at, 1);

    private int After(int at) => MojibakeScan.After(_text, at);

    private CharacterKind KindAfter(int at) => CharacterKinds.Of(After(at));

    private int Report(DamageKind kind, int start, int end, string? text)
    {
        _found.Add(new Damage(kind, start, end, text));
        return end;
    }

    /// <summary>Between two small letters there is no closing quotation mark, but an apostrophe, a dash or a hyphen.</summary>
    private bool IsBetweenLetters(int start, int end) => CharacterKinds.Of(Before(start)) is CharacterKind.Lower && KindAfter(end) is CharacterKind.Lower;

    private string? ApostropheIn(int start, int end) => Contractions.IsApostrophe(_text, start, end) ? "’" : null;

    // â€ with its third byte lost is ”, whose third byte windows-1252 does not have; â?? and a lone â have lost more.
    private int CircumflexA(int at, int end)
    {
        int next = After(end);
        if (next == 0x20AC)
        {
            int euro = end + 3, after = After(euro);
            if ((CodePage.Windows1252.ToByte(after) & 0xC0) == 0x80)
                return 0;
            if (StraightenedMark.TryRead(_text, euro, out string mark, out bool isUnclear))
            {
                _found.Add(new Damage(DamageKind.Lossy, at, euro + 1, mark, IsUnclear: isUnclear));
                return euro + 1;
            }

            int stop = after == 0xFFFD ? euro + 3 : after == '?' && euro < _text.Length ? euro + 1 : euro;
            return Report(DamageKind.Lossy, at, stop, IsBetweenLetters(at, stop) ? ApostropheIn(at, stop) : "”");
        }

        if (next == '?' && After(end + 1) == '?') return Report(DamageKind.Lossy, at, end + 2, ApostropheIn(at, end + 2));
        if (next == 0xFFFD) return Report(DamageKind.Lossy, at, SkipReplacements(end), ApostropheIn(at, SkipReplacements(end)));
        bool inContraction = Contractions.IsApostrophe(_text, at, end);
        if (!inContraction && !IsTornQuote(Before(at), next) || !_evidence && !_isEnglish(at) || SpeaksOfLetters(at))
            return 0;
        return Report(DamageKind.Lossy, at, end, inContraction ? "’" : null);
    }

    /// <summary>Alone between spaces, after a sentence's end, or before a capital: never the letter â.</summary>
    private static bool IsTornQuote(int before, int after)
    {
        var left = CharacterKinds.Of(before);
        var right = CharacterKinds.Of(after);
        bool open = left is CharacterKind.Space or CharacterKind.Open or CharacterKind.Dash;
        bool close = right is CharacterKind.Space or CharacterKind.Stop or CharacterKind.Close or CharacterKind.Dash;
        return open && right is CharacterKind.Space or CharacterKind.Upper or CharacterKind.Digit
            || left is CharacterKind.Stop && close
            || left is CharacterKind.Lower && right is CharacterKind.Upper
            || left is CharacterKind.Digit && right is CharacterKind.Digit or CharacterKind.Space;
    }

    private int LoneCapital(int at, int end)
    {
        if (After(end) == 0xFFFD)
            return SpeaksOfLetters(at) ? 0 : Report(DamageKind.Lossy, at, SkipReplacements(end), null);
        return NoBreakSpaceOf(at, end) is { } space && !SpeaksOfLetters(at) ? Report(DamageKind.Remains, at, end, space) : 0;
    }

    /// <summary>What should stand instead of a lone Â that was a no-break space; null where it is a letter.</summary>
    private string? NoBreakSpaceOf(int at, int end)
    {
        int before = Before(at), next = After(end);
        var left = CharacterKinds.Of(before);
        var right = CharacterKinds.Of(next);
        bool atEnd = end >= _text.Length || next is '\n' or '\r';
        bool spaceAfter = right is CharacterKind.Space or CharacterKind.NoBreak || atEnd;
        bool afterText = left is CharacterKind.Lower or CharacterKind.LatinLower or CharacterKind.Digit or CharacterKind.Stop or CharacterKind.QuoteClose
            or CharacterKind.Close || before == '"' || _found.Count > 0 && _found[^1].End == at;
        if (afterText && spaceAfter)
            return "";
        if (afterText && right is CharacterKind.Lower or CharacterKind.Upper or CharacterKind.Digit or CharacterKind.Open or CharacterKind.StraightQuote or CharacterKind.QuoteOpen)
            return " ";

        bool single = spaceAfter && left is CharacterKind.Space or CharacterKind.NoBreak;
        bool afterCapital = left is CharacterKind.Upper or CharacterKind.Dash or CharacterKind.StraightQuote or CharacterKind.Apostrophe && (right is CharacterKind.Space || atEnd);
        if (!single && !afterCapital || !_isEnglish(at))
            return null;
        if (single && !InLetterList(at, end))
            return "";
        bool beforeCapitals = left is CharacterKind.Upper && !atEnd && KindAfter(end + 1) is not CharacterKind.Lower;
        return afterCapital && !beforeCapitals ? "" : null;
    }

    /// <summary>Whether the words beside it are single letters, as in an alphabet, or the text speaks of letters.</summary>
    private bool InLetterList(int at, int end)
    {
        int left = MojibakeScan.Before(_text, at, 2), leftOuter = MojibakeScan.Before(_text, at, 3);
        bool starts = at == 0 || _text[at - 1] is (byte)'\n';
        bool listBefore = starts || CharacterKinds.IsLetter(CharacterKinds.Of(left)) && CharacterKinds.Of(leftOuter) is CharacterKind.Space;
        int next = end + 1 < _text.Length ? After(end + 1) : ' ';
        int width = end + 1 < _text.Length ? new Rune(next).Utf8SequenceLength : 0;
        bool listAfter = CharacterKinds.IsLetter(CharacterKinds.Of(next)) && KindAfter(end + 1 + width) is CharacterKind.Space;
        return listBefore && listAfter || SpeaksOfLetters(at);
    }

    /// <summary>"the letters Ã and Â", "la lettre â", "litera Â".</summary>
    private bool SpeaksOfLetters(int at)
    {
        const int reach = 64;
        ReadOnlySpan<byte> before = _text[Math.Max(0, at - reach)..at];
        Span<byte> small = stackalloc byte[reach];
        for (int i = 0; i < before.Length; i++)
            small[i] = (byte)(before[i] is >= (byte)'A' and <= (byte)'Z' ? before[i] | 0x20 : before[i]);
        small = small[..before.Length];
        return small.IndexOf("letter"u8) >= 0 || small.IndexOf("lettre"u8) >= 0 || small.IndexOf("letra"u8) >= 0 || small.IndexOf("liter"u8) >= 0
            || small.IndexOf("character"u8) >= 0 || small.IndexOf("buchstabe"u8) >= 0 || small.IndexOf("typed"u8) >= 0;
    }

    // Ã and a space was à: C3 A0, the second byte a no-break space in every page.
    private int TildeA(int at, int end)
    {
        var left = CharacterKinds.Of(Before(at));
        int next = After(end);
        if (next == 0xFFFD) return Report(DamageKind.Lossy, at, SkipReplacements(end), null);
        bool wordStart = left is CharacterKind.Space or CharacterKind.NoBreak or CharacterKind.QuoteOpen or CharacterKind.Open or CharacterKind.Apostrophe or CharacterKind.StraightQuote;
        bool lower = left is CharacterKind.Lower or CharacterKind.LatinLower;
        if (next is ' ' or 0xA0 && (lower || wordStart && !InLetterList(at, end) && HasLowerCase(end))) return LostGrave(at, end, next);
        bool letterNext = KindAfter(end) is CharacterKind.Lower;
        if (lower && next == '?' && CharacterKinds.IsLetter(KindAfter(end + 1))) return Report(DamageKind.Lossy, at, end + 1, null);
        return lower && (letterNext || _evidence) ? Report(DamageKind.Lossy, at, end, null) : 0;
    }

    private int LostGrave(int at, int end, int next)
    {
        int space = end + (next == 0xA0 ? 2 : 1);
        int after = After(space);
        bool plural = after == 's' && KindAfter(space + 1) is CharacterKind.Space;
        bool takesSpace = space < _text.Length && (after is ' ' or '-' or ',' or '.' or ';' or ')' or '\n' or '\r' || plural);
        return Report(DamageKind.Remains, at, takesSpace ? space : end, "à");
    }

    /// <summary>The next word is in small letters: in capitals, Portuguese and Vietnamese words end in Ã.</summary>
    private bool HasLowerCase(int end)
    {
        for (int i = end; i < _text.Length && i < end + 24; i++)
        {
            if (char.IsAsciiLetterLower((char)_text[i])) return true;
            if (char.IsAsciiLetterUpper((char)_text[i]) && i + 1 < _text.Length && char.IsAsciiLetterUpper((char)_text[i + 1])) return false;
        }

        return false;
    }

    // The no-break space of a text read as windows-1251, glued to a Latin word.
    private int CyrillicVe(int at, int end) =>
        at > 0 && char.IsAsciiLetterLower((char)_text[at - 1]) && KindAfter(end) is CharacterKind.Space or CharacterKind.NoBreak
            ? Report(DamageKind.Remains, at, end, "")
            : 0;

    // Ä, Å and á inside a word of small letters, their second half lost.
    private int TornLead(int at, int end)
    {
        if (!_evidence) return 0;
        var left = CharacterKinds.Of(Before(at));
        bool capital = _text[at] == 0xC3 && _text[at + 1] != 0xA1;
        int next = After(end);
        if (!capital) return next == 0xBB && left is CharacterKind.Lower ? Report(DamageKind.Lossy, at, end + 2, null) : 0;
        return left is CharacterKind.Lower or CharacterKind.LatinLower ? Report(DamageKind.Lossy, at, end, null) : 0;
    }

    private int Replacement(int at, int end)
    {
        int stop = SkipReplacements(end);
        return Report(DamageKind.Replacement, at, stop, stop == end ? ApostropheIn(at, stop) : null);
    }

    private int TornIdeograph(int at, int end)
    {
        if (CharacterKinds.Of(Before(at)) == CharacterKind.Cjk || KindAfter(end) == CharacterKind.Cjk)
            return 0;
        int next = After(end);
        int stop = next == 0xFFFD ? end + 3 : next is '?' && end < _text.Length ? end + 1 : end;
        return Report(DamageKind.Cjk, at, stop, null);
    }

    private int SkipReplacements(int at)
    {
        while (_text[at..].StartsWith("\uFFFD"u8)) at += 3;
        return at;
    }
}
