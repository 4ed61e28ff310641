namespace Orleans.Configuration;

/// <summary>What people call this silo.</summary>
public class SiloOptions
{
    /// <summary>The name in logs and lists; null for the address.</summary>
    public string? SiloName { get; set; }
}
