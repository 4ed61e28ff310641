using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace OpenData.Storage.Keys;

/// <summary>
/// Keeps the key ring of data protection in the database, so that every silo decrypts what another encrypted. The framework
/// asks once a day, or when it meets a key that it does not know, and waits for the answer.
/// </summary>
/// <param name="settings">Where the keys are.</param>
public sealed class KeyRows(Settings settings) : IXmlRepository
{
    private const string Prefix = "data-protection/";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => settings.All(Prefix)).GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        Task.Run(() => settings.Put(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
    }
}
