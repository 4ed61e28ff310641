using System.Globalization;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary><c>get_dataupdate_date.do</c>: the day of the last update, <c>yyyy-MM-dd</c>; null where it is not known. The manual's
/// example carries the parameters of a page, which say nothing here.</summary>
internal sealed class ZhejiangUpdateDate : ZhejiangDialect
{
    private static readonly RowRequestParser Parser = new(ZhejiangRows.PageNumberName, ZhejiangRows.PageSizeName);

    public override CallAnswer Answer(Call call, AnswerBuffer output)
    {
        Parser.Parse(call, default);
        var day = call.Target.Resource.UpdatedAt ?? call.Target.Resource.PublishedAt;
        return Single(call, output, json => json.WriteStringValue(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
