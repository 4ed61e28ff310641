using System.Xml.Linq;
using OpenData.Storage.Keys;
using OpenData.Storage.Tests.Providers;

namespace OpenData.Storage.Tests;

public abstract class KeyRowsSuite(Provider provider)
{
    [Fact]
    public async Task What_one_silo_keeps_another_has_at_once_and_other_settings_are_no_keys()
    {
        var place = await StorePlace.New(provider);
        await using var left = await TestStore.Start(place);
        await using var right = await TestStore.Start(provider == Provider.Sqlite ? place : place.Beside());
        var (here, there) = (new KeyRows(left.Get<Settings>()), new KeyRows(right.Get<Settings>()));
        await left.Get<Settings>().Put("data-protector", "no key");
        Assert.Empty(there.GetAllElements());

        here.StoreElement(XElement.Parse("<key id=\"1\"><value>一 &amp; 二</value></key>"), "key-1");
        there.StoreElement(XElement.Parse("<revocation/>"), "revocation-2");

        Assert.Equal(
            ["<key id=\"1\"><value>一 &amp; 二</value></key>", "<revocation />"],
            here.GetAllElements().Select(element => element.ToString(SaveOptions.DisableFormatting)));
        Assert.Equal(2, there.GetAllElements().Count);
    }

    [Fact]
    public async Task Of_the_keys_that_silos_make_on_one_day_the_first_is_kept()
    {
        await using var store = await TestStore.Start(provider);
        var rows = new KeyRows(store.Get<Settings>());

        rows.StoreElement(Key(1, "2026-03-01T04:00:00.1Z"), "key-1");
        rows.StoreElement(Key(2, "2026-03-01T04:00:00.2Z"), "key-2");
        rows.StoreElement(Key(3, "2026-05-30T04:00:00Z"), "key-3");

        Assert.Equal(["1", "3"], rows.GetAllElements().Select(element => element.Attribute("id")!.Value));

        static XElement Key(int id, string created) =>
            new("key", new XAttribute("id", id), new XElement("creationDate", created));
    }
}
