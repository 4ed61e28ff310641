namespace OpenData.GraphQL.Engine.Schema.Changes;

/// <summary>
/// What a client of an older schema may no longer rely on: what is gone, what answers less surely, what takes less or needs
/// more. What is only new breaks nobody, nor does a default that changed.
/// </summary>
internal sealed class BreakingChanges
{
    private readonly List<string> _found = [];

    private BreakingChanges()
    {
    }

    /// <summary>One line a change, in the order of the older schema's names.</summary>
    public static IReadOnlyList<string> Between(GraphQLSchema older, GraphQLSchema newer)
    {
        var changes = new BreakingChanges();
        foreach (var type in older.Types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            if (newer.TypeNamed(type.Name) is not { } now)
            {
                changes.Add($"type {type.Name} is gone");
            }
            else if (now.Kind != type.Kind)
            {
                changes.Add($"type {type.Name} was {type.Kind} and is {now.Kind}");
            }
            else
            {
                changes.Compare(type, now);
            }
        }

        foreach (var directive in older.Directives)
        {
            changes.Compare(directive, newer.Directives.FirstOrDefault(each => each.Name == directive.Name));
        }

        return changes._found;
    }

    private void Compare(NamedType before, NamedType now)
    {
        switch (before, now)
        {
            case (FieldsType was, FieldsType fields):
                Compare(was, fields);
                break;
            case (InputObjectType was, InputObjectType input):
                Compare(was, input);
                break;
            case (EnumType was, EnumType values):
                foreach (var value in was.Values.Where(value => values.ValueNamed(value.Name) is null))
                {
                    Add($"value {was.Name}.{value.Name} is gone");
                }

                break;
            case (UnionType was, UnionType union):
                foreach (var member in was.Members.Where(member => union.Members.TrueForAll(each => each.Name != member.Name)))
                {
                    Add($"{member.Name} left the union {was.Name}");
                }

                break;
        }
    }

    private void Compare(FieldsType was, FieldsType now)
    {
        foreach (var implemented in was.Interfaces.Where(each => now.Interfaces.TrueForAll(other => other.Name != each.Name)))
        {
            Add($"{was.Name} no longer implements {implemented.Name}");
        }

        foreach (var field in was.Fields)
        {
            var name = $"{was.Name}.{field.Name}";
            if (now.FieldNamed(field.Name) is not { } other)
            {
                Add($"field {name} is gone");
                continue;
            }

            if (!AnswersAsMuch(field.Type, other.Type))
            {
                Add($"field {name} was {field.Type} and is {other.Type}");
            }

            Compare($"{name}(", ":)", field.Arguments, other.Arguments);
        }
    }

    private void Compare(InputObjectType was, InputObjectType now)
    {
        if (now.IsOneOf && !was.IsOneOf)
        {
            Add($"input {was.Name} takes only one of its fields");
        }

        Compare($"{was.Name}.", "", was.Fields, now.Fields);
    }

    private void Compare(DirectiveDefinition was, DirectiveDefinition? now)
    {
        if (now is null)
        {
            Add($"directive @{was.Name} is gone");
            return;
        }

        foreach (var location in was.Locations.Except(now.Locations))
        {
            Add($"directive @{was.Name} no longer stands on {location}");
        }

        if (was.IsRepeatable && !now.IsRepeatable)
        {
            Add($"directive @{was.Name} is no longer repeatable");
        }

        Compare($"@{was.Name}(", ":)", was.Arguments, now.Arguments);
    }

    private void Compare(string before, string after, IReadOnlyList<InputValue> was, IReadOnlyList<InputValue> now)
    {
        foreach (var value in was)
        {
            var name = $"{before}{value.Name}{after}";
            if (now.FirstOrDefault(each => each.Name == value.Name) is not { } other)
            {
                Add($"{name} is gone");
            }
            else if (!TakesAsMuch(value.Type, other.Type) || (other.IsRequired && !value.IsRequired))
            {
                Add($"{name} took {value.Type} and takes {other.Type}");
            }
        }

        foreach (var value in now.Where(value => value.IsRequired && was.All(each => each.Name != value.Name)))
        {
            Add($"{before}{value.Name}{after} is new and required");
        }
    }

    /// <summary>Whether whoever read a value of one type can read one of the other.</summary>
    private static bool AnswersAsMuch(GraphQLType was, GraphQLType now) => (was, now) switch
    {
        (NonNullType before, NonNullType after) => AnswersAsMuch(before.Inner, after.Inner),
        (NonNullType, _) => false,
        (_, NonNullType after) => AnswersAsMuch(was, after.Inner),
        (ListType before, ListType after) => AnswersAsMuch(before.Item, after.Item),
        (NamedType before, NamedType after) => before.Name == after.Name,
        _ => false,
    };

    /// <summary>Whether every value for one type, and every variable of it, fits the other.</summary>
    private static bool TakesAsMuch(GraphQLType was, GraphQLType now) => AnswersAsMuch(now, was);

    private void Add(string change) => _found.Add(change);
}
