namespace OpenData.Storage.Calls;

/// <summary>What calls are counted by.</summary>
/// <param name="Day">In Asia/Shanghai.</param>
/// <param name="Resource">The resource's key.</param>
/// <param name="Caller">The key of the quota that the call counts on.</param>
/// <param name="Code">Of the answer: 200, or the five digits of the error.</param>
internal readonly record struct CallKey(DateOnly Day, string Resource, string Caller, int Code);
