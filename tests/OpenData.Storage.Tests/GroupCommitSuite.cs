using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Tests.Providers;

namespace OpenData.Storage.Tests;

public abstract class GroupCommitSuite(Provider provider)
{
    [Fact]
    public async Task A_failing_commit_leaves_nothing_behind_and_the_next_one_goes_on()
    {
        await using var store = await TestStore.Start(provider);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Commits.Commit(async context =>
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO settings VALUES ('a', 'lost')");
            throw new InvalidOperationException("no");
        }));
        await store.Get<Settings>().Put("b", "kept");

        Assert.Null(await store.Get<Settings>().Get("a"));
        Assert.Equal("kept", await store.Get<Settings>().Get("b"));
    }

    [Fact]
    public async Task A_setting_is_replaced()
    {
        await using var store = await TestStore.Start(provider);
        await store.Get<Settings>().Put("a", "1");
        await store.Get<Settings>().Put("a", "2");

        Assert.Equal("2", await store.Get<Settings>().Get("a"));
    }
}
