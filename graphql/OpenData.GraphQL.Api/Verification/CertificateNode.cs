using OpenData.Contracts.Verification;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>A document of an organisation.</summary>
/// <param name="Name">As the sender called it.</param>
/// <param name="Format">By its content.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Sha256">Of the content, hex.</param>
[GraphQLName("Certificate")]
public sealed record CertificateNode(string Name, CertificateFormat Format, int Bytes, string Sha256)
{
    internal static CertificateNode Of(CertificateFile file) => new(file.Name, file.Format, (int)file.Bytes, file.Sha256);
}
