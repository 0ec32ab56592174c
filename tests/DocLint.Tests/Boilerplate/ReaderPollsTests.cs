namespace DocLint.Tests.Boilerplate;

/// <summary>Polls: the question and the answers are as the article's own words.</summary>
public sealed class ReaderPollsTests
{
    [Theory]
    [InlineData("Poll|Should the bridge have stayed open?|Yes, with one lane|No, it was unsafe|I use the ferry|Vote")]
    [InlineData("Should the bridge have stayed open?|Yes|No|Not sure|View results")]
    [InlineData("Umfrage|Soll die Brücke gesperrt werden?|Ja, sofort!|Nein, nie|Abstimmen")]
    [InlineData("Sondage|Faut-il fermer le pont ?|Oui|Non|Sans avis|Voter")]
    [InlineData("Encuesta|¿Debe cerrarse el puente?|Sí|No|Votar")]
    [InlineData("Sonda|Czy most trzeba zamknąć?|Tak|Nie|Głosuj")]
    [InlineData("Опрос|Нужно ли закрыть мост?|Да|Нет|Мне всё равно|Голосовать")]
    public void QuestionAndAnswersAreFound(string poll)
    {
        string[] lines = poll.Split('|');

        Assert.Equal(lines, FoundLines.Of([FoundLines.Title, .. FoundLines.Text, .. lines]));
    }

    /// <summary>Without a button, the answers end with the last that is a yes or a no.</summary>
    [Fact]
    public void WhatStandsBelowTheAnswersIsLeft() =>
        Assert.Equal(["Survey", "Should the bridge have stayed open?", "Yes, with one lane", "No, it was unsafe", "412 votes"],
            FoundLines.Of([FoundLines.Title, FoundLines.Text[0], "Survey", "Should the bridge have stayed open?", "Yes, with one lane", "No, it was unsafe", "412 votes", "What the engineers say", FoundLines.Text[1]]));

    [Fact]
    public void ATitleThatAsksAboveThePollStays() =>
        Assert.DoesNotContain("What should become of the old pier?",
            FoundLines.Of(["What should become of the old pier?", "Poll", "Should the pier be saved?", "Yes", "No", "Vote", .. FoundLines.Text]));

    [Fact]
    public void AnswersOfASurveyInAnArticleStay() =>
        Assert.Empty(FoundLines.Of([FoundLines.Title, FoundLines.Text[0], "Survey", "Do you feel safe at night?", "Yes: 62", "No: 38", FoundLines.Text[1]]));

    [Theory]
    [InlineData("Should the bridge have stayed open?|Yes|No")]
    [InlineData("Who pays for the new deck?|The county, in nine yearly parts|The town, for what is left|Results are due in May")]
    [InlineData("Poll|Who pays for the new deck?|The county pays for most of it.")]
    public void AQuestionOfTheArticleIsNone(string lines) =>
        Assert.DoesNotContain(lines.Split('|').First(line => line.EndsWith('?')), FoundLines.Of([FoundLines.Title, FoundLines.Text[0], .. lines.Split('|'), FoundLines.Text[1]]));
}
