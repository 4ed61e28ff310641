using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Grains.Accounts.Flows;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>The other tests make passwords cheap; the product does not.</summary>
public sealed class PasswordCostTests
{
    [Fact]
    public void Whoever_has_the_hash_pays_a_hundred_thousand_rounds_for_each_guess()
    {
        using var services = new ServiceCollection().AddOptions().AddAccounts().BuildServiceProvider();

        var hash = Convert.FromBase64String(services.GetRequiredService<IPasswordHasher<string>>().HashPassword("", Town.Password));

        // A byte for the format, four for the function, four for the rounds.
        Assert.InRange(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)), 100_000u, uint.MaxValue);
    }
}
