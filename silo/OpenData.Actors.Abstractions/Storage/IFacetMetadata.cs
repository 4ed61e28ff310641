namespace Orleans;

/// <summary>Marks attributes on constructor parameters that are made for the activation and not taken from its services.</summary>
public interface IFacetMetadata
{
}
