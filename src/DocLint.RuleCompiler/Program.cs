using DocLint.RuleCompiler;

if (args.Length != 4)
{
    Console.Error.WriteLine("usage: DocLint.RuleCompiler RULES-FOLDER OUTPUT-FILE SOURCE-FOLDER CATALOG-FILE");
    return 2;
}

try
{
    byte[] blob = RulesCompiler.Compile(new RulesFolder(args[0]));
    File.WriteAllBytes(args[1], blob);
    File.WriteAllText(args[3], AnalyzerCatalog.Write(args[2]));
    return 0;
}
catch (RuleSourceException e)
{
    // The form that MSBuild turns into an error with a place.
    Console.Error.WriteLine($"{e.File}({e.Line},1): error DLRULES: {e.Message}");
    return 1;
}
