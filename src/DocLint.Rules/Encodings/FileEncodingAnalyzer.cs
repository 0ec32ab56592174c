using System.Collections.Immutable;
using System.Globalization;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings;

/// <summary>Files that are not UTF-8, as a whole or in single bytes.</summary>
public sealed class FileEncodingAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor NotUtf8 = new("DL1030", "File is not UTF-8",
        "The file is not UTF-8 but {1}", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor BrokenBytes = new("DL1031", "Bytes that are not UTF-8",
        "The {1} here {2}", DiagnosticSeverity.Error);

    /// <summary>Bytes that are no UTF-8 below which each is a finding of its own.</summary>
    private const int FewestOfUnknown = 100;

    /// <summary>More changes than this are not listed: the file is written anew as a whole.</summary>
    private const int MostChanges = 2000;

    /// <summary>What a page says of its encoding afterwards.</summary>
    private const string NewLabel = "utf-8";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [NotUtf8, BrokenBytes];

    public override void Initialize(AnalysisContext context) => context.RegisterSourceTextAction(Examine);

    private static void Examine(DocumentContext context)
    {
        SourceText source = context.Source;
        if (!source.Encoding.IsUtf8)
        {
            if (source.Origin.ByteOffset == 0 && source.Length > 0)
                ReportFile(context, source);
            return;
        }

        if (source.InvalidSequences.IsEmpty)
            return;
        if (IsOfUnknownEncoding(source))
        {
            ReportUnknown(context, source);
            return;
        }

        BrokenBytePage? page = BrokenBytePage.Find(source);
        foreach (InvalidSequence sequence in source.InvalidSequences.Span)
            ReportBytes(context, source, sequence, page);
    }

    /// <summary>More bytes that are no UTF-8 than characters that are: a file in an encoding that nobody told.</summary>
    private static bool IsOfUnknownEncoding(SourceText source)
    {
        int invalid = source.InvalidSequences.Length, leads = 0;
        if (invalid < FewestOfUnknown)
            return false;
        foreach (byte value in source.Utf8)
            leads += value >= 0xC2 ? 1 : 0;
        return leads - invalid < invalid;
    }

    /// <summary>One finding at the first byte; thousands would say no more.</summary>
    private static void ReportUnknown(DocumentContext context, SourceText source) => context.ReportSource(new Diagnostic
    {
        Descriptor = NotUtf8,
        Span = source.InvalidSequences.Span[0].Span,
        Source = source,
        Severity = context.Options.GetSeverity(NotUtf8),
        Arguments = ["in an encoding that is not known here"],
    });

    private static void ReportFile(DocumentContext context, SourceText source)
    {
        int first = source.Utf8.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        int end = first < 0 ? 1 : first + 1;
        while (end < source.Length && (source.Utf8[end] & 0xC0) == 0x80)
            end++;
        bool isMarked = !source.Encoding.ByteOrderMark.IsEmpty;
        DiagnosticSeverity severity = context.Options.GetSeverity(NotUtf8);
        context.ReportSource(new Diagnostic
        {
            Descriptor = NotUtf8,
            Span = TextSpan.FromBounds(Math.Max(first, 0), end),
            Source = source,
            Severity = isMarked && severity > DiagnosticSeverity.Note ? DiagnosticSeverity.Note : severity,
            Arguments = [source.Encoding.Name + (isMarked ? " with a byte order mark" : string.Empty)],
            Properties = [KeyValuePair.Create("encoding", source.Encoding.Name)],
            Fix = new CodeFix("Write the file as UTF-8", FixSafety.Unsafe, ChangesOf(source)) { Encoding = SourceEncoding.Utf8 },
        });
    }

    /// <summary>
    /// The text as it is to stand, for tools that see the file as broken UTF-8, one bad byte for one character. Of UTF-16 and UTF-32 they see
    /// either the same text or nothing like it. What a page says of its own encoding changes in all.
    /// </summary>
    private static ImmutableArray<TextChange> ChangesOf(SourceText source)
    {
        List<TextSpan> labels = DeclaredEncoding.FindLabels(source.Path, source.Utf8);
        labels.RemoveAll(label => System.Text.Encoding.ASCII.GetString(source.Utf8.Slice(label.Start, label.Length)).Equals(NewLabel, StringComparison.OrdinalIgnoreCase));
        bool mayBeCut = labels.Count == 0;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (source.Encoding.Name.StartsWith("utf-", StringComparison.Ordinal))
        {
            AddLabels(labels, source.Length, changes);
            return changes.ToImmutable();
        }

        ReadOnlySpan<byte> text = source.Utf8;
        for (int at = 0; at < text.Length;)
        {
            int offset = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (offset < 0)
                break;
            int start = at + offset, length = text[start..].IndexOfAnyInRange((byte)0, (byte)0x7F);
            at = length < 0 ? text.Length : start + length;
            AddLabels(labels, start, changes);
            if (changes.Count == MostChanges && mayBeCut)
                return [];
            changes.Add(new TextChange(TextSpan.FromBounds(start, at), System.Text.Encoding.UTF8.GetString(text[start..at])));
        }

        AddLabels(labels, source.Length, changes);
        return changes.ToImmutable();
    }

    /// <summary>Moves the labels before a position from their list into the changes.</summary>
    private static void AddLabels(List<TextSpan> labels, int before, ImmutableArray<TextChange>.Builder changes)
    {
        while (labels.Count > 0 && labels[0].End <= before)
        {
            changes.Add(new TextChange(labels[0], NewLabel));
            labels.RemoveAt(0);
        }
    }

    private static void ReportBytes(DocumentContext context, SourceText source, in InvalidSequence sequence, BrokenBytePage? page)
    {
        string? text = page?.TextOf(sequence);
        string bytes = sequence.Bytes.Length == 1
            ? sequence.Bytes.Span[0].ToString("X2", CultureInfo.InvariantCulture)
            : string.Join(' ', sequence.Bytes.ToArray().Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        bool several = sequence.Bytes.Length > 1;
        string verdict = text is null ? several ? "are not UTF-8" : "is not UTF-8" : $"is not UTF-8; in {page!.Name} it is '{text}'";
        context.ReportSource(new Diagnostic
        {
            Descriptor = BrokenBytes,
            Span = sequence.Span,
            Source = source,
            Severity = context.Options.GetSeverity(BrokenBytes),
            Arguments = [(several ? "bytes " : "byte ") + bytes, verdict],
            Fix = text is null ? null : new CodeFix($"Replace with '{text}'", page!.IsCertain ? FixSafety.Safe : FixSafety.Unsafe, [new TextChange(sequence.Span, text)]),
        });
    }
}
