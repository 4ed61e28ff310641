using System.Diagnostics.CodeAnalysis;
using System.Text;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Parameters;

/// <summary>The parameters of a call in their order, those that say who calls apart from the others.</summary>
internal sealed class CallParameters
{
    private readonly List<KeyValuePair<string, string>> _credentials = [];
    private readonly List<KeyValuePair<string, string>> _all = [];
    private string? _text;

    /// <summary>All but those that say who calls.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => _all;

    /// <summary>What <see cref="All"/> is known by; the same for the same parameters in the same order.</summary>
    public string Text => _text ??= Write();

    public void Add(string name, string value) =>
        (PresentedCredential.IsParameter(name) ? _credentials : _all).Add(KeyValuePair.Create(name, value));

    /// <summary>A parameter that says who calls.</summary>
    /// <exception cref="InvokeRefusedException">It is given twice.</exception>
    public string? Credential(string name) => Only(_credentials, name);

    /// <summary>A parameter that may be given once.</summary>
    /// <exception cref="InvokeRefusedException">It is given twice.</exception>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value) => (value = Only(_all, name)) is not null;

    /// <summary>All values of a parameter that are not empty.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. _all.Where(pair => pair.Key == name && pair.Value.Length > 0).Select(pair => pair.Value)];

    /// <summary>Whether a parameter came before another one of its name.</summary>
    public bool IsFirst(int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (_all[i].Key == _all[index].Key)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="isList">Which may be given several times; null for none.</param>
    /// <exception cref="InvokeRefusedException">Another parameter is given twice.</exception>
    public void RefuseRepeated(Func<string, bool>? isList = null)
    {
        foreach (var list in new[] { _all, _credentials })
        {
            for (var i = 1; i < list.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (list[i].Key == list[j].Key && isList?.Invoke(list[i].Key) != true)
                    {
                        throw Repeated(list[i].Key);
                    }
                }
            }
        }
    }

    private static string? Only(List<KeyValuePair<string, string>> parameters, string name)
    {
        string? value = null;
        foreach (var parameter in parameters)
        {
            if (parameter.Key == name)
            {
                value = value is null ? parameter.Value : throw Repeated(name);
            }
        }

        return value;
    }

    private static InvokeRefusedException Repeated(string name) =>
        new(InvokeErrors.RepeatedParameter, InvokeRefusedException.Shown(name));

    private string Write()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in _all)
        {
            // Neither can hold what stands between them by accident: the lengths say where each ends.
            text.Append(name.Length).Append(':').Append(name).Append(value.Length).Append(':').Append(value);
        }

        return text.ToString();
    }
}
