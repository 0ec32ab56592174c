using DocLint.RuleCompiler;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: DocLint.RuleCompiler RULES-FOLDER OUTPUT-FILE");
    return 2;
}

try
{
    byte[] blob = RulesCompiler.Compile(new RulesFolder(args[0]));
    File.WriteAllBytes(args[1], blob);
    return 0;
}
catch (RuleSourceException e)
{
    // The form that MSBuild turns into an error with a place.
    Console.Error.WriteLine($"{e.File}({e.Line},1): error DLRULES: {e.Message}");
    return 1;
}
