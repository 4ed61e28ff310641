using OpenData.Search.Indexing;

namespace OpenData.Search.Tests;

public sealed class TermOccurrenceTests
{
    [Fact]
    public void Each_document_has_the_places_of_its_own_terms_in_order()
    {
        var occurrences = new TermOccurrences();
        for (var seed = 1; seed <= 50; seed++)
        {
            var random = new Random(seed);
            var model = new Dictionary<int, List<uint>>();
            for (var i = random.Next(2_000); i > 0; i--)
            {
                // Few terms often, and far numbers now and then; places of all sizes, some twice.
                var term = random.Next(4) == 0 ? random.Next(100_000) : random.Next(20);
                var place = random.Next(3) == 0 ? (uint)random.NextInt64(1L << 32) : (uint)i / 2;
                occurrences.Add(term, place);
                if (!model.TryGetValue(term, out var places))
                {
                    model[term] = places = [];
                }

                places.Add(place);
            }

            Assert.Equal(model.Keys.Order(), occurrences.Terms.ToArray().Order());
            foreach (var (term, places) in model)
            {
                Assert.Equal(places.Order(), occurrences.PlacesOf(term).ToArray());
            }

            occurrences.Clear();
            Assert.Equal(0, occurrences.Terms.Length);
        }
    }
}
