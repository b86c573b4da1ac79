package com.aerospike.operator.admission;

import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.CreateRule;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.Rule;
import com.aerospike.operator.api.ValidationRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page for users that lists every rule: put together from the rules, their source files and their scenarios. */
final class RulesPage {

    private static final Path DEFAULTS = Path.of("src/main/java/com/aerospike/operator/admission/defaults");
    private static final String HEADER =
            "| Rule | What it checks, and why | When | Example | Fix |\n" + "| --- | --- | --- | --- | --- |\n";

    /** They look at files that only the webhooks see. */
    private static final Set<String> AT_WEBHOOKS = Set.of("V-NET-15", "V-NET-16");

    private final Set<String> inSchema = ValidationRules.table().stream()
            .flatMap(rule -> rule.ids().stream())
            .collect(Collectors.toSet());

    private RulesPage() {}

    /** {@code template}: the page with the places {@code @rules@}, {@code @defaults@} and {@code @reading@}. */
    static String from(String template) {
        RulesPage page = new RulesPage();
        return template.replace("@rules@", page.rules())
                .replace("@defaults@", page.defaults())
                .replace("@reading@", page.reading());
    }

    private String rules() {
        Map<Package, List<Rule>> groups = new LinkedHashMap<>();
        Rulebook.ALL.forEach(rule -> groups.computeIfAbsent(rule.getClass().getPackage(), key -> new ArrayList<>())
                .add(rule));
        return groups.entrySet().stream()
                .map(group -> "### " + heading(group.getKey()) + "\n\n" + HEADER
                        + group.getValue().stream().map(this::row).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String heading(Package group) {
        Path file = Path.of("src/main/java", group.getName().split("\\.")).resolve("package-info.java");
        return RuleSource.read(file).comment().split("[:.]")[0];
    }

    private String row(Rule rule) {
        RuleSource source = RuleSource.of(rule.getClass());
        RuleExample example = RuleExample.of(rule.id())
                .orElseThrow(() -> new AssertionError("no scenario shows what " + rule.id() + " finds"));
        return row(rule.id(), "**" + source.title() + ".** " + source.comment(), when(rule, example), example);
    }

    private String when(Rule rule, RuleExample example) {
        String occasions = AT_WEBHOOKS.contains(rule.id())
                ? "C U"
                : switch (rule) {
                    case ClusterRule ignored -> "C U R";
                    case RackRule ignored -> "C U R, each rack";
                    case CreateRule ignored -> "C";
                    case ChangeRule change -> change.holdsAgainstCompleted() ? "U R" : "U";
                };
        return occasions + (inSchema.contains(rule.id()) ? ", S" : "") + (example.refused() ? "" : ", warns");
    }

    /** What completing a resource refuses: the scenarios that are about no rule of the book. */
    private String defaults() {
        Set<String> known = Rulebook.ALL.stream().map(Rule::id).collect(Collectors.toSet());
        return HEADER
                + RuleExample.rules().stream()
                        .filter(id -> !known.contains(id))
                        .map(this::defaultsRow)
                        .collect(Collectors.joining());
    }

    private String defaultsRow(String id) {
        String what = Scenarios.in(DEFAULTS).stream()
                .map(RuleSource::read)
                .filter(source -> source.text().contains("\"" + id + "\""))
                .map(RuleSource::comment)
                .collect(Collectors.joining(" "));
        if (what.isEmpty()) {
            throw new AssertionError("nothing in " + DEFAULTS + " reports " + id);
        }
        return row(
                id,
                what,
                "C U R" + (inSchema.contains(id) ? ", S" : ""),
                RuleExample.of(id).orElseThrow());
    }

    private String reading() {
        return switch (ResourceReader.read(Yaml.tree("spec: {size: two}"))) {
            case Reading.Unreadable unreadable ->
                HEADER
                        + row(
                                unreadable.violation().rule(),
                                "**Every value has the type of its field.** The rules could not look at it otherwise.",
                                "C U",
                                RuleExample.of(unreadable.violation()));
            case Reading.Readable ignored -> throw new AssertionError("a size in words was read");
        };
    }

    private static String row(String id, String what, String when, RuleExample example) {
        String message = escaped(example.message());
        String text = example.path().isEmpty() ? message : "`" + example.path() + "`: " + message;
        return "| " + id + " | " + escaped(what).replace("\\*\\*", "**") + " | " + when + " | " + text + " | "
                + escaped(example.fix()) + " |\n";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "&lt;");
    }
}
