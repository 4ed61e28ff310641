namespace OpenData.Search.Tests;

public sealed class RealTitlePieceTests
{
    [Fact]
    public void Six_character_pieces_of_real_titles_find_their_record_in_the_top_ten()
    {
        var (index, titles) = RealRecords.Index();
        var random = new Random(17);
        var (asked, found, empty) = (0, 0, 0);
        foreach (var (id, title) in titles.Where(t => t.Value.Length >= 6))
        {
            var start = random.Next(title.Length - 5);
            var result = index.Search(new() { Text = title.Substring(start, 6) });
            asked++;
            found += result.Hits.Any(h => titles[h.Id] == titles[id]) ? 1 : 0;
            empty += result.Total == 0 ? 1 : 0;
        }

        Assert.True(asked > 500, $"{asked} pieces");
        Assert.Equal(0, empty);
        Assert.True(found >= asked * 0.85, $"{found} of {asked} pieces found their record in the top ten");
    }
}
