using System.Globalization;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary><c>/interface/{number}/{no}</c> (Shanghai manual, 2.2.1): a token in the header <c>token</c>, <c>offset</c> and
/// <c>limit</c>, fields by their codes, JSON or XML as the interface declares.</summary>
internal sealed class ShanghaiDialect(RowAnswers rows) : Dialect
{
    /// <summary>Rows of an answer at most.</summary>
    public const int MostLimit = 200;

    /// <summary>Rows of an answer where nothing is said.</summary>
    public const int UsualLimit = 20;

    private const string OffsetName = "offset";
    private const string LimitName = "limit";
    private const string Root = "response";
    private const string RowsName = "data";

    private static readonly RowRequestParser Parser = new(OffsetName, LimitName);

    public override string TokenHeader => "token";

    public override InterfaceFormat FormatOf(HttpRequest request, CallParameters? parameters, CallTarget? target) =>
        target?.Interface.Format ?? InterfaceFormat.Json;

    public override string NameOf(RowTable table, DataItem column) => column.Code ?? column.Name;

    public override CallAnswer Answer(Call call, AnswerBuffer output)
    {
        var request = Parser.Parse(
            call, PageSpan.ByOffset(call.Parameters, OffsetName, LimitName, UsualLimit, MostLimit));
        var message = call.IsEnglish ? "OK" : "调用成功";
        return call.Format == InterfaceFormat.Xml
            ? rows.Xml(
                this,
                call,
                request,
                output,
                xml =>
                {
                    WriteXmlHead(xml, StatusCodes.Status200OK, message);
                    xml.Write(XmlText.Opening(RowsName));
                },
                (xml, _) =>
                {
                    xml.Write(XmlText.Closing(RowsName));
                    xml.Write(XmlText.Closing(Root));
                })
            : rows.Json(
                this,
                call,
                request,
                output,
                json =>
                {
                    WriteJsonHead(json, StatusCodes.Status200OK, message);
                    json.WritePropertyName(RowsName);
                },
                (json, _) => json.Write("}"u8));
    }

    public override CallAnswer Refuse(InvokeRefusedException refused, InterfaceFormat format, bool isEnglish, AnswerBuffer output)
    {
        if (format == InterfaceFormat.Xml)
        {
            WriteXmlHead(output, refused.Error.Code, refused.Text(isEnglish));
            output.Write(XmlText.Closing(Root));
            return new CallAnswer(output.Written, XmlText.ContentType);
        }

        using var json = new Utf8JsonWriter(output, JsonRows.Writing);
        WriteJsonHead(json, refused.Error.Code, refused.Text(isEnglish));
        json.WriteNull(RowsName);
        json.WriteEndObject();
        json.Flush();
        return new CallAnswer(output.Written, JsonRows.ContentType);
    }

    private static void WriteJsonHead(Utf8JsonWriter json, int code, string message)
    {
        json.WriteStartObject();
        json.WriteNumber("code", code);
        json.WriteString("message", message);
    }

    private static void WriteXmlHead(AnswerBuffer xml, int code, string message)
    {
        xml.Write(XmlText.Declaration);
        xml.Write(XmlText.Opening(Root));
        XmlText.WriteElement(xml, "code", code.ToString(CultureInfo.InvariantCulture));
        XmlText.WriteElement(xml, "message", message);
    }
}
