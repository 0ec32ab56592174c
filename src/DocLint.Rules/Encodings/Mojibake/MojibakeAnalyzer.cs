using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Rules.Encodings.Escapes;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>Text that was written as UTF-8 and read as something else, with what became of it afterwards.</summary>
public sealed class MojibakeAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Mojibake = new("DL1001", "Mojibake",
        "'{0}' is {1} written as UTF-8 and read as {2}", DiagnosticSeverity.Error)
    {
        Precision = RulePrecision.VeryHigh,
    };

    internal static readonly DiagnosticDescriptor Layered = new("DL1002", "Layered mojibake",
        "'{0}' is {1} written as UTF-8 and read as {2}", DiagnosticSeverity.Error)
    {
        Precision = RulePrecision.VeryHigh,
    };

    internal static readonly DiagnosticDescriptor Normalized = new("DL1003", "Normalised mojibake",
        "'{0}' is {1} written as UTF-8, read as windows-1252 and normalised afterwards", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor OtherPage = new("DL1004", "Code page read as another",
        "'{0}' is {1} written in {2} and read as {3}", DiagnosticSeverity.Note)
    {
        Precision = RulePrecision.Medium,
    };

    internal static readonly DiagnosticDescriptor Remains = new("DL1005", "Remains of a no-break space or à",
        "'{0}' is left of {1} read as windows-1252, its second byte lost", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor Lossy = new("DL1006", "Mojibake that lost bytes",
        "'{0}' is {1} written as UTF-8 and read as windows-1252, with bytes lost or changed on the way", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor Replacement = new("DL1008", "Replacement character",
        "'{0}' stands for {1} that a program could not decode", DiagnosticSeverity.Error)
    {
        Precision = RulePrecision.VeryHigh,
    };

    internal static readonly DiagnosticDescriptor Cjk = new("DL1009", "Mojibake of an East Asian code page",
        "'{0}' is {1} written as UTF-8 and read as {2}", DiagnosticSeverity.Error);

    /// <summary>Bytes of one letter in three misread ones.</summary>
    private const int LongestSubject = 9;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Mojibake, Layered, Normalized, OtherPage, Remains, Lossy, Replacement, Cjk];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNonAsciiRunAction(ExamineRun);
        context.RegisterDocumentAction(ReportDamage);
    }

    private static void ExamineRun(DocumentContext context, ProseSpan run)
    {
        if (RunTriggers.IsPlain(context.Text, run.Start, run.End))
        {
            if (run.Length == 2 && RunTriggers.IsLostApostrophe(context, run))
                CountOdd(context, run);
            return;
        }

        if (context.TryGetState<DocumentDamage>() is null && RunTriggers.IsDamaged(context, run))
            DocumentDamage.Of(context);
        if (RunTriggers.IsOdd(context.Text, run))
            CountOdd(context, run);
    }

    private static void CountOdd(DocumentContext context, ProseSpan run) => context.GetState(static _ => new OddRuns()).Add(run.Start);

    private static void ReportDamage(DocumentContext context)
    {
        bool mayBeOther = context.TryGetState<OddRuns>() is not null || LetterSample.IsOfNoLanguage(context.Text);
        SingleByteDamage? other = mayBeOther ? SingleByteDamage.Of(context) : null;
        ReportMojibake(context, other);
        if (other is not null)
            ReportOtherPage(context, other);
    }

    private static void ReportOtherPage(DocumentContext context, SingleByteDamage damage)
    {
        foreach (var (start, end, text) in damage.Found)
        {
            ProseSpan span = ProseSpan.FromBounds(start, end);
            context.Report(new Finding(OtherPage, span)
            {
                Arguments = [$"'{text}'", damage.WrittenIn.Name, damage.ReadAs.Name],
                Fix = new ProseFix($"Replace with '{text}'", FixSafety.DisplayOnly, [new ProseEdit(span, text)]),
            });
        }
    }

    private static void ReportMojibake(DocumentContext context, SingleByteDamage? other)
    {
        if (context.TryGetState<DocumentDamage>() is { } damage)
            ReportMojibake(context, damage, other);
    }

    // By itself, so that an undamaged text loads nothing of it.
    private static void ReportMojibake(DocumentContext context, DocumentDamage damage, SingleByteDamage? other)
    {
        foreach (Damage item in damage.Found)
        {
            if (other?.Covers(item.Start) != true && !IsSubject(context, damage, item) && (item.Kind != DamageKind.Replacement || !IsBrokenByte(context, item)))
                context.Report(ToFinding(item));
        }
    }

    /// <summary>
    /// Whether the text speaks of the letters: they stand alone in quotation marks, or one of them in a cell of a table and in no other. What
    /// is left of a no-break space fills cells by the row.
    /// </summary>
    private static bool IsSubject(DocumentContext context, DocumentDamage damage, in Damage item)
    {
        if (item.Kind is DamageKind.Replacement or DamageKind.Cjk or DamageKind.Normalized || item.End - item.Start > LongestSubject)
            return false;
        if (EscapeContext.IsQuotedText(context.Text, item.Start, item.End) || EscapeContext.IsSpokenOf(context.Text, item.Start, item.End))
            return true;
        if (context.Document.Format != DocumentFormat.Html || item.Kind is not (DamageKind.Remains or DamageKind.Lossy) || !SourceContext.IsWholeCell(context, ProseSpan.FromBounds(item.Start, item.End)))
            return false;
        ReadOnlySpan<byte> letters = context.Text[item.Start..item.End];
        int cells = 0;
        foreach (Damage each in damage.Found)
            cells += context.Text[each.Start..each.End].SequenceEqual(letters) && SourceContext.IsWholeCell(context, ProseSpan.FromBounds(each.Start, each.End)) ? 1 : 0;
        return cells == 1;
    }

    /// <summary>Whether the decoder put the U+FFFD there for bytes of the file, which another rule reports.</summary>
    private static bool IsBrokenByte(DocumentContext context, in Damage item)
    {
        ReadOnlySpan<InvalidSequence> broken = context.Source.InvalidSequences.Span;
        if (broken.IsEmpty)
            return false;
        int start = context.Document.Map.ToSource(ProseSpan.FromBounds(item.Start, item.End)).Start;
        int low = 0, high = broken.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (broken[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < broken.Length && broken[low].Span.Start == start;
    }

    private static Finding ToFinding(in Damage item)
    {
        DiagnosticDescriptor rule = RuleOf(item);
        return new Finding(rule, ProseSpan.FromBounds(item.Start, item.End))
        {
            Arguments = [Describe(item), item.Chain == 0 ? "GBK" : ReadAs(item.Chain)],
            Fix = FixOf(item),
        };
    }

    private static DiagnosticDescriptor RuleOf(in Damage item) => item.Kind switch
    {
        DamageKind.Normalized => Normalized,
        DamageKind.Remains => Remains,
        DamageKind.Lossy => Lossy,
        DamageKind.Replacement => Replacement,
        DamageKind.Cjk => Cjk,
        _ => item.Chain > 0xFF ? Layered : Mojibake,
    };

    private static ProseFix? FixOf(in Damage item)
    {
        if (item.NewText is null)
            return null;
        FixSafety safety = item.Kind == DamageKind.Replacement || item.IsUnclear ? FixSafety.Unsafe : FixSafety.Safe;
        string title = item.NewText.Length == 0 ? "Delete it" : $"Replace with '{item.NewText}'";
        return new ProseFix(title, safety, [new ProseEdit(ProseSpan.FromBounds(item.Start, item.End), item.NewText)]);
    }

    private static string Describe(in Damage item)
    {
        if (item.Kind == DamageKind.Remains)
            return item.NewText == "à" ? "à" : "a no-break space";
        if (item.NewText is null)
            return "a character";
        if (item.NewText.Length == 0)
            return "U+FEFF (byte order mark)";
        Rune.DecodeFromUtf16(item.NewText, out Rune first, out int length);
        if (length < item.NewText.Length)
            return "'" + item.NewText + "'";
        // Not an interpolated string, whose buffer has the runtime load its compiler.
        return first.Value == 0xA0 ? "U+00A0 (no-break space)" : "U+" + first.Value.ToString("X4", CultureInfo.InvariantCulture) + " (" + first.ToString() + ")";
    }

    /// <summary>The misreadings, first to last: <c>windows-1252</c>, <c>windows-1252, twice</c>, <c>Mac Roman and then as windows-1252</c>.</summary>
    private static string ReadAs(uint chain)
    {
        var names = new List<string>();
        for (uint rest = chain; rest != 0; rest >>= 8)
            names.Insert(0, NameOf(rest & 0xFF));
        if (names.Count > 1 && names.TrueForAll(name => name == names[0]))
            return names[0] + ", " + (names.Count switch { 2 => "twice", 3 => "three times", _ => "four times" });
        return string.Join(" and then as ", names);
    }

    private static string NameOf(uint page) => page switch
    {
        NormalizedMojibake.Chain => "windows-1252",
        >= CjkMojibake.FirstChain => CjkMojibake.Name(page),
        _ => CodePage.All[(int)page - 1].Name,
    };
}
