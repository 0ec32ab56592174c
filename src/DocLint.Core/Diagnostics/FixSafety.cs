namespace DocLint.Core.Diagnostics;

/// <summary>Who may apply a fix.</summary>
public enum FixSafety
{
    /// <summary><c>--fix</c> applies it.</summary>
    Safe,

    /// <summary><c>--fix --unsafe</c> applies it: it is probably right, but it changes words that somebody may have meant.</summary>
    Unsafe,

    /// <summary>Shown, never applied.</summary>
    DisplayOnly,
}
