using YamlDotNet.RepresentationModel;

namespace DocLint.Tests.Actions;

/// <summary>The action.yml at the top of this repository.</summary>
internal static class ActionFile
{
    public static string Root { get; } = FindRoot();

    public static string Path => System.IO.Path.Combine(Root, "action.yml");

    public static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        using StreamReader reader = File.OpenText(Path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "action.yml")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests have to run inside the repository.");
    }
}
