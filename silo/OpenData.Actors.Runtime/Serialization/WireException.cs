namespace OpenData.Actors.Runtime.Serialization;

/// <summary>An exception on its way to another silo.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Message">Its message.</param>
/// <param name="StackTrace">Where it was thrown.</param>
/// <param name="Inner">Its cause.</param>
/// <param name="StoredEtag">Of a lost write only.</param>
/// <param name="CurrentEtag">Of a lost write only.</param>
internal sealed record WireException(
    string Type, string Message, string? StackTrace, WireException? Inner, string? StoredEtag, string? CurrentEtag);
