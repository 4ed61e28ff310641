using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace OpenData.Storage.Keys;

/// <summary>
/// Keeps the key ring of data protection in the database, so that every silo decrypts what another encrypted. The framework
/// asks once a day and waits for the answer; what it makes, it reads back. Of the keys of a day only the first is kept: silos that
/// start together would each use its own, and not know the others' until the next day.
/// </summary>
/// <param name="settings">Where the keys are.</param>
public sealed class KeyRows(Settings settings) : IXmlRepository
{
    private const string Prefix = "data-protection/";
    private const int DateLength = 10; // 2026-03-01T…

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => settings.All(Prefix)).GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var day = element.Element("creationDate")?.Value is { Length: >= DateLength } created ? "key-" + created[..DateLength] : friendlyName;
        Task.Run(() => settings.Claim(Prefix + day, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
    }
}
