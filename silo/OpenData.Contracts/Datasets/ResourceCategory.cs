namespace OpenData.Contracts.Datasets;

/// <summary>What is offered first (资源分类, Shanghai manual 2.2).</summary>
public enum ResourceCategory
{
    /// <summary>数据产品: files to download.</summary>
    Product,

    /// <summary>数据接口: an interface to call.</summary>
    Interface,
}
