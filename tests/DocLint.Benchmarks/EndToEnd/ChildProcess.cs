using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DocLint.Benchmarks.EndToEnd;

/// <summary>What one run of a program cost.</summary>
/// <param name="Cpu">User and system time.</param>
internal readonly record struct Cost(TimeSpan Cpu, TimeSpan Wall, int ExitCode);

/// <summary>Runs programs and asks the kernel what they cost, as time(1) does. Linux only.</summary>
internal static unsafe partial class ChildProcess
{
    private const int OpenWriteOnly = 1;

    /// <summary>Runs a program to its end; its standard output goes nowhere.</summary>
    public static Cost Run(IReadOnlyList<string> command)
    {
        long start = Stopwatch.GetTimestamp();
        int process = Start(command);
        byte* usage = stackalloc byte[256];
        if (wait4(process, out int status, 0, usage) != process)
            throw new InvalidOperationException($"waiting for {command[0]} failed: {Marshal.GetLastPInvokeErrorMessage()}");
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        long* times = (long*)usage;
        TimeSpan cpu = TimeSpan.FromSeconds(times[0] + times[2]) + TimeSpan.FromMicroseconds(times[1] + times[3]);
        return new Cost(cpu, wall, (status & 0x7F) == 0 ? status >> 8 : -(status & 0x7F));
    }

    /// <summary>
    /// The most resident memory of a run, in bytes: the high-water mark of its own address space, read every few milliseconds. What wait4
    /// tells is no use, because it begins with that of the parent.
    /// </summary>
    public static long PeakMemory(IReadOnlyList<string> command)
    {
        int process = Start(command);
        long peak = 0;
        while (wait4(process, out _, 1 /* WNOHANG */, null) == 0)
        {
            peak = Math.Max(peak, ReadHighWaterMark(process));
            Thread.Sleep(2);
        }

        return peak;
    }

    /// <summary>Whether a run loads a shared library, as the dynamic linker tells it.</summary>
    public static bool Loads(IReadOnlyList<string> command, string library)
    {
        string folder = Directory.CreateTempSubdirectory("doclint-linker").FullName;
        _ = Run(["env", "LD_DEBUG=libs", $"LD_DEBUG_OUTPUT={folder}/log", .. command]);
        bool loads = Directory.GetFiles(folder).Any(log => File.ReadLines(log).Any(line => line.Contains(library, StringComparison.Ordinal)));
        Directory.Delete(folder, recursive: true);
        return loads;
    }

    private static long ReadHighWaterMark(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static int Start(IReadOnlyList<string> command)
    {
        byte* actions = stackalloc byte[256];
        if (posix_spawn_file_actions_init(actions) != 0 || posix_spawn_file_actions_addopen(actions, 1, "/dev/null", OpenWriteOnly, 0) != 0
            || posix_spawn_file_actions_addopen(actions, 2, "/dev/null", OpenWriteOnly, 0) != 0)
            throw new InvalidOperationException("standard output cannot be redirected");
        nint[] arguments = [.. command.Select(Marshal.StringToCoTaskMemUTF8), 0];
        nint[] environment = [.. Variables().Select(Marshal.StringToCoTaskMemUTF8), 0];
        int error = posix_spawnp(out int process, command[0], actions, null, arguments, environment);
        _ = posix_spawn_file_actions_destroy(actions);
        foreach (nint text in arguments.Concat(environment))
            Marshal.FreeCoTaskMem(text);
        return error == 0 ? process : throw new InvalidOperationException($"{command[0]} cannot be started: error {error}");
    }

    /// <summary>Our own environment, without what the tools that started us have set for .NET.</summary>
    private static IEnumerable<string> Variables()
    {
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && !name.StartsWith("MSBUILD", StringComparison.Ordinal) && name != "LC_ALL")
                yield return name + "=" + variable.Value;
        }

        // wc counts characters, not bytes, as it does for its users.
        yield return "LC_ALL=C.UTF-8";
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawnp(out int process, string file, byte* actions, byte* attributes, nint[] arguments, nint[] environment);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_init(byte* actions);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_destroy(byte* actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn_file_actions_addopen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int wait4(int process, out int status, int options, byte* usage);
}
