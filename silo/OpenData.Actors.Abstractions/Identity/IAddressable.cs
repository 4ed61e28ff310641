namespace Orleans.Runtime;

/// <summary>Anything that can receive calls: grain interfaces, grain references and grain classes.</summary>
public interface IAddressable
{
}
