using System.Text.Json;
using System.Text.Json.Nodes;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Payloads.CodeLists;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Limits;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>What codes mean, for anybody: those of answers (<c>/openapi/v1/codes</c>, 状态信息编码表) and those in the fields of an
/// interface (<c>/openapi/v1/{interface}/codes</c>, 代码表).</summary>
internal sealed class CodeTables(CallGate gate, CodeReaders readers, CallTargets targets, FieldNaming naming)
{
    private const string ListName = "list";
    private const string PageNumberName = "pageNum";
    private const string PageSizeName = "pageSize";
    private const int UsualPageSize = 1000;
    private const int MostPageSize = 5000;

    /// <summary>The codes of answers: <c>data</c> is <c>{codes:[{code,status,message}]}</c>.</summary>
    public Task Statuses(HttpContext context) => Answer(context, parameters =>
    {
        Require(parameters, AnswerFormat.ParameterName);
        CodedStatus[] codes =
        [
            new(StatusCodes.Status200OK, StatusCodes.Status200OK, StandardEnvelope.Success),
            .. ErrorTable.All.Select(error => new CodedStatus(error.Code, error.Status, error.General(isEnglish: true))),
        ];
        return ValueTask.FromResult(Content(new { codes }));
    });

    /// <summary>
    /// The code lists of the fields that an interface returns: <c>data</c> is
    /// <c>{lists:[{name,title,source,fields,total,entries:[{code,name}]}],pageNum,pageSize}</c>. Of each list, or of the one that
    /// <c>list</c> names, the entries of one page. Of a list that the portal does not have, only the name is known.
    /// </summary>
    public Task Fields(HttpContext context, string address) => Answer(context, async parameters =>
    {
        Require(parameters, ListName, PageNumberName, PageSizeName, AnswerFormat.ParameterName);
        var span = PageSpan.ByPages(parameters, PageNumberName, PageSizeName, UsualPageSize, MostPageSize);
        var (table, returns) = await targets.Describe(StandardAddress.Parse(address), context.RequestAborted);
        var lists = returns.Where(column => column.CodeList is not null).GroupBy(column => column.CodeList!).ToArray();
        if (parameters.TryGet(ListName, out var wanted) && wanted.Length > 0)
        {
            string[] known = [.. lists.Select(list => list.Key)];
            lists = [.. lists.Where(list => list.Key == wanted)];
            if (lists.Length == 0)
            {
                throw new InvokeRefusedException(InvokeErrors.UnknownCodeList, InvokeRefusedException.Shown(wanted), known);
            }
        }

        return Content(new
        {
            lists = lists.Select(list => Page(list.Key, [.. list.Select(naming.Of(table).Of)], span)),
            pageNum = (span.Offset / span.Limit) + 1,
            pageSize = span.Limit,
        });
    });

    private static FieldCodes Page(string name, IReadOnlyList<string> fields, PageSpan span)
    {
        var list = KnownCodeLists.Find(name);
        CodeEntry[] entries = list is null || span.Offset >= list.Entries.Count ? []
            : [.. list.Entries.Skip((int)span.Offset).Take(span.Limit)];
        return new FieldCodes(name, list?.Title, list?.Source, fields, list?.Entries.Count ?? 0, entries);
    }

    private static void Require(CallParameters parameters, params string[] known)
    {
        parameters.RefuseRepeated();
        foreach (var (name, _) in parameters.All)
        {
            if (!known.Contains(name))
            {
                throw new InvokeRefusedException(
                    InvokeErrors.UnknownOption, InvokeRefusedException.Shown(name), known);
            }
        }
    }

    private static JsonNode Content<T>(T content) => JsonSerializer.SerializeToNode(content, JsonSerializerOptions.Web)!;

    private async Task Answer(HttpContext context, Func<CallParameters, ValueTask<JsonNode>> make)
    {
        using var output = new AnswerBuffer();
        var format = InterfaceFormat.Json;
        InvokeRefusedException? refused = null;
        CallAnswer answer;
        try
        {
            using (gate.Enter())
            {
                readers.Count(Visitors.AddressOf(context));
                var parameters = await ParameterReader.Read(context.Request);
                format = AnswerFormat.Of(context.Request, parameters);
                var data = await make(parameters);
                answer = StandardEnvelope.Write(output, format, StatusCodes.Status200OK, StandardEnvelope.Success, data);
            }
        }
        catch (Exception exception) when (exception is InvokeRefusedException || Outage.IsOne(exception))
        {
            refused = exception as InvokeRefusedException
                ?? new InvokeRefusedException(InvokeErrors.Unavailable) { RetryAfter = Outage.RetryAfter };
            answer = StandardEnvelope.Write(output, format, refused.Error.Code, refused.Text(english: true), data: null);
        }

        await (refused is null
            ? CallResponse.Write(context, answer, standing: null)
            : CallResponse.WriteRefusal(context, refused, answer, standing: null));
    }

    private sealed record CodedStatus(int Code, int Status, string Message);

    private sealed record FieldCodes(
        string Name, string? Title, string? Source, IReadOnlyList<string> Fields, int Total, IReadOnlyList<CodeEntry> Entries);
}
