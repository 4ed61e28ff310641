using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Engine.Execution;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Compiles properties and methods into resolvers.</summary>
internal static class ResolverCompiler
{
    public static Func<object?, object?> Property(PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object));
        var body = Expression.Convert(
            Expression.Property(Expression.Convert(parent, property.DeclaringType!), property), typeof(object));
        return Expression.Lambda<Func<object?, object?>>(body, parent).Compile();
    }

    /// <param name="member">A property or method.</param>
    /// <param name="owner">The class whose instance the request makes; null when the parent is the instance.</param>
    /// <param name="parameters">How each parameter is bound, in order.</param>
    public static FieldResolver Member(MemberInfo member, Type? owner, IReadOnlyList<Func<Expression, Expression>> parameters)
    {
        var context = Expression.Parameter(typeof(ResolverContext));
        var call = Call(context, member, owner, parameters);
        return Expression.Lambda<FieldResolver>(Wrap(call), context).Compile();
    }

    /// <summary>Like <see cref="Member"/> for a member that returns a stream of events or a task of one.</summary>
    public static FieldSubscriber Stream(MemberInfo member, Type? owner, IReadOnlyList<Func<Expression, Expression>> parameters)
    {
        var context = Expression.Parameter(typeof(ResolverContext));
        var call = Call(context, member, owner, parameters);
        var type = call.Type.GetGenericArguments()[0];
        var (convert, item) = call.Type.GetGenericTypeDefinition() switch
        {
            var task when task == typeof(Task<>) => (nameof(EventStreams.FromTask), type.GetGenericArguments()[0]),
            var task when task == typeof(ValueTask<>) =>
                (nameof(EventStreams.FromValueTask), type.GetGenericArguments()[0]),
            _ => (nameof(EventStreams.FromStream), type),
        };
        return Expression.Lambda<FieldSubscriber>(Expression.Call(typeof(EventStreams), convert, [item], call), context)
            .Compile();
    }

    private static Expression Call(
        Expression context, MemberInfo member, Type? owner, IReadOnlyList<Func<Expression, Expression>> parameters)
    {
        var isStatic = member is MethodInfo { IsStatic: true } or PropertyInfo { GetMethod.IsStatic: true };
        var instance = isStatic ? null
            : owner is null ? Expression.Convert(
                Expression.Property(context, nameof(ResolverContext.Parent)), member.DeclaringType!)
            : Expression.Convert(
                Expression.Call(typeof(ResolverCompiler), nameof(InstanceOf), null, context, Expression.Constant(owner)),
                owner);
        return member is MethodInfo method
            ? Expression.Call(instance, method, parameters.Select(bind => bind(context)))
            : Expression.Property(instance, (PropertyInfo)member);
    }

    public static Expression Argument(Expression context, int index, ParameterInfo parameter)
    {
        var fallback = parameter.HasDefaultValue && parameter.DefaultValue is not null
            ? Expression.Convert(Expression.Constant(parameter.DefaultValue), parameter.ParameterType)
            : (Expression)Expression.Default(parameter.ParameterType);
        return Expression.Call(
            typeof(ResolverCompiler),
            nameof(ReadArgument),
            [parameter.ParameterType],
            context,
            Expression.Constant(index),
            fallback);
    }

    /// <summary>How a parameter that is no argument gets its value, or null when it is an argument.</summary>
    public static Func<Expression, Expression>? Injected(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return context => Expression.Property(context, nameof(ResolverContext.CancellationToken));
        }

        if (type == typeof(ResolverContext))
        {
            return context => context;
        }

        if (type == typeof(IServiceProvider))
        {
            return context => Expression.Property(context, nameof(ResolverContext.Services));
        }

        if (type == typeof(HttpContext))
        {
            return context => Expression.Call(typeof(ResolverCompiler), nameof(HttpContextOf), null, context);
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return context => Expression.Property(
                Expression.Call(typeof(ResolverCompiler), nameof(HttpContextOf), null, context),
                nameof(HttpContext.User));
        }

        if (MemberAttributes.Find<ParentAttribute>(parameter) is not null)
        {
            return context => Expression.Convert(
                Expression.Property(context, nameof(ResolverContext.Parent)), type);
        }

        return MemberAttributes.Find<ServiceAttribute>(parameter) is null
            ? null
            : context => Expression.Call(typeof(ResolverCompiler), nameof(ServiceOf), [type], context);
    }

    private static MethodCallExpression Wrap(Expression call)
    {
        var type = call.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
        {
            return Expression.Call(
                typeof(ResolverResults), nameof(ResolverResults.FromTask), type.GetGenericArguments(), call);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            return Expression.Call(
                typeof(ResolverResults), nameof(ResolverResults.FromValueTask), type.GetGenericArguments(), call);
        }

        return Expression.Call(typeof(ResolverResults), nameof(ResolverResults.FromValue), [type], call);
    }

    private static T? ReadArgument<T>(ResolverContext context, int index, T? fallback)
    {
        var value = context.Arguments[index];
        return ReferenceEquals(value, Absent.Value) ? fallback : (T?)value;
    }

    private static object InstanceOf(ResolverContext context, Type type) => context.Execution.InstanceOf(type);

    private static HttpContext HttpContextOf(ResolverContext context) => context.HttpContext
        ?? throw new InvalidOperationException("The request did not come over HTTP; the resolver wants its HttpContext.");

    private static T ServiceOf<T>(ResolverContext context)
        where T : notnull => context.Services.GetRequiredService<T>();
}
