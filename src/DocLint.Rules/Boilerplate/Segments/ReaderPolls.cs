using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// The polls of a page: "Poll", a question, its answers, "Vote". The question and the answers are as the article's own words; what stands above and
/// below them, and answers that begin with "yes" and "no", tell what they are.
/// </summary>
internal sealed class ReaderPolls(DocumentContext context, LineJudge judge, ArticleTitle title, SegmentedLines lines)
{
    private const int Comments = 2003;

    /// <summary>Most words of the heading, of the button or the count below the answers, of an answer and of the question.</summary>
    private const int HeadingWords = 4, ButtonWords = 6, AnswerWords = 10, LeastQuestion = 3, QuestionWords = 26;

    private const int LeastAnswers = 2, MostAnswers = 10;

    /// <summary>What a poll is called on its own line.</summary>
    private static readonly WordSet Headings = new(
        "poll polls quickpoll survey umfrage votum abstimmung leserfrage sondage encuesta encuestas sondaggio sondaggi enquete enquesta sondagem inquérito peiling stelling sonda ankieta anketa anketą опрос опитування анкета анкетa голосование голосування anket anketi gallup galluppi kysely lukijakysely sondaj sondajul szavazás felmérés rundspørge afstemning avstemning omröstning läsarfråga ψηφοφορία δημοσκόπηση استطلاع סקר アンケート 投票 调查 調查 설문 설문조사 투표 jajak polling"u8);

    /// <summary>What the buttons and the count below the answers say.</summary>
    private static readonly WordSet Buttons = new(
        "vote votes voted voters results result submit abstimmen stimmen ergebnis ergebnisse votum voter votants résultats résultat votar votos vota voti votare resultados resultado risultati risultato totale stem stemmen resultaten resultaat głosuj głosów wyniki oddaj hlasovat hlasů výsledky hlasovať hlasov szavazok szavazat szavazatok eredmény eredmények голосовать проголосовать голосов результаты проголосувати голосувати голосів результати oyla oy sonuçlar sonuçları stemme stemmer resultater avgi afgiv rösta röster resultat resultatet äänestä ääniä tulokset votează voturi rezultate ψηφίστε αποτελέσματα ψήφοι صوت تصويت النتائج הצבע הצביעו תוצאות 投票する 結果を見る 투표하기 결과보기 结果 查看结果"u8);

    private static readonly WordSet Yes = new("yes yeah yep yup ja jep oui sí si sì sim tak da ano áno igen evet да так ναι joo kyllä jo نعم כן हाँ हां はい 是 支持 예 ya có"u8);

    private static readonly WordSet No = new("no nope nah nein non não nee nie ne nem hayır нет ні не όχι ei nej nei nu لا לא नहीं いいえ 否 不是 反对 反對 아니오 아니요 tidak không"u8);

    /// <summary>Adds the lines of polls.</summary>
    public void Apply()
    {
        for (var i = 0; i < judge.Verdicts.Length; i++)
        {
            if (IsQuestion(i))
            {
                i = AddPoll(i);
            }
        }
    }

    /// <returns>The last line of the poll; the line itself when it is the question of none.</returns>
    private int AddPoll(int question)
    {
        // "Poll results:" may stand above the answers, too.
        var first = question + 1 < judge.Verdicts.Length && IsHeading(question + 1) ? question + 2 : question + 1;

        // The title of a story about it may ask, too: the poll's own question stands below its heading.
        if (first < judge.Verdicts.Length && IsQuestion(first))
        {
            return question;
        }

        var end = first;
        var (hasYes, hasNo) = (false, false);
        while (end < judge.Verdicts.Length && end - first < MostAnswers && IsAnswer(end))
        {
            var word = context.Hashes[context.Blocks[end].FirstToken];
            hasYes |= Yes.Contains(word);
            hasNo |= No.Contains(word);
            end++;
        }

        var hasButton = end < judge.Verdicts.Length && IsButton(end);
        var isBinary = hasYes && hasNo;
        var hasHeading = question > 0 && IsHeading(question - 1);

        // An article tells of ballots and surveys, with their questions and answers; it has no button and no count of its readers' votes.
        if (!hasButton || !(hasHeading || isBinary) || (end > first && end - first < LeastAnswers))
        {
            return question;
        }

        end++;
        for (var i = hasHeading ? question - 1 : question; i < end; i++)
        {
            lines.Add(i, SegmentLevel.Warning, Comments);
        }

        return end - 1;
    }

    private bool IsQuestion(int index) =>
        judge.Verdicts[index].First is { IsJudged: true, EndsSentence: true, Words: >= LeastQuestion and <= QuestionWords } && !title.Is(index) && IsWhole(index)
        && context.Blocks[index].Kind != BlockKind.Heading
        && EndsWithQuestion(context.Text[context.Blocks[index].Start..context.Blocks[index].End]);

    /// <summary>The question mark of any script.</summary>
    private static bool EndsWithQuestion(ReadOnlySpan<byte> line)
    {
        line = LineText.Trim(line);
        return line.EndsWith("?"u8) || line.EndsWith("？"u8) || line.EndsWith("؟"u8) || line.EndsWith(";"u8);
    }

    private bool IsAnswer(int index) =>
        judge.Verdicts[index].First is { IsJudged: true, IsProse: false, Words: > 0 and <= AnswerWords } && IsWhole(index) && !IsButton(index) && !IsHeading(index);

    private bool IsHeading(int index) => judge.Verdicts[index].First is { IsJudged: true, EndsSentence: false, Words: > 0 and <= HeadingWords } && IsWhole(index) && Has(Headings, index);

    private bool IsButton(int index) => judge.Verdicts[index].First is { IsJudged: true, Words: > 0 and <= ButtonWords } && IsWhole(index) && Has(Buttons, index);

    private bool IsWhole(int index) => context.Blocks[index].TokenCount > 0 && lines.MayAdd(index);

    private bool Has(WordSet words, int index)
    {
        ref readonly var block = ref context.Blocks[index];
        return words.FindIn(context.Hashes[block.FirstToken..block.EndToken]) >= 0;
    }
}
