namespace OpenData.GraphQL.Api.Operations;

/// <summary>What a silo does.</summary>
public enum SiloState
{
    /// <summary>It owns grains.</summary>
    Active,

    /// <summary>It finishes what runs and hands over.</summary>
    Leaving,
}
