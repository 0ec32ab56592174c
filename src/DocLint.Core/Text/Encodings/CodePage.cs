namespace DocLint.Core.Text.Encodings;

/// <summary>
/// One single-byte code page over ASCII. A byte that the page leaves undefined stands for the control character of the same
/// number, as the browsers' decoders have it (https://encoding.spec.whatwg.org/#legacy-single-byte-encodings).
/// </summary>
internal sealed class CodePage
{
    private const int DirectSize = 0x2600;
    private static readonly CodePage[] Pages = CreateAll();
    private static readonly uint[] TwoByteLeads = Mask(0xC2, 0xDF);
    private static readonly uint[] ThreeByteLeads = Mask(0xE0, 0xEF);
    private static readonly uint[] FourByteLeads = Mask(0xF0, 0xF4);
    private static readonly uint[] Continuations = Mask(0x80, 0xBF);

    private readonly string _upper;
    private readonly byte[] _bytes = new byte[DirectSize + 3];

    private CodePage(int index)
    {
        Index = index;
        Name = CodePageTables.Names[index];
        _upper = CodePageTables.Upper[index];
        for (int i = 0; i < 128; i++) _bytes[Slot(_upper[i])] = (byte)(0x80 + i);
    }

    private static CodePage[] CreateAll()
    {
        var pages = new CodePage[CodePageTables.Names.Length];
        for (int i = 0; i < pages.Length; i++)
            pages[i] = new CodePage(i);
        return pages;
    }

    /// <summary>Every page, in order of preference where two give the same text.</summary>
    public static ReadOnlySpan<CodePage> All => Pages;

    public static CodePage Windows1252 => Pages[0];

    public int Index { get; }

    /// <summary>The name as a person would say it: <c>windows-1252</c>.</summary>
    public string Name { get; }

    /// <summary>The characters of the bytes from 0x80 on.</summary>
    public ReadOnlySpan<char> Upper => _upper;

    /// <summary>Whether the page gives <paramref name="value"/> (0x80 to 0xFF) a character of its own.</summary>
    public bool IsDefined(byte value) => value < 0x80 || (CodePageTables.Defined[Index] >> (value - 0x80) & 1) != 0;

    /// <summary>The character of a byte.</summary>
    public char ToChar(byte value) => value < 0x80 ? (char)value : _upper[value - 0x80];

    /// <summary>The byte of a character beyond ASCII, 0 when the page has none.</summary>
    public byte ToByte(int codePoint)
    {
        int slot = Slot(codePoint);
        return slot < 0 ? (byte)0 : _bytes[slot];
    }

    /// <summary>Finds the page of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static CodePage Named(string name) =>
        Pages.FirstOrDefault(p => p.Name == name) ?? throw new ArgumentException("No code page " + name, nameof(name));

    /// <summary>The pages, one bit each, under which the characters begin a well-formed UTF-8 sequence of two, three or four bytes.</summary>
    public static uint PagesOf(int first, int second, int third, int fourth)
    {
        int a = Slot(first), b = Slot(second);
        if (a < 0 || b < 0) return 0;
        uint pages = TwoByteLeads[a] & Continuations[b];
        uint longer = (ThreeByteLeads[a] | FourByteLeads[a]) & Continuations[b];
        int c = Slot(third);
        if (longer == 0 || c < 0) return pages;
        longer &= Continuations[c];
        pages |= longer & ThreeByteLeads[a];
        int d = Slot(fourth);
        return d < 0 ? pages : pages | longer & FourByteLeads[a] & Continuations[d];
    }

    /// <summary>Whether some page has the character as the first byte of a UTF-8 sequence.</summary>
    public static bool IsLead(int codePoint)
    {
        int slot = Slot(codePoint);
        return slot >= 0 && (TwoByteLeads[slot] | ThreeByteLeads[slot] | FourByteLeads[slot]) != 0;
    }

    private static uint[] Mask(int low, int high)
    {
        var mask = new uint[DirectSize + 3];
        foreach (var page in Pages)
        {
            for (int b = low; b <= high; b++) mask[Slot(page.ToChar((byte)b))] |= 1u << page.Index;
        }

        return mask;
    }

    // Mac Roman has three characters beyond the direct table: two ligatures and Apple's logo.
    private static int Slot(int codePoint) => codePoint switch
    {
        < 0x80 => -1,
        < DirectSize => codePoint,
        0xFB01 => DirectSize,
        0xFB02 => DirectSize + 1,
        0xF8FF => DirectSize + 2,
        _ => -1,
    };
}
