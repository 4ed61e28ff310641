using System.Collections.Concurrent;

namespace OpenData.Actors.Tests;

/// <summary>What grains report to a test, and gates at which the test holds them.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _entries = new();
    private readonly ConcurrentDictionary<string, Gate> _gates = new();

    public string[] Entries => [.. _entries];

    public void Add(string entry) => _entries.Enqueue(entry);

    public Gate Gate(string name) => _gates.GetOrAdd(name, _ => new Gate());
}
