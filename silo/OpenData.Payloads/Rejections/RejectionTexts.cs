using System.Globalization;

namespace OpenData.Payloads.Rejections;

/// <summary>Every sentence that explains a rejection, in both languages, in one place.</summary>
internal static class RejectionTexts
{
    private const int ShownCharacters = 80;

    public static Rejection LineTooLong(int limit) => new(
        RejectionCode.LineTooLong, null, null,
        $"该行超过 {limit} 字节的上限；请拆分或精简该记录后重新导入。",
        $"The line exceeds the limit of {limit} bytes; shorten the record and import it again.");

    public static Rejection NotUtf8(long? line) => line is { } number
        ? new(RejectionCode.NotUtf8, null, null,
            $"第 {number} 行不是有效的 UTF-8 文本；GB18030、GBK、UTF-16 等编码不受支持，请转换为 UTF-8 后重试。",
            $"Line {number} is not valid UTF-8; GB18030, GBK, UTF-16 and others are not supported, convert the file to UTF-8.")
        : new(RejectionCode.NotUtf8, null, null,
            "该行不是有效的 UTF-8 文本；请将文件转换为 UTF-8 后重新导入。",
            "The line is not valid UTF-8; convert the file to UTF-8 and import it again.");

    public static Rejection NotJson(long position) => new(
        RejectionCode.NotJson, null, null,
        $"该行从第 {position} 字节起不是有效的 JSON 对象；每行须为一个完整的 JSON 对象，字段不得重复。",
        $"From byte {position} on the line is not a valid JSON object; put one whole object on each line, each field once.");

    public static Rejection Missing(string field, string remedyZh, string remedyEn) => new(
        RejectionCode.Missing, field, null,
        $"缺少必填字段 {field}；{remedyZh}",
        $"The required field {field} is missing or blank; {remedyEn}");

    public static Rejection WrongType(string field, string value, string wantedZh, string wantedEn) => new(
        RejectionCode.WrongType, field, Cut(value),
        $"字段 {field} 的值“{Cut(value)}”类型不正确；须为{wantedZh}。",
        $"The field {field} has the value \"{Cut(value)}\"; it must be {wantedEn}.");

    public static Rejection TextTooLong(string field, string value, int limit) => new(
        RejectionCode.TooLong, field, Cut(value),
        $"字段 {field} 的值“{Cut(value)}”有 {value.Length} 个字符，超过 {limit} 个字符的上限；请缩短后重新导入。",
        $"The field {field} (\"{Cut(value)}\") has {value.Length} characters; the limit is {limit}. Shorten it.");

    public static Rejection ListTooLong(string field, int count, int limit) => new(
        RejectionCode.TooLong, field, count.ToString(CultureInfo.InvariantCulture),
        $"字段 {field} 有 {count} 个元素，超过 {limit} 个的上限；请减少后重新导入。",
        $"The field {field} has {count} elements; the limit is {limit}. Give fewer.");

    public static Rejection BadAddress(string field, string value) => new(
        RejectionCode.BadAddress, field, Cut(value),
        $"字段 {field} 的值“{Cut(value)}”不是以 http:// 或 https:// 开头的完整网址；请改正，或删去该字段并给出 id。",
        $"The field {field} (\"{Cut(value)}\") is no absolute http or https address; correct it, or drop it and give an id.");

    public static Rejection BadTablePath(string value) => new(
        RejectionCode.BadTablePath, "table", Cut(value),
        $"表文件路径“{Cut(value)}”不可用；须为目录文件所在文件夹之内已存在的普通文件的相对路径，不得含 ..、绝对路径或符号链接。",
        $"The table path \"{Cut(value)}\" cannot be used; name an existing plain file by a path relative to the " +
        "catalogue's folder, without .., a root or a symbolic link.");

    public static Rejection BadInterface(string field, string value, string wantedZh, string wantedEn) => new(
        RejectionCode.BadInterface, field, Cut(value),
        $"接口声明 {field} 的值“{Cut(value)}”不可用；{wantedZh}。",
        $"The declared interface has {field} \"{Cut(value)}\"; {wantedEn}.");

    public static Rejection NoHeader() => new(
        RejectionCode.BadColumns, null, null,
        "表文件为空；第一行须为列名。",
        "The table is empty; its first row must hold the column names.");

    public static Rejection TooManyColumns(int count, int limit) => new(
        RejectionCode.BadColumns, null, count.ToString(CultureInfo.InvariantCulture),
        $"表有 {count} 列，超过 {limit} 列的上限；请拆分该表。",
        $"The table has {count} columns; the limit is {limit}. Split the table.");

    public static Rejection BlankHeader(int column) => new(
        RejectionCode.BadColumns, null, null,
        $"第 {column} 列没有列名；请在第一行为每一列命名。",
        $"Column {column} has no name; give each column a name in the first row.");

    public static Rejection AmbiguousColumn(string name) => new(
        RejectionCode.BadColumns, Cut(name), Cut(name),
        $"列名或代码“{Cut(name)}”指向多于一列；列名与代码在一个表内须互不相同。",
        $"The name or code \"{Cut(name)}\" stands for more than one column; names and codes must be unique in a table.");

    public static Rejection UndeclaredColumn(string name) => new(
        RejectionCode.BadColumns, Cut(name), Cut(name),
        $"声明的列“{Cut(name)}”不在表的第一行中；请改正列名，或删去该声明。",
        $"The declared column \"{Cut(name)}\" is not in the header row; correct its name or drop the declaration.");

    public static Rejection RaggedRow(long line, int cells, int columns) => new(
        RejectionCode.BadRow, null, cells.ToString(CultureInfo.InvariantCulture),
        $"第 {line} 行有 {cells} 个单元格，而表头有 {columns} 列；请补齐或删去多余的单元格。",
        $"The row that ends at line {line} has {cells} cells and the header {columns}; make them equal.");

    public static Rejection RowTooLong(long line, int limit) => new(
        RejectionCode.BadRow, null, null,
        $"第 {line} 行的内容超过 {limit} 个字符的上限；请检查是否缺少右引号，或缩短该行。",
        $"The row at line {line} exceeds the limit of {limit} characters; look for a missing closing quote or shorten it.");

    public static Rejection BadQuotes(long line) => new(
        RejectionCode.BadRow, null, null,
        $"第 {line} 行的引号不配对；含引号的单元格须整体加引号，其中的引号写两次。",
        $"The quotes at line {line} do not pair; quote the whole cell and double the quotes inside it.");

    public static Rejection BadCell(long row, string column, string value, string wantedZh, string wantedEn) => new(
        RejectionCode.BadCell, Cut(column), Cut(value),
        $"第 {row} 行数据、列“{Cut(column)}”的值“{Cut(value)}”不符合声明；须为{wantedZh}，或将该列声明为文本。",
        $"Data row {row}, column \"{Cut(column)}\": \"{Cut(value)}\" does not fit; it must be {wantedEn}, or declare the column as text.");

    /// <summary>The value as it may be shown in a terminal or a page: one line, at most 80 characters.</summary>
    public static string Cut(string value)
    {
        var length = Math.Min(value.Length, ShownCharacters);
        if (length < value.Length)
        {
            length = char.IsHighSurrogate(value[ShownCharacters - 2]) ? ShownCharacters - 2 : ShownCharacters - 1;
        }

        var shown = string.Create(length, value, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
        return length < value.Length ? shown + "…" : shown;
    }
}
