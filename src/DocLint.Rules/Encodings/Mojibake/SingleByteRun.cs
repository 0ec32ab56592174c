using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>A run of characters beyond ASCII and its neighbours.</summary>
/// <param name="items">The run where it was met first.</param>
/// <param name="inContraction">Whether an apostrophe would complete an English word there.</param>
internal sealed class SingleByteRun(MojibakeItem[] items, int beforeLast, int before, int after, bool inContraction)
{
    public MojibakeItem[] Items => items;

    public int BeforeLast => beforeLast;

    public int Before => before;

    public int After => after;

    public bool InContraction => inContraction;

    /// <summary>Whether it stands inside a word or is one. Signs of mathematics and footnotes, which do not, prove no code page.</summary>
    public bool IsWord { get; } = items.Length > 1 || IsInWord(items[0].Code, before, after);

    public int Count { get; set; }

    public int CostAsIs { get; set; }

    /// <summary>What changes in it; null until asked.</summary>
    public SingleByteChange[]? Changes { get; set; }

    /// <summary>Between two letters, or a character that no sign would be: <c>x²</c>, <c>Acme®</c>, <c>µm</c> and <c>¿Qué</c> are as they should be.</summary>
    private static bool IsInWord(int code, int before, int after)
    {
        CharacterKind kind = CharacterKinds.Of(code);
        bool letterBefore = CharacterKinds.IsLetter(CharacterKinds.Of(before)), letterAfter = CharacterKinds.IsLetter(CharacterKinds.Of(after));
        bool isSign = kind is CharacterKind.Symbol or CharacterKind.Numeric or CharacterKind.Mark or CharacterKind.Currency or CharacterKind.Drawing;
        return letterBefore && letterAfter || !isSign && (letterBefore || letterAfter && kind != CharacterKind.InvertedMark);
    }
}
