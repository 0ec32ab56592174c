namespace DocLint.Core.Documents;

public enum DocumentFormat
{
    PlainText,
    Markdown,
    Html,
}
