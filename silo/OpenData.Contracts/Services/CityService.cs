namespace OpenData.Contracts.Services;

/// <summary>The services of the interface standard's annex A (城市管理大数据平台, 附录 A). Apps that are granted one may call it.</summary>
public enum CityService
{
    /// <summary>信息上报: takes reports of events, tables A.3 to A.5.</summary>
    Events,

    /// <summary>短信下发: sends short messages, table A.1.</summary>
    Sms,

    /// <summary>监控点预览: gives the address of a camera's picture, table A.2.</summary>
    Cameras,
}
