using System.Globalization;
using BenchmarkDotNet.Running;
using DocLint.Benchmarks.Corpus;
using DocLint.Benchmarks.EndToEnd;
using DocLint.Benchmarks.Stages;
using DocLint.Benchmarks.Training;

// end-to-end TOOL EMPTY [FOLDER] [ROUNDS] [SCALE]   prints the table of goals
// corpus FOLDER [SCALE]                             only writes the inputs
// parse FILE                                        parses one file with Markdig or AngleSharp alone
// features ROOT LIST OUTPUT                         writes the line features that rules/boilerplate/train.py learns from
// throughput FAMILY                                 prints the MB/s of a family, the digit behind DL, on English and other text
// anything else                                     is for BenchmarkDotNet
string Argument(int index, string otherwise) => args.Length > index ? args[index] : otherwise;
double Number(int index, double otherwise) => args.Length > index ? double.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

switch (Argument(0, ""))
{
    case "end-to-end" when args.Length >= 3:
        var corpus = new BenchmarkCorpus(Argument(3, Path.Combine(Path.GetTempPath(), "doclint-corpus")), Number(5, 1));
        new EndToEndRun(corpus, args[1], args[2], (int)Number(4, 5)).Execute();
        return 0;
    case "corpus" when args.Length >= 2:
        var written = new BenchmarkCorpus(args[1], Number(2, 1));
        foreach (string path in (string[])[written.News, written.CleanNews, written.SmallFiles, written.OneFile, written.Markdown, written.Html, .. written.Hostile().Select(input => input.Path)])
            Console.WriteLine(path);
        return 0;
    case "parse" when args.Length == 2:
        return ParseOnly.Run(args[1]);
    case "throughput" when args.Length == 2:
        Throughput.Run((int)Number(1, 1));
        return 0;
    case "features" when args.Length == 4:
        FeatureDump.Run(args[1], args[2], args[3]);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCorpus).Assembly).Run(args);
        return 0;
}
