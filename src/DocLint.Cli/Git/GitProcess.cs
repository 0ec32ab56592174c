using System.Diagnostics;
using System.Text;

namespace DocLint.Cli.Git;

/// <summary>Runs the <c>git</c> command; arguments are passed as a list, so no shell reads them.</summary>
internal static class GitProcess
{
    /// <summary>Runs git and returns its output.</summary>
    /// <param name="folder">The folder that git starts in.</param>
    /// <param name="arguments">The arguments, one by one.</param>
    /// <param name="cancellationToken">Ends the process early.</param>
    /// <exception cref="GitException">git is not installed or could not be started.</exception>
    public static GitResult Run(string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("core.quotePath=false");
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using Process process = Process.Start(start) ?? throw new GitException("git could not be started");
            using CancellationTokenRegistration registration = cancellationToken.Register(static p => Kill((Process)p!), process);
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return new GitResult(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult().Trim());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new GitException("git is needed here and could not be started: " + e.Message);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has already ended.
        }
    }
}

/// <summary>What a run of git left behind.</summary>
/// <param name="ExitCode">0 when git was content.</param>
/// <param name="Output">The bytes of standard output; paths are UTF-8 or whatever the file system holds.</param>
/// <param name="Error">Standard error without white space around it.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Standard output as text, without the last line end.</summary>
    public string Text => Encoding.UTF8.GetString(Output).TrimEnd('\r', '\n');
}

/// <summary>git is missing, or says something that the user has to hear.</summary>
internal sealed class GitException(string message) : Exception(message);
