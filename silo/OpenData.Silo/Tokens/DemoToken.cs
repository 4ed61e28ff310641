using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using OpenData.Contracts.Tokens;
using OpenData.Storage;
using Orleans;

namespace OpenData.Silo.Tokens;

/// <summary>The token that a first start makes, so that a newcomer can call an interface at once.</summary>
internal sealed class DemoToken(DataFolder folder, IGrainFactory grains, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>The token of this data folder; made with a quota, and kept for its owner's eyes, when there is none.</summary>
    public async Task<string> Ensure(int quota, CancellationToken cancellationToken)
    {
        if (File.Exists(folder.Demo))
        {
            await using var stored = File.OpenRead(folder.Demo);
            var demo = await JsonSerializer.DeserializeAsync<Stored>(stored, JsonSerializerOptions.Web, cancellationToken);
            return demo?.Token ?? throw new JsonException($"{folder.Demo} holds no token. Delete the file and start again.");
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var terms = new TokenTerms("demo", quota, time.GetUtcNow() + Lifetime);
        await grains.GetGrain<ITokenGrain>(TokenHash.Of(token)).Issue(terms);
        await Keep(new Stored(token, terms.DailyQuota, terms.ExpiresAt), cancellationToken);
        return token;
    }

    private async Task Keep(Stored stored, CancellationToken cancellationToken)
    {
        var temporary = folder.Demo + ".new";
        await using (var file = OwnerOnlyFile.Create(temporary))
        {
            await JsonSerializer.SerializeAsync(file, stored, JsonSerializerOptions.Web, cancellationToken);
        }

        File.Move(temporary, folder.Demo, overwrite: true);
    }

    private sealed record Stored(string Token, int DailyQuota, DateTimeOffset ExpiresAt);
}
