namespace DocLint.Rules.Numbers.Quantities;

/// <summary>What the writing of a number says about it.</summary>
[Flags]
internal enum QuantityTraits
{
    None = 0,

    /// <summary>Written with a currency sign, code or word.</summary>
    Money = 1,

    /// <summary>Written with %, percent, per cent or percentage points.</summary>
    Percent = 2,

    /// <summary>Ends in thousand, million, lakh and the like.</summary>
    Scaled = 4,

    /// <summary>A magnitude without a number: "thousands", "dozens".</summary>
    Vague = 8,

    /// <summary>half, third, quarter.</summary>
    Fraction = 16,

    /// <summary>Begins with digits, not with a word.</summary>
    Digits = 32,

    /// <summary>Its digits are grouped by commas.</summary>
    Grouped = 64,

    /// <summary>Has a decimal point.</summary>
    Decimal = 128,

    /// <summary>Digits with a letter that may be a scale or a model: 5300M, 4K.</summary>
    LetterScale = 256,

    /// <summary>"a million": the article stands for one.</summary>
    Article = 512,

    /// <summary>"about", "more than", "or so".</summary>
    Hedged = 1024,

    /// <summary>doubled, halved, fivefold.</summary>
    Multiple = 2048,

    /// <summary>Digits with the sign of a unit: 14kg, 45C.</summary>
    Unit = 4096,
}

/// <summary>A number as it is written: digits or words with their currency, scale and percent sign.</summary>
internal struct Quantity
{
    /// <summary>First byte in the prose, the currency sign included.</summary>
    public int Start;

    /// <summary>The byte after the last.</summary>
    public int End;

    /// <summary>First token that belongs to it.</summary>
    public int FirstToken;

    /// <summary>The token after the last.</summary>
    public int EndToken;

    /// <summary>The number without its unit; "2.5 million" is 2,500,000.</summary>
    public double Value;

    public QuantityTraits Traits;

    public readonly bool Is(QuantityTraits any) => (Traits & any) != 0;
}
