namespace OpenData.Contracts.Apps;

/// <summary>领域 of an app: the 22 of the Zhejiang manual (3.2), in its order.</summary>
public enum AppField
{
    /// <summary>商贸流通.</summary>
    Trade,

    /// <summary>其他.</summary>
    Other,

    /// <summary>气象服务.</summary>
    Weather,

    /// <summary>科技创新.</summary>
    Technology,

    /// <summary>教育文化.</summary>
    EducationCulture,

    /// <summary>资源能源.</summary>
    ResourcesEnergy,

    /// <summary>医疗卫生.</summary>
    Health,

    /// <summary>安全生产.</summary>
    WorkSafety,

    /// <summary>信用服务.</summary>
    Credit,

    /// <summary>城建住房.</summary>
    Housing,

    /// <summary>财税金融.</summary>
    Finance,

    /// <summary>市场监管.</summary>
    MarketRegulation,

    /// <summary>生态环境.</summary>
    Environment,

    /// <summary>生活服务.</summary>
    DailyLife,

    /// <summary>社会救助.</summary>
    SocialAid,

    /// <summary>社保就业.</summary>
    SocialSecurity,

    /// <summary>法律服务.</summary>
    Law,

    /// <summary>地理空间.</summary>
    Geography,

    /// <summary>公共安全.</summary>
    PublicSafety,

    /// <summary>工业农业.</summary>
    IndustryAgriculture,

    /// <summary>交通运输.</summary>
    Transport,

    /// <summary>机构团体.</summary>
    Institutions,
}
