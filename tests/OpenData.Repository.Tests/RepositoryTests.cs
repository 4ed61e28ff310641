using OpenData.Repository.Tests.Docker;
using OpenData.Repository.Tests.Markdown;
using OpenData.Repository.Tests.Projects;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests;

/// <summary>The rules, held against this checkout.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void The_checkout_has_files() => Assert.Contains("global.json", Checkout.Tree.Files);

    [Fact]
    public void References_between_projects_point_one_way() => Obeys(new ProjectReferenceRule());

    [Fact]
    public void The_solution_lists_every_project() => Obeys(new SolutionRule());

    [Fact]
    public void Package_versions_stand_in_one_place() => Obeys(new CentralVersionRule());

    [Fact]
    public void Npm_packages_are_pinned_exactly() => Obeys(new ExactPinRule());

    [Fact]
    public void Npm_leaves_addresses_out_of_the_lock_file() => Obeys(new NpmSettingsRule());

    [Fact]
    public void Source_files_are_small_or_say_why_not() => Obeys(new FileSizeRule());

    [Fact]
    public void No_file_names_a_path_of_a_machine() => Obeys(new MachinePathRule());

    [Fact]
    public void No_file_names_a_package_host() => Obeys(new PackageHostRule());

    [Fact]
    public void Links_between_pages_resolve() => Obeys(new MarkdownLinkRule());

    [Fact]
    public void Grains_stay_on_their_activation() => Obeys(new GrainContextRule());

    [Fact]
    public void Files_and_folders_are_named_after_concepts() => Obeys(new NameRule());

    [Fact]
    public void No_test_is_switched_off() => Obeys(new SkippedTestRule());

    [Fact]
    public void No_source_holds_notes_of_unfinished_work() => Obeys(new UnfinishedWorkRule());

    [Fact]
    public void Pages_never_render_text_as_markup() => Obeys(new RawMarkupRule());

    [Fact]
    public void No_visible_static_can_be_set() => Obeys(new MutableStaticRule());

    [Fact]
    public void Dockerfiles_parse_and_run_without_root() => Obeys(new DockerfileRule());

    [Fact]
    public void The_context_of_images_holds_what_is_copied_and_no_outputs() => Obeys(new DockerIgnoreRule());

    [Fact]
    public void The_compose_file_parses_and_confines_the_silo() => Obeys(new ComposeRule());

    [Fact]
    public void What_the_compose_file_names_is_there() => Obeys(new ComposeNamesRule());

    private static void Obeys(IRepositoryRule rule)
    {
        var violations = rule.Check(Checkout.Tree).ToList();
        Assert.True(
            violations.Count == 0,
            string.Join(Environment.NewLine, [$"{violations.Count} to mend:", .. violations]));
    }
}
