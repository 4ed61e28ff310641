using OpenData.GraphQL.Api.Catalog.Interfaces;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>What a dialect writes around its data.</summary>
/// <param name="Code">The name of the code.</param>
/// <param name="Message">The name of the message.</param>
/// <param name="Good">The code of an answer that is none of a refusal.</param>
/// <param name="Bad">The code of every refusal, whose own code begins the message; null where the code is the refusal's own.</param>
/// <param name="IsPaged">Whether the data of rows holds them and the mark of the next page.</param>
internal sealed record AnswerShape(string Code, string Message, int Good, int? Bad = null, bool IsPaged = false)
{
    /// <summary>The name of the data.</summary>
    public const string Data = "data";

    /// <summary>The root of an answer in XML.</summary>
    public const string Root = "response";

    /// <summary>A row in XML.</summary>
    public const string Row = "row";

    /// <summary>The rows of an answer that is paged.</summary>
    public const string Rows = "rows";

    /// <summary>The mark of the next page of an answer that is paged.</summary>
    public const string Next = "next";

    /// <summary>That of a dialect.</summary>
    public static AnswerShape Of(InterfaceDialect dialect) => dialect switch
    {
        InterfaceDialect.Tianjin => new AnswerShape("code", "msg", StatusCodes.Status200OK),
        InterfaceDialect.Zhejiang => new AnswerShape("status", "msg", 1, Bad: 0),
        InterfaceDialect.Shanghai => new AnswerShape("code", "message", StatusCodes.Status200OK),
        _ => new AnswerShape("code", "message", StatusCodes.Status200OK, IsPaged: true),
    };
}
