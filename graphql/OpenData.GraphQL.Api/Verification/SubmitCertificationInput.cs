using OpenData.Contracts.Verification;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>What proves an organisation; its name and code are those of the account.</summary>
/// <param name="Certificate">What the documents are.</param>
/// <param name="Documents">1 to 5 files, each JPEG, PNG or PDF by its content and at most 20 MB.</param>
/// <param name="Address">Where the organisation is, at most 200 characters.</param>
public sealed record SubmitCertificationInput(
    CertificateKind Certificate, IReadOnlyList<UploadedFile> Documents, string? Address = null);
