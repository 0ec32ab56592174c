using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>How strongly the certain damage of a document speaks for each code page.</summary>
internal sealed class PageSupport
{
    private readonly int[] _testimonies = new int[CodePage.All.Length];

    /// <summary>Testimonies for the page that has most.</summary>
    public int Most { get; private set; }

    /// <summary>The pages that at least a third as many testimonies speak for as for the best, one bit each.</summary>
    public uint Pages { get; private set; }

    /// <summary>Whether a document full of its outermost page's traces makes a chain more likely.</summary>
    public bool Covers(uint chain) => (Pages >> (int)(chain & 0xFF) - 1 & 1) != 0;

    /// <summary>The part of <paramref name="bonus"/> that a page has earned.</summary>
    public int Share(int bonus, int page) => Most == 0 ? 0 : bonus * _testimonies[page] / Most;

    /// <summary>Counts one for each page of the list; <see cref="Pages"/> follows with <see cref="Settle"/>.</summary>
    public void Add(ReadOnlySpan<byte> pages)
    {
        foreach (byte page in pages)
            _testimonies[page]++;
    }

    /// <summary>Ends the count.</summary>
    public void Settle()
    {
        foreach (int count in _testimonies)
            Most = Math.Max(Most, count);
        for (int page = 0; page < _testimonies.Length; page++)
        {
            if (_testimonies[page] > 0 && _testimonies[page] * 3 >= Most)
                Pages |= 1u << page;
        }
    }
}
