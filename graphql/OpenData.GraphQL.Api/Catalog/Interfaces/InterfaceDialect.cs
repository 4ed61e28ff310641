namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>Whose manual an address, its parameters and its answers are of.</summary>
public enum InterfaceDialect
{
    /// <summary>天津: <c>/api/invoke/{key}</c> (Tianjin manual, 2.3.4 and 2.3.5).</summary>
    Tianjin,

    /// <summary>上海: <c>/interface/{number}/{no}</c> (Shanghai manual, 2.2.1).</summary>
    Shanghai,

    /// <summary>浙江: <c>/interfaces/cata_{number}/….do</c> (Zhejiang manual, 3.3).</summary>
    Zhejiang,

    /// <summary>The standard (城市管理大数据平台 第1部分：架构及接口规范): <c>/openapi/v1/{number}-{no}</c>.</summary>
    Standard,
}
