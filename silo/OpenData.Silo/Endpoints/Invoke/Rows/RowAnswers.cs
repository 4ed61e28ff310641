using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Dialects;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Reads the rows of a request and writes them between what a dialect puts around them.</summary>
internal sealed class RowAnswers(RowFileReader rows)
{
    // A description that changes is another target.
    private readonly ConditionalWeakTable<CallTarget, ConcurrentDictionary<(Dialect, InterfaceFormat), RowTags>> _tags = [];

    /// <summary>As JSON.</summary>
    /// <param name="dialect">Names the columns.</param>
    /// <param name="call">The call.</param>
    /// <param name="request">Its rows.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="head">Writes up to the place of the rows.</param>
    /// <param name="tail">Writes what follows; is told the mark of the last row, or null if these were the last.</param>
    /// <exception cref="InvokeRefusedException">A value does not fit, or it took too long.</exception>
    public CallAnswer Json(
        Dialect dialect,
        Call call,
        RowRequest request,
        AnswerBuffer output,
        Action<Utf8JsonWriter> head,
        Action<AnswerBuffer, string?> tail)
    {
        using (var writer = new Utf8JsonWriter(output, JsonRows.Writing))
        {
            head(writer);
        }

        var tags = TagsOf(dialect, call.Target, InterfaceFormat.Json, request.Columns);
        var next = Read(call, request, cursor => JsonRows.Write(output, cursor, tags));
        tail(output, next);
        return new CallAnswer(output.Written, JsonRows.ContentType, NextParameters(call, next));
    }

    /// <summary>As XML; see <see cref="Json"/>.</summary>
    /// <exception cref="InvokeRefusedException">A value does not fit, or it took too long.</exception>
    public CallAnswer Xml(
        Dialect dialect,
        Call call,
        RowRequest request,
        AnswerBuffer output,
        Action<AnswerBuffer> head,
        Action<AnswerBuffer, string?> tail)
    {
        head(output);
        var tags = TagsOf(dialect, call.Target, InterfaceFormat.Xml, request.Columns);
        var next = Read(call, request, cursor => XmlRows.Write(output, cursor, tags));
        tail(output, next);
        return new CallAnswer(output.Written, XmlText.ContentType, NextParameters(call, next));
    }

    /// <summary>The number of rows that a request asks for, on all pages.</summary>
    /// <exception cref="InvokeRefusedException">It took too long.</exception>
    public long Count(Call call, RowRequest request) => Guard(() => rows.Count(call.Target.Table.Blob, request.Query));

    // Most calls ask for all columns.
    private RowTags TagsOf(Dialect dialect, CallTarget target, InterfaceFormat format, IReadOnlyList<DataItem> columns) =>
        ReferenceEquals(columns, target.Returns)
            ? _tags.GetOrCreateValue(target).GetOrAdd((dialect, format), key => Tags(key.Item1, target, key.Item2, columns))
            : Tags(dialect, target, format, columns);

    private static RowTags Tags(Dialect dialect, CallTarget target, InterfaceFormat format, IReadOnlyList<DataItem> columns)
    {
        return format == InterfaceFormat.Xml ? RowTags.Xml(columns, NameOf) : RowTags.Json(columns, NameOf);

        string NameOf(DataItem column) => dialect.NameOf(target.Table, column);
    }

    private string? Read(Call call, RowRequest request, Func<RowCursor, RowSpan> write)
    {
        var written = Guard(() =>
        {
            try
            {
                using var cursor = rows.Open(
                    call.Target.Table.Blob, request.Query, request.Columns, request.Span.Offset, request.Span.Limit);
                return write(cursor);
            }
            catch (UnknownRowException)
            {
                throw new InvokeRefusedException(
                    InvokeErrors.BadMark, RowMark.Write(call.Target.Table, request.Query.After!.Value));
            }
        });
        return written.Count == request.Span.Limit ? RowMark.Write(call.Target.Table, written.Last) : null;
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RowQueryTooLongException late)
        {
            throw new InvokeRefusedException(InvokeErrors.TooLong, late.Limit.TotalSeconds);
        }
        catch (RowFileUnavailableException)
        {
            throw new InvokeRefusedException(InvokeErrors.RowsUnavailable) { RetryAfter = TimeSpan.FromSeconds(60) };
        }
    }

    // What was given, with the mark in place of whatever said where the page begins.
    private static string? NextParameters(Call call, string? mark)
    {
        if (mark is null)
        {
            return null;
        }

        var kept = call.Parameters.All
            .Where(pair => pair.Key is not (RowRequestParser.AfterName or "pageNum" or "offset"))
            .Append(KeyValuePair.Create(RowRequestParser.AfterName, mark));
        return string.Join('&', kept.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
    }
}
