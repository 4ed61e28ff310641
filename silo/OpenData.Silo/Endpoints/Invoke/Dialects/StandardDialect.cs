using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Rows;
using OpenData.Silo.Endpoints.Invoke.Standard;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary><c>/openapi/v1/{interface}</c> (城市管理大数据平台 第1部分：架构及接口规范, 平台接口与访问方法): pages by <c>pageNum</c> and
/// <c>pageSize</c>, several values of a field by repeating it, camelCase, JSON or XML, messages in English, the rows and the mark of
/// the next page in <c>data</c>.</summary>
internal sealed class StandardDialect(RowAnswers rows, FieldNaming naming) : Dialect
{
    public const string PageNumberName = "pageNum";

    public const string PageSizeName = "pageSize";

    /// <summary>Rows of a page at most.</summary>
    public const int MostPageSize = 200;

    /// <summary>Rows of a page where nothing is said.</summary>
    public const int UsualPageSize = 20;

    private const string RowsName = "rows";
    private const string NextName = "next";

    private static readonly RowRequestParser Parser = new(PageNumberName, PageSizeName, AnswerFormat.ParameterName);

    /// <summary>A field, for several of its values; see <see cref="Answer"/>.</summary>
    public override bool TakesRepeated => true;

    /// <summary>Always: 状态说明信息宜使用英文表述.</summary>
    public override bool IsEnglish(HttpRequest request) => true;

    // A field of that name comes first, as it does before all parameters.
    public override InterfaceFormat FormatOf(HttpRequest request, CallParameters? parameters, CallTarget? target)
    {
        var isField = target is not null
            && new StandardManner(naming.Of(target.Table)).Find(target.Parameters, AnswerFormat.ParameterName) is not null;
        return AnswerFormat.Of(request, isField ? null : parameters);
    }

    public override void Admit(HttpRequest request, Caller caller) => AppCode.Require(request, caller);

    public override string NameOf(RowTable table, DataItem column) => naming.Of(table).Of(column);

    public override CallAnswer Answer(Call call, AnswerBuffer output)
    {
        var manner = new StandardManner(naming.Of(call.Target.Table));
        call.Parameters.RefuseRepeated(isList: name => manner.Find(call.Target.Parameters, name) is not null);
        var span = PageSpan.ByPages(call.Parameters, PageNumberName, PageSizeName, UsualPageSize, MostPageSize);
        var request = Parser.Parse(call, span, manner);
        return call.Format == InterfaceFormat.Xml
            ? rows.Xml(
                this,
                call,
                request,
                output,
                xml =>
                {
                    StandardEnvelope.WriteHead(xml, StatusCodes.Status200OK, StandardEnvelope.Success);
                    xml.Write(XmlText.Opening(StandardEnvelope.DataName));
                    xml.Write(XmlText.Opening(RowsName));
                },
                (xml, next) =>
                {
                    xml.Write(XmlText.Closing(RowsName));
                    XmlText.WriteElement(xml, NextName, next ?? "");
                    xml.Write(XmlText.Closing(StandardEnvelope.DataName));
                    xml.Write(XmlText.Closing(StandardEnvelope.Root));
                })
            : rows.Json(
                this,
                call,
                request,
                output,
                json =>
                {
                    StandardEnvelope.WriteHead(json, StatusCodes.Status200OK, StandardEnvelope.Success);
                    json.WriteStartObject(StandardEnvelope.DataName);
                    json.WritePropertyName(RowsName);
                },
                (json, next) => json.Write(Encoding.UTF8.GetBytes($",\"{NextName}\":{(next is null ? "null" : $"\"{next}\"")}}}}}")));
    }

    public override CallAnswer Refuse(InvokeRefusedException refused, InterfaceFormat format, bool isEnglish, AnswerBuffer output) =>
        StandardEnvelope.Write(output, format, refused.Error.Code, refused.Text(isEnglish), data: null);
}
