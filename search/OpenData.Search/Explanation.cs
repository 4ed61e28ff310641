using System.Globalization;
using System.Text;

namespace OpenData.Search;

/// <summary>Why a document stands where it does: a value and what it was made of.</summary>
/// <param name="Value">The value.</param>
/// <param name="Description">What it is.</param>
/// <param name="Details">What it was made of.</param>
public sealed record Explanation(double Value, string Description, IReadOnlyList<Explanation> Details)
{
    /// <summary>The tree as indented lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(CultureInfo.InvariantCulture, $"{Value:0.####}  {Description}\n");
        foreach (var detail in Details)
        {
            detail.Write(text, depth + 1);
        }
    }
}
