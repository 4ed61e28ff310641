namespace OpenData.Storage.Model;

/// <summary>Calls of a resource by one caller on one day that had the same answer.</summary>
public sealed class CallCountRow
{
    /// <summary>In Asia/Shanghai.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The resource's key.</summary>
    public required string Resource { get; set; }

    /// <summary>The key of the quota that they counted on.</summary>
    public required string Caller { get; set; }

    /// <summary>The code of the answer: 200, or the five digits of the error.</summary>
    public int Status { get; set; }

    /// <summary>How many.</summary>
    public long Calls { get; set; }
}
