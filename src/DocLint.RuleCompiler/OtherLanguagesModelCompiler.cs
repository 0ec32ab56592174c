namespace DocLint.RuleCompiler;

/// <summary>The line model of documents in other languages, which was taught not to need their words.</summary>
public sealed class OtherLanguagesModelCompiler() : LineModelCompiler("boilerplate-model-other", "line-model-other.tsv");
