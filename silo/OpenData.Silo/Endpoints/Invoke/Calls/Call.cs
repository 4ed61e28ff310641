using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>A call that may be made, to be answered by its dialect.</summary>
/// <param name="Target">What is called.</param>
/// <param name="Parameters">What it carries.</param>
/// <param name="Format">What it is answered with.</param>
/// <param name="IsEnglish">The language of messages.</param>
internal sealed record Call(CallTarget Target, CallParameters Parameters, InterfaceFormat Format, bool IsEnglish);
