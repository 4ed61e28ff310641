using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tables;

/// <summary>A table cannot be taken as it is; whoever delivered it must change it. Nothing of it was kept.</summary>
public sealed class TableRejectedException : Exception
{
    /// <summary>Carries <paramref name="rejection"/>; the message is its English text.</summary>
    public TableRejectedException(Rejection rejection)
        : base(rejection?.En) => Rejection = rejection ?? throw new ArgumentNullException(nameof(rejection));

    /// <summary>What is wrong, where, and the remedy.</summary>
    public Rejection Rejection { get; }
}
