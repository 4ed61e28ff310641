using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary>How the callers of one portal are used to ask and to be answered. All share credentials, quotas, conditions and rows;
/// a dialect has parameters for paging, names of fields, and what stands around rows and refusals.</summary>
internal abstract class Dialect
{
    /// <summary>A header for personal tokens that only this dialect knows; null for none.</summary>
    public virtual string? TokenHeader => null;

    /// <summary>Whether a parameter may be given several times.</summary>
    public virtual bool TakesRepeated => false;

    /// <summary>Whether nobody calls without an entitlement, also where the resource is open to all.</summary>
    public virtual bool NeedsEntitlement => false;

    /// <summary>Whether messages are in English.</summary>
    public virtual bool IsEnglish(HttpRequest request) => RequestLanguage.IsEnglish(request);

    /// <summary>What the call is answered with.</summary>
    /// <param name="request">The headers.</param>
    /// <param name="parameters">Null where they could not be read.</param>
    /// <param name="target">Null where the call is refused before it is known.</param>
    /// <exception cref="InvokeRefusedException">It asks for something else than there is.</exception>
    public virtual InterfaceFormat FormatOf(HttpRequest request, CallParameters? parameters, CallTarget? target) => InterfaceFormat.Json;

    /// <summary>Looks at what a dialect wants to know of a caller beside a credential.</summary>
    /// <exception cref="InvokeRefusedException">It is missing or wrong.</exception>
    public virtual void Admit(HttpRequest request, Caller caller)
    {
    }

    /// <summary>How it calls a column in its answers.</summary>
    public abstract string NameOf(RowTable table, DataItem column);

    /// <summary>The answer to a call that may be made.</summary>
    /// <param name="call">The call.</param>
    /// <param name="output">Where the answer is written.</param>
    /// <exception cref="InvokeRefusedException">A parameter is not known, or its value cannot be.</exception>
    public abstract CallAnswer Answer(Call call, AnswerBuffer output);

    /// <summary>The answer to a call that is refused.</summary>
    public abstract CallAnswer Refuse(InvokeRefusedException refused, InterfaceFormat format, bool isEnglish, AnswerBuffer output);
}
