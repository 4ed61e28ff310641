using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.6.3: an object literal has each field once.</summary>
internal sealed class UniqueInputFieldNames : ValidationRule
{
    public override void EnterValue(ValueNode value, GraphQLType? expected) => Check(value);

    private void Check(ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                Check(item);
            }
        }
        else if (value is ObjectValueNode map)
        {
            var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
            foreach (var field in map.Fields)
            {
                if (!seen.TryAdd(field.Name.Value, field.Name))
                {
                    Context.Report(
                        $"There can be only one input field named \"{field.Name.Value}\".",
                        seen[field.Name.Value],
                        field.Name);
                }

                Check(field.Value);
            }
        }
    }
}
