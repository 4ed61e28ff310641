using System.Reflection;

namespace Orleans.Runtime;

/// <summary>Makes constructor arguments for parameters that carry a facet attribute. Register one per attribute.</summary>
/// <typeparam name="TMetadata">The attribute.</typeparam>
public interface IAttributeToFactoryMapper<TMetadata>
    where TMetadata : IFacetMetadata
{
    /// <summary>Called once per parameter, when the silo starts.</summary>
    /// <returns>Called once per activation, before the grain object is made.</returns>
    /// <exception cref="OrleansConfigurationException">The attribute does not fit the parameter.</exception>
    Factory<IGrainContext, object> GetFactory(ParameterInfo parameter, TMetadata metadata);
}
