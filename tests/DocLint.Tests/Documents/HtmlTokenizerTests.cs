using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using DocLint.Core.Documents;
using DocLint.Tests.Properties;
using FsCheck.Fluent;
using HtmlTokenizer = DocLint.Core.Documents.HtmlTokenizer;

namespace DocLint.Tests.Documents;

public sealed class HtmlTokenizerTests
{
    private static readonly string[] Pieces =
    [
        "<p", "</p", "<", ">", "/", "=", "\"", "'", " ", "\n", "\f", "-", "--", "<!--", "-->", "--!>", "!", "<!", "<?", "<!DOCTYPE html", "<![CDATA[",
        "<script", "<script>", "</script>", "</SCRIPT", "<title>", "</title>", "<textarea>", "</textarea ", "<style>", "</style/>", "<xmp>", "<plaintext>",
        " alt=x", " title=\"a > b\"", " hidden", " ALT='", "word", "é", "😀", "&amp;", "3", "<b>", "</b>", "<br/>", "<1", "</1>", "x=y/",
    ];

    [Theory]
    [InlineData("a < b <3 <", "text:a |text:< b |text:<3 |text:<")]
    [InlineData("<P CLASS=a>x</p\n>", "start:p|text:x|end:p")]
    [InlineData("<br/><br / ><br /x>", "start:br/|start:br|start:br")]
    [InlineData("<a href='>' title=\">\">x<a", "start:a|text:x")]
    [InlineData("<p =x=y>z<p a='", "start:p|text:z")]
    [InlineData("<!doctype html>x<?xml a?>y<!b>z</>!</3>", "text:x|text:y|text:z|text:!")]
    [InlineData("<!-->a<!--->b<!-- - -- c -->d<!----!>e<!-- f", "comment:<!-->|text:a|comment:<!--->|text:b|comment:<!-- - -- c -->|text:d|comment:<!----!>|text:e|comment:<!-- f")]
    [InlineData("<title>a <b> </titles> </TITLE >b", "start:title|text:a <b> </titles> |end:title|text:b")]
    [InlineData("<script>if (a </b>) '<!--'</script>b", "start:script|text:if (a </b>) '<!--'|end:script|text:b")]
    [InlineData("<script><!-- <script> </script> --></script>b", "start:script|text:<!-- <script> </script> -->|end:script|text:b")]
    [InlineData("<script><!--> <script> </script>b", "start:script|text:<!--> <script> |end:script|text:b")]
    [InlineData("<plaintext><p></plaintext>", "start:plaintext|text:<p></plaintext>")]
    public void Splits(string html, string expected) => Assert.Equal(expected, string.Join('|', Ours(html, join: false)));

    /// <summary>But for an end tag without a name, which is nothing by the standard and text in AngleSharp.</summary>
    [Fact]
    public void AgreesWithAngleSharp() => Property.Holds(Gen.Elements(Pieces).ListOf(10).Select(pieces => string.Concat(pieces)), html =>
    {
        if (!html.Contains("</>", StringComparison.Ordinal))
            Assert.Equal(string.Join('|', Theirs(html)), string.Join('|', Ours(html, join: true)));
    });

    private static List<string> Ours(string html, bool join)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(html);
        var tokenizer = new HtmlTokenizer(utf8, 0, new HtmlNames());
        var tokens = new List<string>();
        while (tokenizer.Read())
        {
            string text = Encoding.UTF8.GetString(utf8.AsSpan(tokenizer.Start..tokenizer.End));
            Add(tokens, join, tokenizer.Kind switch
            {
                HtmlTokenKind.Text => "text:" + text,
                HtmlTokenKind.Comment => "comment:" + text,
                HtmlTokenKind.StartTag => "start:" + NameOf(tokenizer) + (tokenizer.IsSelfClosing ? "/" : ""),
                _ => "end:" + NameOf(tokenizer),
            });
        }

        return tokens;
    }

    /// <summary>Ours holds a byte a character.</summary>
    private static string NameOf(in HtmlTokenizer tag) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(tag.Name));

    private static List<string> Theirs(string html)
    {
        using var tokenizer = new AngleSharp.Html.Parser.HtmlTokenizer(new AngleSharp.Text.TextSource(html), HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
        };
        var tokens = new List<string>();
        tokenizer.OnToken = (token, range) =>
        {
            string text = token.Type == HtmlTokenType.EndOfFile ? "" : html[(range.Start.Position - 1)..Math.Min(html.Length, range.End.Position - 1)];
            if (token.Type == HtmlTokenType.Character)
                Add(tokens, join: true, "text:" + text);
            else if (token.Type == HtmlTokenType.Comment && text.StartsWith("<!--", StringComparison.Ordinal))
                tokens.Add("comment:" + text);
            else if (token.Type == HtmlTokenType.StartTag)
                tokens.Add("start:" + token.Name + (token.AsTag().IsSelfClosing ? "/" : ""));
            else if (token.Type == HtmlTokenType.EndTag)
                tokens.Add("end:" + token.Name);
        };
        HtmlToken current;
        while ((current = tokenizer.Get()).Type != HtmlTokenType.EndOfFile)
        {
            if (current.Type == HtmlTokenType.StartTag)
                tokenizer.State = StateAfter(current.Name);
        }

        return tokens;
    }

    private static HtmlParseMode StateAfter(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" => HtmlParseMode.Rawtext,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private static void Add(List<string> tokens, bool join, string token)
    {
        if (join && tokens.Count > 0 && tokens[^1].StartsWith("text:", StringComparison.Ordinal) && token.StartsWith("text:", StringComparison.Ordinal))
            tokens[^1] += token["text:".Length..];
        else
            tokens.Add(token);
    }
}
