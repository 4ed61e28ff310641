using System.Diagnostics;

namespace OpenData.Silo.Tests.Accounts.External;

/// <summary>The npm package oidc-provider on a port of its own: a real provider, with pages to log in on.</summary>
public sealed class RealProvider : IAsyncLifetime, IDisposable
{
    public const string Secret = "a secret of this test alone";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "IdentityProvider");

    private Process? _server;

    public Uri Issuer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider")))
        {
            using var install = Run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
            var said = install.StandardError.ReadToEndAsync();
            await install.WaitForExitAsync().WaitAsync(Patience);
            Assert.True(install.ExitCode == 0, await said);
        }

        _server = Run(
            "node", "server.mjs", "http://localhost/login/external/city/callback", "http://localhost/login/external/other/callback");
        _ = _server.StandardError.ReadToEndAsync(); // It warns of what is for tests alone.
        var line = await _server.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Issuer = new Uri(line!["serving ".Length..]);
    }

    public Task DisposeAsync()
    {
        _server?.Kill();
        return Task.CompletedTask;
    }

    public void Dispose() => _server?.Dispose();

    private static Process Run(string program, params IReadOnlyList<string> arguments) => Process.Start(
        new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
