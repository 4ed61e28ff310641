using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Grains;

/// <summary>Keeps accounts in a table that operators search, and writes the audit log in the same transaction. The version
/// is the ETag.</summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class AccountStorage(DatabaseReads reads, GroupCommit commits) : IGrainStorage
{
    /// <summary>The name under which grains ask for this storage.</summary>
    public const string Name = "accounts";

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var id = grainId.Key.ToString();
        var row = await reads.Read((context, token) => context.Accounts.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, token));
        state.RecordExists = row is not null;
        state.ETag = row?.Version.ToString(CultureInfo.InvariantCulture);
        if (row is not null)
        {
            state.State = StoredJson.Read<AccountState>(row.Document);
        }
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var account = state.State?.Account ?? throw new InvalidOperationException($"{grainId} has no account to write.");
        long? version = state.ETag is { } etag ? long.Parse(etag, CultureInfo.InvariantCulture) : null;
        AccountRow? stored = null;
        await Storing.Guard(state.ETag, () => commits.Commit(async context =>
        {
            stored = new AccountRow
            {
                Id = account.Id,
                UserName = account.UserName,
                Kind = account.Kind,
                Roles = string.Join(' ', account.Roles),
                SearchText = SearchTextOf(account),
                CreatedAt = account.CreatedAt.ToUnixTimeMilliseconds(),
                Document = StoredJson.Write(state.State),
                Version = version ?? 0,
            };
            Storing.Put(context, stored, version, row => row.Version);
            if (state.State!.Unwritten is { } entry)
            {
                context.Add(AuditRow.Of(entry));
            }

            if (state.State!.UnwrittenRequest is { } request)
            {
                await Put(context, account.Id, request);
            }
        }));
        state.RecordExists = true;
        state.ETag = stored!.Version.ToString(CultureInfo.InvariantCulture);
        state.State = state.State! with { Unwritten = null, UnwrittenRequest = null };
    }

    /// <summary>Accounts are not deleted: what they did stays theirs.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException($"{grainId} is an account, which is not deleted.");

    private static string SearchTextOf(Account account) => string.Join(
        ' ',
        new[]
        {
            account.UserName, account.Mobile, account.Email, account.RealName, account.Organisation?.Name,
            account.Organisation?.CreditCode,
        }.Where(text => !string.IsNullOrEmpty(text))).ToLowerInvariant();

    // Of two writers of one account the version of its row fails the second, so the request needs none.
    private static async Task Put(OpenDataContext context, string account, VerificationRequest request)
    {
        var row = await context.Verifications.FirstOrDefaultAsync(each => each.Id == request.Id);
        if (row is null)
        {
            row = new VerificationRow { Id = request.Id, Account = account, Kind = request.Kind, Document = "" };
            context.Add(row);
        }

        row.Status = request.Status;
        row.Document = StoredJson.Write(request);
    }

    private static IGrainState<AccountState> Typed<T>(IGrainState<T> grainState) =>
        grainState as IGrainState<AccountState> ?? throw new BadProviderConfigException(
            $"The storage '{Name}' keeps {nameof(AccountState)}, not {typeof(T).Name}. Use another storage name.");
}
