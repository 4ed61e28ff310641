using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary><c>get_data.do</c>: a page of rows, of at most 200.</summary>
internal sealed class ZhejiangRows(RowAnswers rows) : ZhejiangDialect
{
    public const string PageNumberName = "pageNum";

    public const string PageSizeName = "pageSize";

    /// <summary>Rows of a page at most.</summary>
    public const int MostPageSize = 200;

    private static readonly RowRequestParser Parser = new(PageNumberName, PageSizeName);

    public override CallAnswer Answer(Call call, AnswerBuffer output)
    {
        var span = PageSpan.ByPages(call.Parameters, PageNumberName, PageSizeName, usualSize: 10, MostPageSize);
        return rows.Json(
            this, call, Parser.Parse(call, span), output, json => WriteHead(json, call), (json, _) => json.Write("}"u8));
    }
}
