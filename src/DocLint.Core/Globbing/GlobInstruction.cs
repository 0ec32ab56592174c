namespace DocLint.Core.Globbing;

/// <summary>One step of a <see cref="GlobProgram"/>.</summary>
/// <param name="argument">A character, an index of a set or of an instruction, by operation.</param>
internal readonly struct GlobInstruction(GlobOperation operation, int argument)
{
    public readonly GlobOperation Operation = operation;
    public readonly int Argument = argument;
}

internal enum GlobOperation : byte
{
    /// <summary>Takes the UTF-16 unit that is the argument.</summary>
    Character,

    /// <summary>Takes a code point that is not '/'.</summary>
    AnyButSlash,

    /// <summary>Takes a code point of a set; never '/'.</summary>
    Set,

    /// <summary>Takes a decimal number of a set's range.</summary>
    Number,

    /// <summary>Takes any number of characters but '/'.</summary>
    RunOfAnyButSlash,

    /// <summary>Takes any number of characters.</summary>
    RunOfAny,

    /// <summary>Goes on behind itself and at the argument.</summary>
    Split,

    /// <summary>Goes on at the argument.</summary>
    Jump,
}
