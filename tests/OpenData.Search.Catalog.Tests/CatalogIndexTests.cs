using OpenData.Contracts.Datasets;
using OpenData.Storage.Counters;

namespace OpenData.Search.Catalog.Tests;

public sealed class CatalogIndexTests
{
    [Fact]
    public async Task A_word_counts_more_the_higher_its_field_stands_in_the_manual()
    {
        await using var catalogue = await TestCatalogue.Start();
        const string Word = "救助站";
        var item = new DataItem(Word, null, null, null, "");
        await catalogue.Put(
            Plain("8") with { Keywords = [Word] },
            Plain("7") with { Tags = [Word] },
            Plain("6") with { Scenarios = [Word] },
            Plain("5") with { Parameters = [item] },
            Plain("4") with { DataItems = [item] },
            Plain("3") with { Files = [new ResourceFile($"{Word}.csv", "csv", null)] },
            Plain("2") with { Abstract = Word },
            Plain("1") with { Title = Word },
            Plain("9"));

        var result = catalogue.Index.Search(new CatalogQuery { Text = Word });

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], result.Hits.Select(hit => hit.Id));
        Assert.Equal(
            ["title", "abstract", "fileNames", "dataItems", "parameters", "scenario", "tags", "keywords"],
            result.Hits.Select(hit => hit.Matches[0].Field));
    }

    [Fact]
    public async Task Field_search_finds_data_items_alone_and_names_them()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Put(
            Plain("title") with { Title = "区代码" },
            Plain("item") with { DataItems = [new DataItem("区代码", "qdm", DataItemType.Text, 6, "六位代码")] });

        var result = catalogue.Index.Search(new CatalogQuery { Text = "区代码", Scope = CatalogScope.DataItems });

        var hit = Assert.Single(result.Hits);
        Assert.Equal("item", hit.Id);
        Assert.Contains("<em>区代码</em>", Assert.Single(hit.Matches).Fragments[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_count_is_what_choosing_the_value_shows()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Put(
            Plain("a") with { Domain = "民生服务", Formats = ["csv", "xlsx"] },
            Plain("b") with { Domain = "民生服务", Formats = ["xlsx"], OpenType = OpenType.Conditional },
            Plain("c") with { Domain = "城市建设", Formats = ["csv"] });
        var query = new CatalogQuery { Filters = Filter("domain", "民生服务") };

        foreach (var facet in catalogue.Index.Facets(query))
        {
            foreach (var bucket in facet.Buckets)
            {
                var filters = new Dictionary<string, IReadOnlyList<string>>(query.Filters) { [facet.Field] = [bucket.Value] };
                Assert.Equal(bucket.Count, catalogue.Index.Search(new CatalogQuery { Filters = filters }).Total);
            }
        }

        var domains = catalogue.Index.Facets(query).Single(facet => facet.Field == "domain");
        Assert.Equal([("民生服务", 2), ("城市建设", 1)], domains.Buckets.Select(bucket => (bucket.Value, bucket.Count)));
    }

    [Fact]
    public async Task Views_move_a_resource_up_at_once()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Put(Plain("a") with { SourceViews = 5 }, Plain("b") with { SourceViews = 6 });
        var query = new CatalogQuery { Sort = CatalogSort.Views };
        Assert.Equal(["b", "a"], catalogue.Index.Search(query).Hits.Select(hit => hit.Id));

        catalogue.Get<ResourceCounters>().View("a");
        catalogue.Get<ResourceCounters>().View("a");

        Assert.Equal(["a", "b"], catalogue.Index.Search(query).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public async Task Changes_and_removals_reach_the_index()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Put(Plain("a") with { Title = "停车场" }, Plain("b"));
        await catalogue.Put(Plain("a") with { Title = "充电桩" });
        Assert.Equal(0, catalogue.Index.Search(new CatalogQuery { Text = "停车场" }).Total);
        Assert.Equal(1, catalogue.Index.Search(new CatalogQuery { Text = "充电桩" }).Total);

        await catalogue.Remove("a");

        Assert.Equal(0, catalogue.Index.Search(new CatalogQuery { Text = "充电桩" }).Total);
        Assert.Equal(1, catalogue.Index.Size);
    }

    [Fact]
    public async Task A_new_start_finds_what_was_stored_before()
    {
        var catalogue = await TestCatalogue.Start();
        await catalogue.Put(Plain("a") with { Title = "停车场" });
        await catalogue.DisposeAsync();

        await using var again = await TestCatalogue.Start(catalogue.Folder);

        Assert.Equal("a", Assert.Single(again.Index.Search(new CatalogQuery { Text = "停车场" }).Hits).Id);
    }

    [Fact]
    public async Task Related_resources_resemble_the_title_and_leave_out_the_resource_itself()
    {
        await using var catalogue = await TestCatalogue.Start();
        var parking = Plain("a") with { Title = "黄浦区停车场信息" };
        await catalogue.Put(parking, Plain("b") with { Title = "徐汇区停车场信息" }, Plain("c") with { Title = "学校名单" });

        Assert.Equal(["b"], catalogue.Index.Related(parking, 1));
    }

    [Fact]
    public async Task Related_resources_share_words_of_the_title_items_or_provider_and_the_same_title_comes_last()
    {
        await using var catalogue = await TestCatalogue.Start();
        var item = new DataItem("泊位编号", null, null, null, "");
        var parking = Plain("a") with { Title = "停车场名录", DataItems = [item], Provider = "交通委" };
        await catalogue.Put(
            parking,
            parking with { Key = "twin" },
            Plain("word") with { Title = "停车场收费" },
            Plain("item") with { Title = "路侧设施", DataItems = [item] },
            Plain("both") with { Title = "停车场泊位", DataItems = [item], Provider = "交通委" },
            Plain("none") with { Title = "水质监测" });

        var related = catalogue.Index.Related(parking, 10);

        Assert.Equal("both", related[0]);
        Assert.Equal(["item", "word"], related.Skip(1).Take(2).Order());
        Assert.Equal("twin", related[^1]);
        Assert.DoesNotContain("none", related);
    }

    [Theory]
    [InlineData(CatalogScope.DataItems, "item")]
    [InlineData(CatalogScope.Parameters, "parameter")]
    [InlineData(CatalogScope.FileNames, "file")]
    public async Task A_scope_finds_its_own_field_alone(CatalogScope scope, string key)
    {
        await using var catalogue = await TestCatalogue.Start();
        var item = new DataItem("救助站", null, null, null, "");
        await catalogue.Put(
            Plain("title") with { Title = "救助站" },
            Plain("item") with { DataItems = [item] },
            Plain("parameter") with { Parameters = [item] },
            Plain("file") with { Files = [new ResourceFile("救助站.csv", "csv", null)] });

        var hits = catalogue.Index.Search(new CatalogQuery { Text = "救助站", Scope = scope }).Hits;

        Assert.Equal(key, Assert.Single(hits).Id);
    }

    [Fact]
    public async Task A_series_is_one_hit_that_says_how_many_it_stands_for()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Put(
            Plain("a") with { Title = "2019年停车场名录" },
            Plain("b") with { Title = "2020年停车场名录" },
            Plain("c") with { Title = "2021年停车场名录" },
            Plain("d") with { Title = "停车场收费标准" });
        var query = new CatalogQuery { Text = "停车场" };
        Assert.Equal(4, catalogue.Index.Search(query).Total);

        var grouped = catalogue.Index.Search(query with { GroupSeries = true });

        Assert.Equal(4, grouped.Total);
        Assert.Equal([1, 3], grouped.Hits.Select(hit => hit.SeriesCount).Order());
    }

    [Fact]
    public async Task One_wrong_character_finds_the_title_and_says_what_was_meant()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Put(Plain("a") with { Title = "机动车维修企业" }, Plain("b") with { Title = "水质监测" });

        var result = catalogue.Index.Search(new CatalogQuery { Text = "机动车维休企业" });

        Assert.Equal("机动车维修企业", result.DidYouMean);
        Assert.Equal("a", result.Hits[0].Id);
        Assert.Null(catalogue.Index.Search(new CatalogQuery { Text = "机动车维修企业" }).DidYouMean);
    }

    private static Resource Plain(string key) => new() { Key = key, Title = "名录", Provider = "民政局" };

    private static Dictionary<string, IReadOnlyList<string>> Filter(string field, string value) => new() { [field] = [value] };
}
