using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>Collects everything that is wrong with a form, so that a person mends it at once.</summary>
internal sealed class FormCheck
{
    private readonly List<Refusal> _refusals = [];

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public FormCheck That(bool isRight, RefusalCode code, string field)
    {
        if (!isRight)
        {
            _refusals.Add(new Refusal(code, field));
        }

        return this;
    }

    public FormCheck Password(string password, string field) =>
        Passwords.Fault(password) is { } fault ? That(false, fault, field) : this;

    /// <summary>One line of text, without control characters.</summary>
    public FormCheck Text(string text, int longest, string field, bool mayBeEmpty = false)
    {
        var trimmed = text.Trim();
        return That(
            trimmed.Length <= longest && (mayBeEmpty || trimmed.Length > 0) && !trimmed.Any(char.IsControl),
            RefusalCode.BadText,
            field);
    }

    public FormCheck Agent(AgentForm agent, DateOnly today, string nameField, string numberField) =>
        That(PersonName.IsValid(agent.Name.Trim()), RefusalCode.BadName, nameField)
            .That(IdentityNumber.IsValid(agent.IdentityNumber.Trim(), today), RefusalCode.BadIdentityNumber, numberField)
            .That(Email.IsValid(agent.Email.Trim()), RefusalCode.BadEmail, "email")
            .That(Mobile.TryNormalize(agent.Mobile, out _), RefusalCode.BadMobile, "mobile");
}
