using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Small files that one thread lints together, see <see cref="AnalyzerDriver.Analyze(ReadOnlySpan{Document}, ReadOnlySpan{DocumentContext}, Span{ImmutableArray{Diagnostic}})"/>. A thread has one.</summary>
internal sealed class FileBatch
{
    private const int MostFiles = 32;

    /// <summary>What is known of so many bytes of text stays in the cache of a core.</summary>
    private const int MostBytes = 128 * 1024;

    private readonly WorkerStorage _worker = new();
    private readonly DocumentContext?[] _contexts = new DocumentContext?[MostFiles];
    private readonly File[] _files = new File[MostFiles];
    private int _bytes;

    /// <summary>A file that was read.</summary>
    /// <param name="Index">Of the input.</param>
    /// <param name="Buffer">What <paramref name="Source"/> lies in.</param>
    internal sealed record File(int Index, LintInput Input, SourceText Source, byte[] Buffer)
    {
        /// <summary>Null until it is linted.</summary>
        public DocumentResult? Result { get; set; }
    }

    /// <summary>In the order of the inputs.</summary>
    public ReadOnlySpan<File> Files => _files.AsSpan(0, Count);

    public int Count { get; private set; }

    public bool HasRoom => Count < MostFiles && _bytes < MostBytes;

    public void Add(File file)
    {
        _files[Count++] = file;
        _bytes += file.Source.Length;
    }

    public void Clear() => (Count, _bytes) = (0, 0);

    /// <summary>The thread's contexts, one for each of some files.</summary>
    public ReadOnlySpan<DocumentContext> Contexts(int count)
    {
        for (int i = 0; i < count; i++)
            _contexts[i] ??= new DocumentContext(_worker);
        return _contexts.AsSpan(0, count)!;
    }
}
