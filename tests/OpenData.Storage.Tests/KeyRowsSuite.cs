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
}
