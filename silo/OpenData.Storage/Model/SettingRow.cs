namespace OpenData.Storage.Model;

/// <summary>A fact about this data folder, for example which shipped catalogue it holds.</summary>
public sealed class SettingRow
{
    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The value.</summary>
    public required string Value { get; set; }
}
