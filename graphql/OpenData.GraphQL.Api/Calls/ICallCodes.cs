namespace OpenData.GraphQL.Api.Calls;

/// <summary>What the codes of answers mean; the silo implements it.</summary>
public interface ICallCodes
{
    /// <summary>The words of a code; null if there is no such code.</summary>
    string? Words(int code, bool isEnglish);
}
