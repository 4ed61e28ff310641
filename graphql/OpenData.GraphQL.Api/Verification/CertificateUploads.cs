using OpenData.Contracts.Verification;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>How much a request with files may bring. It is a little more than documents may be, so that the mutation says in the
/// reader's language what is too much; what is far beyond is not even read.</summary>
internal static class CertificateUploads
{
    private const long Megabyte = 1024 * 1024;

    public static GraphQLUploadOptions Limits => new()
    {
        MaxFileBytes = CertificateFile.MostBytes + (5 * Megabyte),
        MaxUploadBytes = (CertificateFile.Most * CertificateFile.MostBytes) + (10 * Megabyte),
        MaxFiles = 2 * CertificateFile.Most,
    };
}
