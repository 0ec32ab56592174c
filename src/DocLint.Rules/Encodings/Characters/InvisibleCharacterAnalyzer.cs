using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Encodings.Escapes;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings.Characters;

/// <summary>Characters that cannot be seen but break search, comparison and line ends; and characters that only one font has.</summary>
public sealed class InvisibleCharacterAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor ByteOrderMark = Rule("DL1022", "Byte order mark inside text", "U+FEFF (byte order mark) stands inside the text", DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor ZeroWidth = Rule("DL1023", "Zero-width character", "U+{1} ({2}) is invisible here and serves no script", DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor Bidi = Rule("DL1024", "Bidirectional control", "U+{1} ({2}) stands in a paragraph without right-to-left text", DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor SoftHyphen = Rule("DL1025", "Soft hyphen", "U+00AD (soft hyphen) stands inside a word", DiagnosticSeverity.Note);
    internal static readonly DiagnosticDescriptor PrivateUse = Rule("DL1026", "Private-use or object replacement character", "U+{1} ({2}) shows nothing or something else in every font", DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor Ligature = Rule("DL1027", "Latin ligature", "'{0}' is one character for the letters '{2}'", DiagnosticSeverity.Note);
    internal static readonly DiagnosticDescriptor VariationSelector = Rule("DL1028", "Stray variation selector", "U+{1} ({2}) follows no character that has variants", DiagnosticSeverity.Note);

    private static readonly string[] LigatureLetters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [ByteOrderMark, ZeroWidth, Bidi, SoftHyphen, PrivateUse, Ligature, VariationSelector];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNonAsciiRunAction(ExamineRun);
        context.RegisterDocumentAction(ReportCandidates);
    }

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) => new(id, title, message, severity);

    private static void ExamineRun(DocumentContext context, ProseSpan run)
    {
        ReadOnlySpan<byte> text = context.Text;
        for (int at = run.Start; at < run.End;)
        {
            int found = Leads.IndexIn(text[at..run.End]);
            if (found < 0)
                return;
            at += found;
            if (!MayBeInvisible(text, at))
            {
                at++;
                continue;
            }

            Rune.DecodeFromUtf8(text[at..run.End], out Rune rune, out int length);
            if (RuleOf(context, rune.Value, at, at + length) is not null)
                context.GetState(static _ => new Candidates()).Positions.Add(at);
            at += length;
        }
    }

    /// <summary>At the end, when it is known what is mojibake: the second half of í is a soft hyphen, that of others a private character.</summary>
    private static void ReportCandidates(DocumentContext context)
    {
        if (context.TryGetState<Candidates>() is not { } candidates)
            return;
        DocumentDamage? damage = context.TryGetState<DocumentDamage>();
        SingleByteDamage other = SingleByteDamage.Of(context);
        foreach (int at in candidates.Positions)
        {
            if (damage?.Covers(at) == true || other.Covers(at))
                continue;
            Rune.DecodeFromUtf8(context.Text[at..], out Rune rune, out int length);
            Report(context, RuleOf(context, rune.Value, at, at + length)!, rune.Value, new ProseSpan(at, length));
        }
    }

    /// <summary>Tells most letters that begin with the same byte by their second.</summary>
    private static bool MayBeInvisible(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        0xC2 => text[at + 1] == 0xAD,
        0xD8 => text[at + 1] == 0x9C,
        0xE1 => text[at + 1] == 0xA0,
        0xE2 => text[at + 1] == 0x81 || text[at + 1] == 0x80 && text[at + 2] is (>= 0x8B and <= 0x8F) or (>= 0xAA and <= 0xAE),
        0xEF => text[at + 1] is >= 0x80 and < 0xA4 or 0xAC or 0xB8 or 0xBB or 0xBF,
        _ => true,
    };

    private static DiagnosticDescriptor? RuleOf(DocumentContext context, int code, int start, int end) => code switch
    {
        0xFEFF => ByteOrderMark,
        // Whoever writes "&shy;" wants a soft hyphen there, and "&#xF611;" is a picture of the font that the page loads.
        0xAD => context.IsReference(start) ? null : SoftHyphen,
        0x200B => InvisibleContext.IsBreakOpportunity(context.Text, start, end) ? null : ZeroWidth,
        0x200C or 0x200D => InvisibleContext.IsJoiner(context.Text, start, end) ? null : ZeroWidth,
        (>= 0x2060 and <= 0x2064) or 0x180E => InvisibleContext.IsMongolian(context.Text, start) ? null : ZeroWidth,
        0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => IsRightToLeft(context, start) ? null : Bidi,
        0xFFFC => PrivateUse,
        (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0x10FFFD) => context.IsReference(start) || IsIcon(context, start, end) ? null : PrivateUse,
        >= 0xFB00 and <= 0xFB06 => Ligature,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => InvisibleContext.HasVariants(context.Text, start, end) ? null : VariationSelector,
        _ => null,
    };

    /// <summary>In a page, a character of a font of icons is alone in an element that asks for the font.</summary>
    private static bool IsIcon(DocumentContext context, int start, int end) =>
        context.Document.Format == DocumentFormat.Html && SourceContext.IsWholeInlineElement(context, ProseSpan.FromBounds(start, end));

    private static bool IsRightToLeft(DocumentContext context, int position)
    {
        int block = context.BlockAt(position);
        if (block < 0)
            return false;
        LastBlock last = context.GetState(static _ => new LastBlock());
        if (last.Index != block)
            (last.Index, last.IsRightToLeft) = (block, InvisibleContext.HasRightToLeft(context.Text[context.Blocks[block].Start..context.Blocks[block].End]));
        // In an Arabic text a name in Latin letters, alone in its paragraph, is kept on the right by such a mark.
        return last.IsRightToLeft || (last.IsDocumentRightToLeft ??= InvisibleContext.IsMostlyRightToLeft(context.Text));
    }

    private static void Report(DocumentContext context, DiagnosticDescriptor rule, int code, ProseSpan span)
    {
        string? replacement = rule.Id switch
        {
            "DL1027" => LigatureLetters[code - 0xFB00],
            "DL1026" => code == 0xFFFC ? string.Empty : null,
            _ => string.Empty,
        };
        string title = string.IsNullOrEmpty(replacement) ? "Delete it" : $"Replace with '{replacement}'";
        context.Report(new Finding(rule, span)
        {
            Arguments = [code.ToString("X4", CultureInfo.InvariantCulture), rule == Ligature ? replacement! : InvisibleContext.Name(code)],
            Fix = replacement is null ? null : new ProseFix(title, FixSafety.Safe, [new ProseEdit(span, replacement)]),
        });
    }

    /// <summary>First bytes of the characters above; letters of most scripts begin with others. Made when a text needs it.</summary>
    private static class Leads
    {
        /// <summary>Least bytes of a run for which the framework's search, which is compiled when it is first called, is worth that.</summary>
        private const int LongRun = 256;

        private static readonly ByteSet Bytes = new(Values);

        private static ReadOnlySpan<byte> Values => [0xC2, 0xD8, 0xE1, 0xE2, 0xEE, 0xEF, 0xF3, 0xF4];

        public static int IndexIn(ReadOnlySpan<byte> run) => run.Length < LongRun ? Bytes.IndexIn(run) : run.IndexOfAny(LongSearch.Bytes);

        private static class LongSearch
        {
            public static readonly SearchValues<byte> Bytes = SearchValues.Create(Values);
        }
    }

    private sealed class Candidates
    {
        public List<int> Positions { get; } = [];
    }

    /// <summary>The verdict on the block that was asked for last: a long one may hold many controls.</summary>
    private sealed class LastBlock
    {
        public int Index { get; set; } = -1;

        public bool IsRightToLeft { get; set; }

        /// <summary>Null until asked.</summary>
        public bool? IsDocumentRightToLeft { get; set; }
    }
}
