namespace Orleans;

/// <summary>Why an activation ends.</summary>
public readonly struct DeactivationReason
{
    /// <summary>A reason without an exception.</summary>
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    /// <summary>A reason that is an exception.</summary>
    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        ReasonCode = code;
        Exception = exception;
        Description = text;
    }

    /// <summary>The kind of reason.</summary>
    public DeactivationReasonCode ReasonCode { get; }

    /// <summary>A sentence for the log.</summary>
    public string Description { get; }

    /// <summary>What went wrong, if something did.</summary>
    public Exception? Exception { get; }

    /// <summary>Code and description.</summary>
    public override string ToString() => $"{ReasonCode}: {Description}";
}
