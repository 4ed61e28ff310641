using System.Net.Http.Json;

namespace OpenData.Chaos.Run;

/// <summary>Asks silos, of which any may be away.</summary>
internal static class SiloClient
{
    private const int MostAttempts = 60;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(15) };

    /// <summary>Posts; the answer, or null when there was none or it was an error: what was asked may have been done or not.
    /// </summary>
    public static async Task<T?> Post<T>(SiloProcess silo, string path) where T : class
    {
        try
        {
            using var answer = await Http.PostAsync(new Uri(silo.Url + path), null);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<T>() : null;
        }
        catch (Exception error) when (IsAbsence(error))
        {
            return null;
        }
    }

    /// <summary>The status of a GET; null when there was no answer.</summary>
    public static async Task<int?> Status(SiloProcess silo, string path)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(silo.Url + path));
            return (int)answer.StatusCode;
        }
        catch (Exception error) when (IsAbsence(error))
        {
            return null;
        }
    }

    /// <summary>Gets, again and again until there is an answer that satisfies, or for half a minute.</summary>
    /// <returns>The last answer.</returns>
    public static async Task<T> Get<T>(SiloProcess silo, string path, TimeProvider time, Func<T, bool>? satisfies = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = (await Http.GetFromJsonAsync<T>(new Uri(silo.Url + path)))!;
                if (satisfies is null || satisfies(answer) || attempt >= MostAttempts)
                {
                    return answer;
                }
            }
            catch (Exception error) when (IsAbsence(error) && attempt < MostAttempts)
            {
                // Not yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), time);
        }
    }

    public static bool IsAbsence(Exception error) => error is HttpRequestException or OperationCanceledException or IOException;
}
