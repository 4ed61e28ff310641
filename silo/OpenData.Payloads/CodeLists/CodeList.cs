using System.Collections.Frozen;

namespace OpenData.Payloads.CodeLists;

/// <summary>A list of codes that ships with the product (代码表).</summary>
public sealed class CodeList
{
    private readonly FrozenSet<string> _known;

    internal CodeList(string name, string title, string source, IReadOnlyList<CodeEntry> entries, IEnumerable<string> otherForms)
    {
        (Name, Title, Source, Entries) = (name, title, source, entries);
        _known = entries.Select(entry => entry.Code).Concat(otherForms).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The name that <see cref="Contracts.Datasets.DataItem.CodeList"/> gives, for example <c>GB/T 2260</c>.</summary>
    public string Name { get; }

    /// <summary>What it is a list of, in Chinese.</summary>
    public string Title { get; }

    /// <summary>Where the codes and names were taken from.</summary>
    public string Source { get; }

    /// <summary>The codes that have names, in their order.</summary>
    public IReadOnlyList<CodeEntry> Entries { get; }

    /// <summary>Whether it is a code of the list, in one of the forms that the list has; letters as they stand there.</summary>
    public bool Has(string code) => _known.Contains(code);
}
