namespace DocLint.RuleCompiler;

/// <summary>The line model of documents in English.</summary>
public sealed class EnglishModelCompiler() : LineModelCompiler("boilerplate-model", "line-model.tsv");
