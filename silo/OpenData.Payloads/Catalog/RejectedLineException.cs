using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>Leaves the reading of one line; never leaves the parser.</summary>
internal sealed class RejectedLineException(Rejection rejection) : Exception(rejection.En)
{
    public Rejection Rejection { get; } = rejection;
}
