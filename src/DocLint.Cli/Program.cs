using DocLint.Cli;
using DocLint.Cli.IO;

return CommandLine.Run(args, ShellConsole.Create(), PhysicalFileSystem.Instance);
