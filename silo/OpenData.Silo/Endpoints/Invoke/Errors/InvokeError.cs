using System.Text.RegularExpressions;

namespace OpenData.Silo.Endpoints.Invoke.Errors;

/// <summary>
/// A refusal of the invoke interface. The first three digits of the code are the HTTP status, so that a client may
/// look at either.
/// </summary>
/// <param name="Code">Five digits.</param>
/// <param name="Zh">What went wrong and what to do, in Chinese; <c>{0}</c> and following are the particulars.</param>
/// <param name="En">The same in English.</param>
internal sealed partial record InvokeError(int Code, string Zh, string En)
{
    public int Status => Code / 100;

    /// <summary>What tables of codes say of it, without particulars.</summary>
    public string General(bool isEnglish) => Particular().Replace(isEnglish ? En : Zh, "…");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Particular();
}
