using Microsoft.AspNetCore.DataProtection;

namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>A ring of keys that can be lost, and found again.</summary>
internal sealed class LosableKeys : IDataProtectionProvider
{
    private readonly EphemeralDataProtectionProvider _first = new();
    private readonly EphemeralDataProtectionProvider _other = new();

    public bool AreLost { get; set; }

    public IDataProtector CreateProtector(string purpose) => (AreLost ? _other : _first).CreateProtector(purpose);
}
