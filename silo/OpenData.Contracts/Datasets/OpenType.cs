namespace OpenData.Contracts.Datasets;

/// <summary>How a resource may be had (开放属性, Shanghai manual 2.2.2 and 2.2.3).</summary>
public enum OpenType
{
    /// <summary>无条件开放: anyone may read, download and call.</summary>
    Unconditional,

    /// <summary>有条件开放: only after an application that the provider approves.</summary>
    Conditional,
}
