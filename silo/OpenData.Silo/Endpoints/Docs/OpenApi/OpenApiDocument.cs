using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>The OpenAPI 3.1 document of an interface: the addresses of all its dialects.</summary>
internal static class OpenApiDocument
{
    public static JsonObject Of(DocumentSubject subject) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = Info(subject),
        ["servers"] = new JsonArray(new JsonObject { ["url"] = subject.Address }),
        ["externalDocs"] = new JsonObject
        {
            ["url"] = $"{subject.Address}/docs/api{(subject.IsEnglish ? "?lang=en" : "")}",
            ["description"] = subject.Text("授权方式、状态码与示例", "How to say who calls, codes and examples"),
        },
        ["paths"] = Paths(subject),
        ["components"] = Components(subject),
    };

    private static JsonObject Info(DocumentSubject subject)
    {
        var resource = subject.Resource;
        var info = new JsonObject
        {
            ["title"] = $"{resource.Title} {subject.Interface.Name}",
            ["version"] = subject.Interface.Version,
            ["description"] = resource.Abstract,
            ["contact"] = new JsonObject { ["name"] = resource.Provider },
        };
        if (resource.License is { } license)
        {
            info["license"] = new JsonObject { ["name"] = license };
        }

        AddDay("x-published", resource.PublishedAt);
        AddDay("x-updated", resource.UpdatedAt);
        return info;

        void AddDay(string name, DateOnly? day)
        {
            if (day is not null)
            {
                info[name] = day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }
    }

    private static JsonObject Paths(DocumentSubject subject)
    {
        var paths = new JsonObject();
        foreach (var way in subject.Interface.Ways)
        {
            foreach (var operation in way.Operations)
            {
                paths[operation.Path] = OperationItems.Path(subject, way, operation);
            }
        }

        return paths;
    }

    private static JsonObject Components(DocumentSubject subject)
    {
        var (schemas, parameters, responses) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var way in subject.Interface.Ways)
        {
            schemas[AnswerSchemas.RowName(way.Dialect)] = AnswerSchemas.Row(subject, way.Operations[0]);
            foreach (var operation in way.Operations)
            {
                schemas[OperationItems.AnswerName(way.Dialect, operation.Kind)] = AnswerSchemas.Answer(subject, way.Dialect, operation);
                schemas[OperationItems.RequestName(way.Dialect, operation.Kind)] = OperationItems.Request(subject, operation);
                if (OperationItems.Conditions(subject, operation) is { } conditions)
                {
                    parameters[OperationItems.ConditionsName(way.Dialect, operation.Kind)] = conditions;
                }
            }

            foreach (var (name, response) in Refusals.Of(subject, way))
            {
                responses[name] = response;
            }
        }

        return new JsonObject
        {
            ["schemas"] = schemas,
            ["parameters"] = parameters,
            ["responses"] = responses,
            ["headers"] = Headers(subject),
            ["securitySchemes"] = Security.Schemes(subject),
        };
    }

    private static JsonObject Headers(DocumentSubject subject) => new()
    {
        ["RateLimit"] = Header("string", subject.Text(
            "今日剩余次数 r 与恢复前的秒数 t", "The calls that are left today (r), and the seconds until they renew (t)"),
            "^\"daily\";r=[0-9]+;t=[0-9]+$"),
        ["RateLimit-Policy"] = Header("string", subject.Text("每日次数 q", "The calls of a day (q)"), "^\"daily\";q=[0-9]+;w=86400$"),
        ["Link"] = Header("string", subject.Text(
            "rel=\"next\" 为下一页的参数，不含授权；最后一页没有", "rel=\"next\" has the parameters of the next page, without a credential; absent after the last"),
            "^<\\?[^>]*after=[0-9a-f]+[^>]*>; rel=\"next\"$"),
        ["RetryAfter"] = Header("integer", subject.Text("多少秒后重试", "Seconds until it may be tried again")),
        ["WWW-Authenticate"] = Header("string", subject.Text("可用的授权方式", "A way to say who calls"), "^Bearer$"),
    };

    private static JsonObject Header(string type, string description, string? pattern = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return new JsonObject { ["description"] = description, ["schema"] = schema };
    }
}
