namespace OpenData.Silo.Hosting;

/// <summary>The language of an answer: Chinese, unless the caller prefers English over it.</summary>
internal static class RequestLanguage
{
    public static bool IsEnglish(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        foreach (var language in accepted)
        {
            if (language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
