using System.Collections.Immutable;
using System.Globalization;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings.Characters;

/// <summary>Control characters: those that are windows-1252 punctuation in disguise, and those that are nothing in a text.</summary>
public sealed class ControlCharacterAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Disguised = new("DL1020", "C1 control character",
        "U+{1} is a control character; as a byte of windows-1252 it is {2}", DiagnosticSeverity.Error)
    {
        Precision = RulePrecision.VeryHigh,
    };

    internal static readonly DiagnosticDescriptor Control = new("DL1021", "Control character",
        "{1} has no place in a text", DiagnosticSeverity.Error)
    {
        Precision = RulePrecision.VeryHigh,
    };

    /// <summary>Bytes within which a sequence ends, or is none.</summary>
    private const int LongestSequence = 64;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Disguised, Control];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNonAsciiRunAction(ExamineRun);
        context.RegisterSpecialByteAction(ExamineByte);
        context.RegisterDocumentAction(ReportDisguised);
    }

    private static void ExamineRun(DocumentContext context, ProseSpan run)
    {
        ReadOnlySpan<byte> text = context.Text;
        for (int at = run.Start; at < run.End; at += 2)
        {
            int found = text[at..run.End].IndexOf((byte)0xC2);
            if (found < 0)
                return;
            at += found;
            if (text[at + 1] < 0xA0)
                context.GetState(static _ => new C1Characters()).Positions.Add(at);
        }
    }

    /// <summary>At the end, when it is known which of them are parts of mojibake or of another code page.</summary>
    private static void ReportDisguised(DocumentContext context)
    {
        if (context.TryGetState<C1Characters>() is not { } characters)
            return;
        DocumentDamage damage = DocumentDamage.Of(context);
        SingleByteDamage other = SingleByteDamage.Of(context);
        foreach (int at in characters.Positions)
        {
            if (!damage.Covers(at) && !other.Covers(at))
                ReportC1(context, at, context.Text[at + 1]);
        }
    }

    private static void ReportC1(DocumentContext context, int at, byte value)
    {
        var span = new ProseSpan(at, 2);
        if (!CodePage.Windows1252.IsDefined(value))
        {
            context.Report(new Finding(Control, span) { Arguments = [$"The control character U+{value:X4}"], Fix = Delete(span) });
            return;
        }

        string text = CodePage.Windows1252.ToChar(value).ToString();
        context.Report(new Finding(Disguised, span)
        {
            Arguments = [value.ToString("X4", CultureInfo.InvariantCulture), $"'{text}'"],
            Fix = new ProseFix($"Replace with '{text}'", FixSafety.Safe, [new ProseEdit(span, text)]),
        });
    }

    private static void ExamineByte(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        byte value = text[position];
        if (value is (>= 0x20 and not 0x7F) || value == 0x07 && EndsSequence(text, position))
            return;
        if (value is 0x0B or 0x0C)
        {
            if (PageBreak.TryRead(context, position, out ProseSpan row, out ProseEdit edit) && !IsLine(text, row))
                context.Report(new Finding(Control, row) { Arguments = [$"The control character U+{value:X4}"], Fix = Fix(edit) });
            return;
        }

        int end = value == 0x1B ? EndOfSequence(text, position + 1) : position + 1;
        ProseSpan span = ProseSpan.FromBounds(position, end);
        string what = end > position + 1 ? "A terminal's escape sequence" : $"The control character U+{value:X4}";
        context.Report(new Finding(Control, span) { Arguments = [what], Fix = Delete(span) });
    }

    /// <summary>Alone on its line it ends a page, as plain text has always done it.</summary>
    private static bool IsLine(ReadOnlySpan<byte> text, ProseSpan row) =>
        (row.Start == 0 || text[row.Start - 1] is (byte)'\n' or (byte)'\r') && (row.End == text.Length || text[row.End] is (byte)'\n' or (byte)'\r');

    /// <summary>Whether a bell is the end of a sequence that sets a terminal's title.</summary>
    private static bool EndsSequence(ReadOnlySpan<byte> text, int bell)
    {
        int from = Math.Max(0, bell - LongestSequence);
        int escape = text[from..bell].LastIndexOf("\u001B]"u8);
        return escape >= 0 && EndOfSequence(text, from + escape + 1) == bell + 1;
    }

    /// <summary>The end of an ANSI sequence (ECMA-48, 5.4 and 5.6) whose escape stands before <paramref name="at"/>.</summary>
    private static int EndOfSequence(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
            return at;
        if (text[at] == ']')
        {
            int bell = text[at..Math.Min(text.Length, at + LongestSequence)].IndexOf((byte)0x07);
            return bell < 0 ? at + 1 : at + bell + 1;
        }

        if (text[at] != '[')
            return text[at] is >= 0x40 and < 0x60 ? at + 1 : at;
        int end = at + 1;
        while (end < text.Length && text[end] is >= 0x20 and < 0x40)
            end++;
        return end < text.Length && text[end] is >= 0x40 and < 0x7F ? end + 1 : end;
    }

    private static ProseFix Delete(ProseSpan span) => Fix(new ProseEdit(span, string.Empty));

    private static ProseFix Fix(ProseEdit edit) => new(edit.NewText.Length == 0 ? "Delete it" : "Replace with a space", FixSafety.Safe, [edit]);

    private sealed class C1Characters
    {
        public List<int> Positions { get; } = [];
    }
}
