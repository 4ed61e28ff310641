namespace OpenData.Contracts.Datasets;

/// <summary>What an interface answers with.</summary>
public enum InterfaceFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>XML.</summary>
    Xml,
}
