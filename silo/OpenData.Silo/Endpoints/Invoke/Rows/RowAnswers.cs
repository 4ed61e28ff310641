using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Reads the rows of a request and writes them between what a dialect puts around them.</summary>
internal sealed class RowAnswers(RowFileReader rows)
{
    /// <summary>As JSON.</summary>
    /// <param name="call">The call.</param>
    /// <param name="request">Its rows.</param>
    /// <param name="nameOf">How the dialect calls a column.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="head">Writes up to the place of the rows.</param>
    /// <param name="tail">Writes what follows; is told the mark of the last row, or null if these were the last.</param>
    /// <exception cref="InvokeRefusedException">A value does not fit, or it took too long.</exception>
    public CallAnswer Json(
        Call call,
        RowRequest request,
        Func<DataItem, string> nameOf,
        AnswerBuffer output,
        Action<Utf8JsonWriter> head,
        Action<Utf8JsonWriter, string?> tail)
    {
        using var written = new AnswerBuffer();
        var next = Read(call, request, cursor => JsonRows.Write(written, cursor, Names(request, nameOf)));
        using var writer = new Utf8JsonWriter(output, JsonRows.Writing);
        head(writer);
        writer.WriteRawValue(written.Written.Span, skipInputValidation: true);
        tail(writer, next);
        writer.Flush();
        return new CallAnswer(output.Written, JsonRows.ContentType, NextParameters(call, next));
    }

    /// <summary>As XML; see <see cref="Json"/>.</summary>
    /// <exception cref="InvokeRefusedException">A value does not fit, or it took too long.</exception>
    public CallAnswer Xml(
        Call call,
        RowRequest request,
        Func<DataItem, string> nameOf,
        AnswerBuffer output,
        Action<AnswerBuffer> head,
        Action<AnswerBuffer, string?> tail)
    {
        head(output);
        var next = Read(call, request, cursor => XmlRows.Write(output, cursor, Names(request, nameOf)));
        tail(output, next);
        return new CallAnswer(output.Written, XmlText.ContentType, NextParameters(call, next));
    }

    /// <summary>The number of rows that a request asks for, on all pages.</summary>
    /// <exception cref="InvokeRefusedException">It took too long.</exception>
    public long Count(Call call, RowRequest request) => Guard(() => rows.Count(call.Target.Table.Blob, request.Query));

    private static IReadOnlyList<string> Names(RowRequest request, Func<DataItem, string> nameOf) =>
        [.. request.Columns.Select(nameOf)];

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
