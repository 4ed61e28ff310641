namespace OpenData.Silo.Tests.Portal;

/// <summary>One portal for the tests of a class that do not disturb each other, with a token that is never spent.</summary>
public sealed class ServingPortal : IAsyncLifetime
{
    internal TestPortal Portal { get; private set; } = null!;

    internal string Token { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Portal = await TestPortal.Start();
        Token = await Portal.Issue(1_000_000);
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}
