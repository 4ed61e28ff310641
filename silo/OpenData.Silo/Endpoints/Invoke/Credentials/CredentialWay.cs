namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>The ways to say who calls (接口用户授权).</summary>
internal enum CredentialWay
{
    /// <summary>A personal token, as a parameter or a bearer token.</summary>
    Token,

    /// <summary>A bearer token of <c>/oauth/token</c>.</summary>
    Bearer,

    /// <summary>The AppSecret of an app.</summary>
    AppSecret,

    /// <summary>The UUID key of an app (用户唯一标识码).</summary>
    AccessKey,

    /// <summary>A signature (用户签名授权).</summary>
    Signature,

    /// <summary>The session of a reader who tries an interface on its page; see <see cref="OnlineTests"/>.</summary>
    Session,
}
