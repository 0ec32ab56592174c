namespace DocLint.Cli.Linting;

/// <summary>A file whose sections several threads work on. The counts belong to the queue, the reader to whoever holds its lock.</summary>
internal sealed class LargeFile(int index, SectionReader reader)
{
    /// <summary>Which input it is.</summary>
    public int Index => index;

    public SectionReader Reader => reader;

    /// <summary>Sections that were read.</summary>
    public int Read { get; set; }

    /// <summary>Sections that a worker has asked for and that are not emitted yet.</summary>
    public int InFlight { get; set; }

    /// <summary>True when its last section was read.</summary>
    public bool IsExhausted { get; set; }
}
