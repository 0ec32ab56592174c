using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace DocLint.Cli.IO;

/// <summary>
/// Paths as the tree that the glob matcher walks. Its own tree in memory looks through all paths once for every folder; this one is linear.
/// </summary>
internal sealed class PathTree : DirectoryInfoBase
{
    private readonly List<FileSystemInfoBase> _children = [];
    private readonly Dictionary<string, PathTree> _folders = new(StringComparer.Ordinal);

    private PathTree(string name, PathTree? parent)
    {
        Name = name;
        ParentDirectory = parent;
    }

    public override string Name { get; }

    public override string FullName => ParentDirectory is { Name.Length: > 0 } parent ? parent.FullName + "/" + Name : Name;

    public override DirectoryInfoBase? ParentDirectory { get; }

    /// <param name="paths">Relative, with '/'.</param>
    public static PathTree Build(IEnumerable<string> paths)
    {
        var root = new PathTree("", parent: null);
        foreach (string path in paths)
        {
            PathTree folder = root;
            int start = 0;
            for (int end; (end = path.IndexOf('/', start)) >= 0; start = end + 1)
                folder = folder.Enter(path[start..end]);
            folder._children.Add(new Leaf(path[start..], folder));
        }

        return root;
    }

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos() => _children;

    public override DirectoryInfoBase? GetDirectory(string path) => _folders.GetValueOrDefault(path);

    public override FileInfoBase? GetFile(string path) => _children.OfType<Leaf>().FirstOrDefault(leaf => leaf.Name == path);

    private PathTree Enter(string name)
    {
        if (_folders.TryGetValue(name, out PathTree? folder))
            return folder;
        folder = new PathTree(name, this);
        _folders.Add(name, folder);
        _children.Add(folder);
        return folder;
    }

    private sealed class Leaf(string name, PathTree folder) : FileInfoBase
    {
        public override string Name => name;

        public override string FullName => folder.Name.Length > 0 ? folder.FullName + "/" + name : name;

        public override DirectoryInfoBase ParentDirectory => folder;
    }
}
