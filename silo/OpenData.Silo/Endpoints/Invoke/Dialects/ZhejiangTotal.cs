using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary><c>get_total.do</c>: the number of rows.</summary>
internal sealed class ZhejiangTotal(RowAnswers rows) : ZhejiangDialect
{
    private static readonly RowRequestParser Parser = new();

    public override CallAnswer Answer(Call call, AnswerBuffer output)
    {
        var total = rows.Count(call, Parser.Parse(call, default));
        return Single(call, output, json => json.WriteNumberValue(total));
    }
}
