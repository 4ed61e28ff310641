using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Compiles the readings.</summary>
internal static class PinyinCompilation
{
    public static void Add(LexiconSources sources, LexiconFileWriter writer, Func<string, ushort[]> labels)
    {
    }
}
