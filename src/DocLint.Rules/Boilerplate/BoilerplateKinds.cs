using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate;

/// <summary>What the rule numbers of the family mean to the line model and to the report.</summary>
internal static class BoilerplateKinds
{
    public const int Related = 2004;
    public const int Navigation = 2006;
    public const int Legal = 2007;
    public const int Byline = 2010;
    public const int Caption = 2011;
    public const int Correction = 2014;
    public const int ReadMore = 2015;
    public const int Teaser = 2017;
    public const int Repeated = 2018;
    public const int DateLine = 2019;
    public const int Glued = 2020;

    /// <summary>The feature that says that a phrase of the rule was found.</summary>
    public static LineFeature? FeatureOf(int rule) => rule switch
    {
        2001 => LineFeature.NewsletterPhrase,
        2002 => LineFeature.AppealPhrase,
        2003 => LineFeature.CommentPhrase,
        Related => LineFeature.RelatedPhrase,
        2005 => LineFeature.SharePhrase,
        Navigation => LineFeature.NavigationPhrase,
        Legal => LineFeature.LegalPhrase,
        2008 => LineFeature.AdPhrase,
        2009 => LineFeature.CopyrightPhrase,
        Byline => LineFeature.BylinePhrase,
        Caption => LineFeature.CaptionPhrase,
        2012 => LineFeature.TagPhrase,
        2013 => LineFeature.NoticePhrase,
        Correction => LineFeature.CorrectionPhrase,
        ReadMore => LineFeature.TeaserPhrase,
        2016 => LineFeature.AccountPhrase,
        DateLine => LineFeature.DatePhrase,
        _ => null,
    };

    /// <summary>Kinds of headings below which links to other stories stand.</summary>
    public static bool Announces(int rule) => rule is Related or ReadMore;

    /// <summary>Kinds about which editors differ: never above a note, never deleted.</summary>
    public static bool IsSoft(int rule) => rule is Byline or Caption or Correction or DateLine;
}
