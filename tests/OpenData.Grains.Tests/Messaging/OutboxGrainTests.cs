using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Messaging;
using Orleans;

namespace OpenData.Grains.Tests.Messaging;

public sealed class OutboxGrainTests
{
    [Fact]
    public async Task The_newest_comes_first_and_200_are_kept()
    {
        await using var silo = await TestSilo.Start();
        var outbox = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IOutboxGrain>(IOutboxGrain.Key);
        for (var i = 0; i < 203; i++)
        {
            await outbox.Put(Sms(i % 2 == 0 ? "13800000000" : "13900000000", i));
        }

        var all = await outbox.Latest(null);

        Assert.Equal(200, all.Count);
        Assert.Equal(("202", "3"), (all[0].Content, all[^1].Content));
        var own = await outbox.Latest("13900000000");
        Assert.Equal(100, own.Count);
        Assert.All(own, each => Assert.Equal("13900000000", each.To));
        Assert.Equal("201", own[0].Content);
        Assert.Empty(await outbox.Latest("13700000000"));
    }

    private static OutboxMessage Sms(string to, int number) =>
        new(OutboxKind.Sms, to, null, number.ToString(CultureInfo.InvariantCulture), DateTimeOffset.UnixEpoch);
}
