using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>
/// What an import did: counts, rejected lines and values without a word. With a stream it is also one JSON document,
/// of which every rejected line is written as it comes: <c>{"rejectedLines":[{"line","code","field","value","reason",
/// "reasonEn"}…],"unmapped":[{"field","value","count"}…],"imported","updated","unchanged","rejected"}</c>. Memory stays
/// bounded whatever the size of the catalogue. Safe for concurrent calls.
/// </summary>
public sealed class ImportReport : IDisposable
{
    /// <summary>Rejected lines that <see cref="RejectedLines"/> keeps: the first ones.</summary>
    public const int KeptLines = 1_000;

    /// <summary>Distinct values that <see cref="Unmapped"/> counts one by one.</summary>
    public const int KeptValues = 10_000;

    private readonly Lock _lock = new();
    private readonly Utf8JsonWriter? _json;
    private readonly List<RejectedLine> _rejectedLines = [];
    private readonly Dictionary<UnmappedValue, long> _unmapped = [];
    private bool _completed;

    /// <summary>Starts a report.</summary>
    /// <param name="stream">Where the JSON document goes; the caller closes it. Null for counts alone.</param>
    public ImportReport(Stream? stream = null)
    {
        if (stream is not null)
        {
            _json = new Utf8JsonWriter(stream, new JsonWriterOptions
            {
                Indented = true,
                // The document is a file, not part of a page; Chinese stays readable in it.
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            });
            _json.WriteStartObject();
            _json.WriteStartArray("rejectedLines");
        }
    }

    /// <summary>Resources that are new.</summary>
    public long Imported { get; private set; }

    /// <summary>Resources that were there and differ now.</summary>
    public long Updated { get; private set; }

    /// <summary>Resources that were there and are the same.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Lines that were not taken.</summary>
    public long Rejected { get; private set; }

    /// <summary>The first <see cref="KeptLines"/> rejected lines.</summary>
    public IReadOnlyList<RejectedLine> RejectedLines
    {
        get
        {
            lock (_lock)
            {
                return [.. _rejectedLines];
            }
        }
    }

    /// <summary>Values without a word, most frequent first; past <see cref="KeptValues"/> distinct ones the rest of a
    /// field is counted under the value <c>…</c>.</summary>
    public IReadOnlyList<UnmappedCount> Unmapped
    {
        get
        {
            lock (_lock)
            {
                return CountUnmapped();
            }
        }
    }

    /// <summary>Counts one resource that was taken.</summary>
    public void Add(Resource resource, ImportOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(resource);
        lock (_lock)
        {
            switch (outcome)
            {
                case ImportOutcome.Imported:
                    Imported++;
                    break;
                case ImportOutcome.Updated:
                    Updated++;
                    break;
                default:
                    Unchanged++;
                    break;
            }

            foreach (var value in resource.Unmapped)
            {
                var shown = value with { Value = RejectionTexts.Cut(value.Value) };
                var key = _unmapped.ContainsKey(shown) || _unmapped.Count < KeptValues
                    ? shown
                    : shown with { Value = "…" };
                _unmapped[key] = _unmapped.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>Counts one line that was not taken, and writes it to the stream.</summary>
    public void AddRejected(long line, Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        lock (_lock)
        {
            Rejected++;
            if (_rejectedLines.Count < KeptLines)
            {
                _rejectedLines.Add(new RejectedLine(line, rejection));
            }

            if (_json is not null)
            {
                _json.WriteStartObject();
                _json.WriteNumber("line", line);
                _json.WriteString("code", JsonNamingPolicy.CamelCase.ConvertName(rejection.Code.ToString()));
                _json.WriteString("field", rejection.Field);
                _json.WriteString("value", rejection.Value);
                _json.WriteString("reason", rejection.Zh);
                _json.WriteString("reasonEn", rejection.En);
                _json.WriteEndObject();
                _json.Flush();
            }
        }
    }

    /// <summary>Writes the counts and ends the document; doing it again does nothing.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            if (_completed || _json is null)
            {
                return;
            }

            _completed = true;
            _json.WriteEndArray();
            _json.WriteStartArray("unmapped");
            foreach (var value in CountUnmapped())
            {
                _json.WriteStartObject();
                _json.WriteString("field", value.Field);
                _json.WriteString("value", value.Value);
                _json.WriteNumber("count", value.Count);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteNumber("imported", Imported);
            _json.WriteNumber("updated", Updated);
            _json.WriteNumber("unchanged", Unchanged);
            _json.WriteNumber("rejected", Rejected);
            _json.WriteEndObject();
            _json.Flush();
        }
    }

    /// <summary>Ends the document if nobody did.</summary>
    public void Dispose()
    {
        Complete();
        _json?.Dispose();
    }

    private List<UnmappedCount> CountUnmapped() =>
    [
        .. _unmapped
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.Field, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Value, StringComparer.Ordinal)
            .Select(entry => new UnmappedCount(entry.Key.Field, entry.Key.Value, entry.Value)),
    ];
}
