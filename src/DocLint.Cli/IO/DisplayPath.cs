namespace DocLint.Cli.IO;

/// <summary>Paths as reports show them: short, with '/', and such that a click opens the file.</summary>
internal static class DisplayPath
{
    /// <summary>
    /// Relative to the working folder when the file lies in it. Outside of it: with "..", or absolute when the two have nothing in common but
    /// the root, or when that is how it was written.
    /// </summary>
    /// <param name="fullPath">Without "." and "..".</param>
    public static string Of(string fullPath, string workingFolder, bool wasAbsolute = false)
    {
        bool isOnItsOwn = !IsWithin(fullPath, workingFolder) && (wasAbsolute || SharesOnlyRoot(fullPath, workingFolder));
        return WithSlashes(isOnItsOwn ? fullPath : Relative(workingFolder, fullPath));
    }

    /// <summary>A full path, relative to a folder. What lies in it is cut out: the framework's comparison of roots is compiled at every start.</summary>
    public static string Relative(string folder, string fullPath)
    {
        int start = folder.Length + (Path.EndsInDirectorySeparator(folder) ? 0 : 1);
        return IsWithin(fullPath, folder) && fullPath.Length > start ? fullPath[start..] : Path.GetRelativePath(folder, fullPath);
    }

    /// <summary>True for the folder itself and for what lies in it. Both are full paths.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>On Windows with '/' instead of '\'; elsewhere '\' is a character like any other.</summary>
    public static string WithSlashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private static bool SharesOnlyRoot(string path, string other)
    {
        int root = Path.GetPathRoot(other)!.Length;
        int end = other.IndexOf(Path.DirectorySeparatorChar, root);
        string top = end < 0 ? other : other[..end];
        return top.Length == root || !IsWithin(path, top);
    }
}
