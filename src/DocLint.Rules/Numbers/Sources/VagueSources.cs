using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>"Some polls show", "many experts believe", "studies have found": a source that nobody can look up.</summary>
internal static class VagueSources
{
    private static readonly WordSet BeforeBareNoun = new("recent new that but and"u8);

    private static readonly WordSet Makers = new("by from of in at compiled published conducted released"u8);

    private static readonly WordSet Quantifiers = new("some many several various most numerous other multiple"u8);

    private static readonly WordSet Papers = new("polls studies surveys reports estimates statistics research trials"u8);

    private static readonly WordSet Have = new("have has"u8);

    private static readonly WordSet People = new("experts critics analysts observers researchers scientists economists insiders sources"u8);

    /// <summary>The words that name the only source of a sentence, when they name nobody.</summary>
    public static ProseSpan? Find(DocumentContext context, BlockFacts block, int index)
    {
        if ((block[index].Kinds & CueKind.Citation) != 0)
        {
            return null;
        }

        ProseSpan? phrase = null;
        Sentence sentence = block.Sentences[index];
        foreach (Cue cue in block.CuesOf(index))
        {
            if (phrase is { } found && context.Tokens[cue.Token].Start < found.End)
            {
                continue;
            }

            phrase = cue.Kind == CueKind.According ? AccordingTo(context, cue.Token, sentence) : PhraseOf(context, cue, sentence);
            if (phrase is null)
            {
                return null;
            }
        }

        return phrase;
    }

    /// <summary>"according to some studies" and "according to recent polls", when nobody's name follows.</summary>
    private static ProseSpan? AccordingTo(DocumentContext context, int according, in Sentence sentence)
    {
        int noun = according + 2;
        while (noun < sentence.EndToken && (context.IsWord(noun, Quantifiers) || context.HashOf(noun) is Word.Recent or Word.New))
        {
            noun++;
        }

        bool named = noun + 1 < sentence.EndToken && context.IsWord(noun + 1, Makers);
        return noun > according + 2 && noun < sentence.EndToken && !named && (context.IsWord(noun, Papers) || context.IsWord(noun, People))
            ? ProseSpan.FromBounds(context.Tokens[according].Start, context.Tokens[noun].End) : null;
    }

    /// <summary>The phrase from its quantifier, or its noun, to its verb; null when something names the source.</summary>
    private static ProseSpan? PhraseOf(DocumentContext context, Cue cue, in Sentence sentence)
    {
        bool nounFirst = context.IsWord(cue.Token, Papers) || context.IsWord(cue.Token, People);
        int noun = nounFirst ? cue.Token : cue.Token - 1;
        noun -= !nounFirst && noun > sentence.FirstToken && context.IsWord(noun, Have) ? 1 : 0;
        int verb = noun + 1;
        verb += verb + 1 < sentence.EndToken && context.IsWord(verb, Have) ? 1 : 0;
        if (noun < sentence.FirstToken || verb >= sentence.EndToken || !context.Has(verb, WordFlags.SpeechVerb | WordFlags.ReportVerb))
        {
            return null;
        }

        int quantifier = noun - 1;
        quantifier -= quantifier > sentence.FirstToken && context.HashOf(quantifier) is Word.Recent or Word.New ? 1 : 0;
        bool quantified = quantifier >= sentence.FirstToken && context.IsWord(quantifier, Quantifiers);
        bool bare = context.IsWord(noun, Papers) && (noun == sentence.FirstToken || context.IsWord(noun - 1, BeforeBareNoun));
        if (!(quantified && (context.IsWord(noun, Papers) || context.IsWord(noun, People))) && !bare)
        {
            return null;
        }

        int first = quantified ? quantifier : noun;
        return ProseSpan.FromBounds(context.Tokens[first].Start, context.Tokens[verb].End);
    }
}
