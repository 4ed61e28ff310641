using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Accounts;

namespace OpenData.GraphQL.Api.Auditing;

/// <summary>Who changed rights, for those who operate the portal.</summary>
[ExtendObjectType<Query>]
public sealed class AuditQueries
{
    private const int MostLines = 100;

    /// <summary>Lines of the audit log, newest first; at most 100 a page. For operators and auditors.</summary>
    public static async Task<AuditConnection> Audit(
        [Service] AuditLog log,
        [Service] AccountDirectory directory,
        ResolverContext context,
        CancellationToken cancellationToken,
        AuditFilter? filter = null,
        [GraphQLDefault("20")] int? first = null,
        string? after = null)
    {
        var offset = PageArguments.Offset(context, after);
        var limit = PageArguments.Size(context, first, 20, MostLines);
        var condition = new AuditCondition { Action = filter?.Action, From = filter?.From, To = filter?.To };
        if (filter?.UserName is { Length: > 0 } userName)
        {
            if (await directory.IdOf(userName, cancellationToken) is not { } account)
            {
                return AuditConnection.None;
            }

            condition = condition with { Account = account };
        }

        return await AuditConnection.Read(log, directory, condition, offset, limit, cancellationToken);
    }
}
