namespace OpenData.Contracts.EventReports;

/// <summary>多媒体用途, the step that it belongs to.</summary>
public enum MediaUsage
{
    /// <summary>上报.</summary>
    Report,

    /// <summary>核查.</summary>
    Check,

    /// <summary>核实.</summary>
    Verify,

    /// <summary>处置.</summary>
    Handle,
}
