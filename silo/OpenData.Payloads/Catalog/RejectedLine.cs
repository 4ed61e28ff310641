using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>A line that an import did not take.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Rejection">Why.</param>
public sealed record RejectedLine(long Line, Rejection Rejection);
