using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary><c>/api/invoke/{key}</c> (Tianjin manual, 2.3.4 and 2.3.5): pages by <c>pageNum</c> and <c>page</c>, answers
/// <c>{"code":…,"msg":…,"data":[…]}</c>.</summary>
internal sealed class TianjinDialect(RowAnswers rows) : Dialect
{
    /// <summary>Rows of a page at most.</summary>
    public const int MostPageSize = 5000;

    private const string PageNumberName = "pageNum";
    private const string PageSizeName = "page";

    private static readonly RowRequestParser Parser = new(PageNumberName, PageSizeName);

    public override string NameOf(RowTable table, DataItem column) => column.Name;

    public override CallAnswer Answer(Call call, AnswerBuffer output)
    {
        var span = PageSpan.ByPages(call.Parameters, PageNumberName, PageSizeName, usualSize: 10, MostPageSize);
        return rows.Json(
            this,
            call,
            Parser.Parse(call, span),
            output,
            writer =>
            {
                WriteHead(writer, StatusCodes.Status200OK, call.IsEnglish ? "OK" : "调用成功");
                writer.WritePropertyName("data");
            },
            (json, _) => json.Write("}"u8));
    }

    public override CallAnswer Refuse(InvokeRefusedException refused, InterfaceFormat format, bool isEnglish, AnswerBuffer output)
    {
        using var writer = new Utf8JsonWriter(output, JsonRows.Writing);
        WriteHead(writer, refused.Error.Code, refused.Text(isEnglish));
        writer.WriteNull("data");
        writer.WriteEndObject();
        writer.Flush();
        return new CallAnswer(output.Written, JsonRows.ContentType);
    }

    private static void WriteHead(Utf8JsonWriter writer, int code, string message)
    {
        writer.WriteStartObject();
        writer.WriteNumber("code", code);
        writer.WriteString("msg", message);
    }
}
