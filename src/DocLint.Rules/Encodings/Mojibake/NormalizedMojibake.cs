using System.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>
/// Mojibake of windows-1252 that a later normalisation took apart: <c>ü</c> became <c>Ã¼</c>, and NFKC made that <c>Ã1⁄4</c>;
/// NFD makes <c>é</c>, read as <c>Ã©</c>, an A, a combining tilde and a copyright sign.
/// </summary>
internal static class NormalizedMojibake
{
    /// <summary>Marks a repair as of this kind; no chain has it, as four layers end in a page number below 32.</summary>
    public const uint Chain = 0xFF;

    private const int AsciiFormCost = 25;
    private static readonly (byte Byte, byte[] Form)[] Forms = MakeForms();

    /// <summary>A loop, because LINQ over pairs is compiled at every start.</summary>
    private static (byte Byte, byte[] Form)[] MakeForms()
    {
        var forms = new (byte Byte, byte[] Form)[CodePageTables.NormalizedForms.Length];
        for (int i = 0; i < forms.Length; i++)
            forms[i] = (CodePageTables.NormalizedForms[i].Byte, Encoding.UTF8.GetBytes(CodePageTables.NormalizedForms[i].Form));
        return forms;
    }

    /// <summary>Whether the run may begin or end with such a sequence: a mark over a capital, or a lead letter before its torn second half.</summary>
    public static bool IsSuspicious(ReadOnlySpan<byte> text, int start, int end)
    {
        if (start > 0 && char.IsAsciiLetter((char)text[start - 1]) && text[start] is 0xCC && text[start + 1] is >= 0x80 and <= 0x8A) return true;
        bool half = text[..end].EndsWith("á»"u8) || text[..end].EndsWith("áº"u8) || text[..end].EndsWith("â€"u8);
        if (end >= text.Length || !half && !IsLead(text, end - 2)) return false;
        return text[end] switch
        {
            _ when half => true,
            (byte)'1' or (byte)'2' or (byte)'3' or (byte)'a' or (byte)'o' or (byte)'T' or (byte)'.' => InWord(text, end - 2),
            (byte)' ' => end + 1 < text.Length && text[end + 1] is 0xCC,
            _ => false,
        };
    }

    /// <summary>Finds the sequences whose run of non-ASCII characters is [start, end); neighbours become one repair.</summary>
    public static void Solve(ReadOnlySpan<byte> text, int start, int end, List<MojibakeRepair> repairs)
    {
        int at = start > 0 && text[start] is 0xCC ? start - 1 : start;
        int first = -1, stop = -1, gain = 0;
        var builder = new StringBuilder();
        while (at < end || at == stop && at < text.Length)
        {
            int length = Match(text, at, first >= 0, out int code, out int itsGain);
            if (length == 0)
            {
                if (first >= 0) repairs.Add(new MojibakeRepair(first, stop, builder.ToString(), Chain, gain));
                first = -1;
                gain = 0;
                builder.Clear();
                at += Rune.DecodeFromUtf8(text[at..], out _, out int used) == System.Buffers.OperationStatus.Done ? used : 1;
                continue;
            }

            if (first < 0) first = at;
            at = stop = at + length;
            gain += itsGain;
            builder.Append(new Rune(code).ToString());
        }

        if (first >= 0) repairs.Add(new MojibakeRepair(first, stop, builder.ToString(), Chain, gain));
    }

    /// <summary>The bytes of one damaged character at <paramref name="at"/>, 0 when there is none.</summary>
    private static int Match(ReadOnlySpan<byte> text, int at, bool continued, out int code, out int gain)
    {
        code = gain = 0;
        int position = at;
        bool changed = TakeForm(text, ref position, 0xC2, 0xF4, out int lead);
        if (!changed && !TakePlain(text, ref position, 0xC2, 0xF4, out lead)) return 0;
        int count = lead switch { <= 0xDF => 1, <= 0xEF => 2, _ => 3 };
        code = lead & (0x3F >> count);
        bool ascii = false;
        for (int k = 0; k < count; k++)
        {
            int from = position;
            bool form = TakeForm(text, ref position, 0x80, 0xBF, out int value);
            if (!form && !TakePlain(text, ref position, 0x80, 0xBF, out value)) return 0;
            changed |= form;
            ascii |= form && text[from] < 0x80;
            code = code << 6 | value & 0x3F;
        }

        if (!changed || !IsPlausible(code) || ascii && !continued && !InWord(text, at)) return 0;
        // A no-break space before a number looks the same as a raised figure; only a unit has those.
        if (ascii && lead == 0xC2 && code is 0xB2 or 0xB3 or 0xB9 && MojibakeScan.Before(text, at, 1) != 'm') return 0;
        gain = Gain(text, at, position, lead, code) + (ascii ? AsciiFormCost : 0);
        return gain >= MojibakeSolver.Threshold - 10 ? position - at : 0;
    }

    private static bool InWord(ReadOnlySpan<byte> text, int at) =>
        CharacterKinds.IsLetter(KindBefore(text, at)) || CharacterKinds.Of(MojibakeScan.Before(text, at, 1)) is CharacterKind.Digit or CharacterKind.Combining;

    private static bool IsPlausible(int code) => CharacterKinds.Of(code) is CharacterKind.LatinLower or CharacterKind.LatinUpper
        or CharacterKind.QuoteOpen or CharacterKind.QuoteClose or CharacterKind.Apostrophe or CharacterKind.TurnedComma
        or CharacterKind.Dash or CharacterKind.Ellipsis or CharacterKind.Currency or CharacterKind.Numeric;

    private static int Gain(ReadOnlySpan<byte> text, int at, int end, int lead, int code)
    {
        int before = MojibakeScan.Before(text, at, 1), beforeLast = MojibakeScan.Before(text, at, 2), after = MojibakeScan.After(text, end);
        var codes = new List<int> { CodePage.Windows1252.ToChar((byte)lead) };
        bool skip = text[at] < 0x80;
        foreach (var rune in Encoding.UTF8.GetString(text[at..end]).EnumerateRunes().Skip(skip ? 2 : 1)) codes.Add(rune.Value);
        Span<int> decoded = [code];
        return TextPlausibility.Cost(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(codes), beforeLast, before, after)
            - TextPlausibility.Cost(decoded, beforeLast, before, after);
    }

    private static bool TakeForm(ReadOnlySpan<byte> text, ref int position, int low, int high, out int value)
    {
        foreach (var (itsByte, form) in Forms)
        {
            if (itsByte < low || itsByte > high || !text[position..].StartsWith(form)) continue;
            position += form.Length;
            value = itsByte;
            return true;
        }

        value = 0;
        return false;
    }

    private static bool TakePlain(ReadOnlySpan<byte> text, ref int position, int low, int high, out int value)
    {
        value = 0;
        if (position >= text.Length || text[position] < 0x80) return false;
        Rune.DecodeFromUtf8(text[position..], out var rune, out int used);
        value = CodePage.Windows1252.ToByte(rune.Value);
        if (value < low || value > high) return false;
        position += used;
        return true;
    }

    // Â Ã Ä Å, or á â, the leads of Latin letters and of Vietnamese and typographic characters.
    private static bool IsLead(ReadOnlySpan<byte> text, int position) =>
        position >= 0 && text[position] == 0xC3 && text[position + 1] is (>= 0x82 and <= 0x85) or 0xA1 or 0xA2;

    private static CharacterKind KindBefore(ReadOnlySpan<byte> text, int position) => CharacterKinds.Of(MojibakeScan.Before(text, position, 1));
}
