using System.Text;
using OpenData.Search.Tool;

// Words of a text in Chinese are written as UTF-8 wherever the tool runs, without a mark at the start.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
var code = ToolProgram.Run(args, new ToolStreams(Console.OpenStandardInput(), output, Console.Error));
output.Flush();
return code;
