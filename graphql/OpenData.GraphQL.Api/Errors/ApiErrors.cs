using Microsoft.AspNetCore.Http;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Errors;

/// <summary>Every refusal of the product's resolvers: Chinese, or English where the caller prefers it.</summary>
internal static class ApiErrors
{
    public static GraphQLException BadId(ResolverContext context, string id) => Refuse(
        context,
        "BAD_ID",
        $"id“{Shown(id)}”不是本接口给出的标识；请使用查询结果里的 id。",
        $"The id \"{Shown(id)}\" was not given by this API; use the id of a query's result.");

    public static GraphQLException NoKey(ResolverContext context) => Refuse(
        context,
        "BAD_USER_INPUT",
        "resource 需要 id 或 key 之一（且只要一个）。",
        "resource needs an id or a key, and only one of them.");

    public static GraphQLException BadCursor(ResolverContext context, string cursor) => Refuse(
        context,
        "BAD_CURSOR",
        $"after 的值“{Shown(cursor)}”不是本接口给出的游标；请使用 pageInfo.endCursor。",
        $"The cursor \"{Shown(cursor)}\" was not given by this API; use pageInfo.endCursor.");

    public static GraphQLException BadFirst(ResolverContext context, int first, int limit) => Refuse(
        context,
        "BAD_PAGE_SIZE",
        $"first 的值 {first} 超出范围：须为 0 到 {limit}。",
        $"first is {first}; it must be from 0 to {limit}.");

    public static GraphQLException BadDays(ResolverContext context, int days, int limit) => Refuse(
        context,
        "BAD_USER_INPUT",
        $"days 的值 {days} 超出范围：须为 1 到 {limit}。",
        $"days is {days}; it must be from 1 to {limit}.");

    public static GraphQLException TooMany(ResolverContext context, string argument, int count, int limit) => Refuse(
        context,
        "TOO_MANY",
        $"{argument} 有 {count} 个，至多 {limit} 个；请分次查询。",
        $"{argument} has {count} elements; the limit is {limit}. Ask in several queries.");

    public static GraphQLException FilterTooDeep(ResolverContext context, int limit) => Refuse(
        context,
        "TOO_MANY",
        $"filter 的 and、or、not 嵌套超过 {limit} 层；请改写得浅一些。",
        $"and, or and not of the filter stand in each other more than {limit} levels deep; write it flatter.");

    public static GraphQLException FilterTooLarge(ResolverContext context, int limit) => Refuse(
        context,
        "TOO_MANY",
        $"filter 的比较超过 {limit} 个；请分次查询。",
        $"The filter has more than {limit} comparisons; ask in several queries.");

    public static GraphQLException UnknownColumn(ResolverContext context, string column, IReadOnlyList<DataItem> columns) => Refuse(
        context,
        "BAD_USER_INPUT",
        $"没有数据项“{Shown(column)}”；有：{Shown(string.Join("、", columns.Select(each => each.Name)))}。",
        $"There is no column \"{Shown(column)}\"; there are: {Shown(string.Join(", ", columns.Select(each => each.Name)))}.");

    public static GraphQLException UnfitValue(ResolverContext context, DataItem column, string value) => Refuse(
        context,
        "BAD_USER_INPUT",
        $"“{Shown(value)}”不能与数据项“{column.Name}”（类型 {column.Type?.ToString().ToUpperInvariant()}）这样比较；数值型和整型请用数字，包含与开头只用于文本。",
        $"\"{Shown(value)}\" does not compare so with the column \"{column.Name}\" of type {column.Type?.ToString().ToUpperInvariant()}; use numbers for numbers, and contains and startsWith for text alone.");

    public static GraphQLException Conditional(ResolverContext context, string title) => Refuse(
        context,
        "FORBIDDEN",
        $"“{Shown(title)}”有条件开放，须先申请。",
        $"\"{Shown(title)}\" is open on application only; apply for it first.");

    public static GraphQLException RowsUnavailable(ResolverContext context) => Refuse(
        context,
        "UNAVAILABLE",
        "数据文件暂时不可用，请稍后再试。",
        "The file of the rows cannot be read now; try again later.");

    public static GraphQLException RowsTooLong(ResolverContext context, TimeSpan limit) => Refuse(
        context,
        "TIMEOUT",
        $"读取数据行超过 {limit.TotalSeconds} 秒，已中止；请增加相等条件，或减少排序与文本查找。",
        $"Reading rows took more than {limit.TotalSeconds} s and was stopped; add conditions of equality, or sort and search within texts less.");

    public static GraphQLException TooSlow(ResolverContext context, int limit) => Refuse(
        context,
        "TOO_SLOW",
        $"等待读取的变更超过 {limit} 项，部分已丢失；请重新订阅并重新查询。",
        $"More than {limit} changes waited to be read and some were lost; subscribe again and query anew.");

    public static GraphQLException NotOperator(ResolverContext context) => Refuse(
        context,
        "UNAUTHENTICATED",
        "只有运维人员可以查看：请在请求头 Authorization: Bearer 中给出正确的运维密钥。",
        "For operators only: give the right operator key in the header Authorization: Bearer.");

    public static GraphQLException NotSignedIn(ResolverContext context) => Refuse(
        context, "UNAUTHENTICATED", "请先登录。", "Sign in first.");

    public static GraphQLException Forbidden(ResolverContext context) => Refuse(
        context,
        "FORBIDDEN",
        "您的账号没有这项权限；开发者功能请先在个人中心注册开发者。",
        "Your account may not do this; register as a developer in your account for what developers do.");

    private static GraphQLException Refuse(ResolverContext context, string code, string zh, string en) =>
        new(PrefersEnglish(context) ? en : zh, code);

    public static bool PrefersEnglish(ResolverContext context) =>
        context.HttpContext is { } http && PrefersEnglish(http);

    public static bool PrefersEnglish(HttpContext http)
    {
        var accepted = http.Request.GetTypedHeaders().AcceptLanguage;
        var first = accepted.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value ?? "")
            .FirstOrDefault(language =>
                language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                || language.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return first?.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;
    }

    private static string Shown(string value) => value.Length > 80 ? value[..80] + "…" : value;
}
