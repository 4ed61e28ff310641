using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>
/// Listens to the meters of this host, and to those of .NET that belong to the process, from its making on, and writes
/// what they told. Meters of another host in the same process are not heard.
/// </summary>
internal sealed partial class MetricStore : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly Lock _collecting = new();
    private readonly IMeterFactory _meters;
    private readonly ILogger<MetricStore> _logger;

    public MetricStore(IMeterFactory meters, ILogger<MetricStore> logger)
    {
        _meters = meters;
        _logger = logger;
        _listener.InstrumentPublished = Publish;
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, family) => Take(value, tags, family));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, family) => Take(value, tags, family));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, family) => Take(value, tags, family));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, family) => Take(value, tags, family));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, family) => Take(value, tags, family));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, family) => Take(value, tags, family));
        _listener.SetMeasurementEventCallback<decimal>((_, value, tags, family) => Take((double)value, tags, family));
        _listener.Start();
    }

    /// <summary>Asks the observable instruments, and writes all families in the order of their names.</summary>
    public string Write()
    {
        lock (_collecting)
        {
            foreach (var family in _families.Values)
            {
                family.Forget();
            }

            try
            {
                _listener.RecordObservableInstruments();
            }
            catch (AggregateException failed)
            {
                LogFailed(_logger, failed); // The others have answered.
            }

            var text = new StringBuilder(16 * 1024);
            foreach (var family in _families.Values.OrderBy(family => family.Name, StringComparer.Ordinal))
            {
                PrometheusText.Write(text, family);
            }

            text.Append("# HELP opendata_metrics_dropped_total Measurements left out because their family has too many series.\n");
            text.Append("# TYPE opendata_metrics_dropped_total counter\n");
            PrometheusText.WriteLine(text, "opendata_metrics_dropped_total", "", _families.Values.Sum(family => family.Dropped));
            return text.ToString();
        }
    }

    public void Dispose() => _listener.Dispose();

    private static void Take(double value, ReadOnlySpan<Tag> tags, object? family) => ((MetricFamily)family!).Take(value, tags);

    private static bool IsHeard(string meter) =>
        meter.StartsWith("OpenData.", StringComparison.Ordinal)
        || meter is "Microsoft.AspNetCore.Hosting" or "Microsoft.AspNetCore.Server.Kestrel" or "System.Runtime" or "Npgsql";

    private void Publish(Instrument instrument, MeterListener listener)
    {
        var scope = instrument.Meter.Scope;
        if (!IsHeard(instrument.Meter.Name) || (scope is not null && !ReferenceEquals(scope, _meters))
            || MetricFamily.Of(instrument) is not { } made)
        {
            return;
        }

        var family = _families.GetOrAdd(made.Name, made);
        if (family.Kind == made.Kind && family.IsObserved == made.IsObserved)
        {
            listener.EnableMeasurementEvents(instrument, family);
        }
        else
        {
            LogClash(_logger, instrument.Name, instrument.Meter.Name);
        }
    }

    [LoggerMessage(5201, LogLevel.Warning, "An instrument could not be read; the others could")]
    private static partial void LogFailed(ILogger logger, Exception exception);

    [LoggerMessage(5202, LogLevel.Warning, "Instrument {Instrument} of meter {Meter} has the name of another one of another kind; it is left out")]
    private static partial void LogClash(ILogger logger, string instrument, string meter);
}
