using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OpenData.Silo.Hosting;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>The log for programs.</summary>
[Collection(ProcessTests.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class LogFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_logged_line_is_a_JSON_object_with_time_level_and_event()
    {
        var shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));
        await using var portal = await ServedPortal.Start(_folder.PathOf("data"), shipped, "--log-format", "json", "--detached");
        Assert.Equal(0, await portal.Process.Terminate());

        // The progress of the import is printed too; it is no log.
        var lines = portal.Process.Printed.Split('\n').Where(line => line.StartsWith('{')).ToArray();
        Assert.NotEmpty(lines);
        Assert.DoesNotContain("info: ", portal.Process.Printed, StringComparison.Ordinal);
        foreach (var line in lines)
        {
            var entry = JsonElement.Parse(line);
            Assert.True(entry.GetProperty("Timestamp").TryGetDateTimeOffset(out _), line);
            Assert.True(entry.GetProperty("EventId").TryGetInt32(out _), line);
            Assert.False(string.IsNullOrEmpty(entry.GetProperty("LogLevel").GetString()), line);
        }
    }

    [Fact]
    public void Entries_carry_the_trace_of_their_request()
    {
        using var services = new ServiceCollection()
            .AddLogging(logging => SiloLogging.Configure(logging, LogFormat.Json)).BuildServiceProvider();

        var tracking = services.GetRequiredService<IOptions<LoggerFactoryOptions>>().Value.ActivityTrackingOptions;
        Assert.True(tracking.HasFlag(ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId));
        Assert.True(services.GetRequiredService<IOptionsMonitor<JsonConsoleFormatterOptions>>().CurrentValue.IncludeScopes);
        Assert.Equal(ActivityIdFormat.W3C, Activity.DefaultIdFormat);
    }
}
