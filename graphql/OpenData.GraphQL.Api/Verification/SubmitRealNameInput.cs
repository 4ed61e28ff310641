namespace OpenData.GraphQL.Api.Verification;

/// <summary>Who a person is.</summary>
/// <param name="RealName">As in the identity card or passport.</param>
/// <param name="Number">The identity number; of a foreigner the passport number.</param>
/// <param name="Code">Sent by sendVerificationCode.</param>
public sealed record SubmitRealNameInput(string RealName, string Number, string Code);
