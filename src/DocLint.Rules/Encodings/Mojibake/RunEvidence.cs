using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>What speaks for or against a decoding besides the sum of its characters' costs.</summary>
internal static class RunEvidence
{
    /// <summary>A dash or quotation mark from three characters: <c>‚Äì</c>, <c>вЂ“</c>, <c>ΓÇô</c> stand alone because dashes do, and are no words.</summary>
    public static bool IsPunctuation(ReadOnlySpan<MojibakeItem> source, int decoded) => source.Length == 3 && decoded is >= 0x2010 and < 0x2040;

    public static bool IsWordCharacter(int code) => CharacterKinds.IsLetter(CharacterKinds.Of(code)) || CharacterKinds.Of(code) == CharacterKind.Digit;

    /// <summary>Â and Ã alone begin no word that goes on with a symbol, nor with œ.</summary>
    public static bool IsWordlessLead(ReadOnlySpan<MojibakeItem> source, int before) =>
        source[0].Code is 0xC2 or 0xC3 && !CharacterKinds.IsLetter(CharacterKinds.Of(before))
        && (source[1].Code == 0x153 || !CharacterKinds.IsLetter(CharacterKinds.Of(source[1].Code)));

    /// <summary>One letter whose run goes on in another alphabet that did not decode.</summary>
    public static bool IsForeign(MojibakeItem[] items, int index)
    {
        foreach (var item in items)
        {
            if (item.Chain == 0 && MixesScripts(item.Code, items[index].Code)) return true;
        }

        return false;
    }

    public static bool HasRare(ReadOnlySpan<MojibakeItem> items, bool isWestern)
    {
        foreach (var item in items)
        {
            CharacterKind kind = CharacterKinds.Of(MojibakeSolver.Shown(item));
            if (kind is CharacterKind.Rare or CharacterKind.PrivateUse or CharacterKind.C1 || kind == CharacterKind.LatinRare && !isWestern)
                return true;
        }

        return false;
    }

    /// <summary>A letter of another alphabet inside a word is no better than what was there.</summary>
    public static bool MixesScripts(int first, int second)
    {
        const int mixedScripts = 50;
        var left = CharacterKinds.Of(first);
        var right = CharacterKinds.Of(second);
        return CharacterKinds.IsLetter(left) && CharacterKinds.IsLetter(right) && TextPlausibility.Cost(left, right) >= mixedScripts;
    }

    public static bool OnlyLetters(ReadOnlySpan<MojibakeItem> items)
    {
        foreach (var item in items)
        {
            if (!CharacterKinds.IsLetter(CharacterKinds.Of(item.Code))) return false;
        }

        return true;
    }
}
