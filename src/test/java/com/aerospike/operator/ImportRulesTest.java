package com.aerospike.operator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package may know which: what {@code docs/architecture.md} draws, checked. */
class ImportRulesTest {
    private static final String ROOT = "com.aerospike.operator.";

    /** Packages that decide and must be testable without any world. */
    private static final String[] PURE = {
        ROOT + "asconfig..",
        ROOT + "kube..",
        ROOT + "admission..",
        ROOT + "cluster.intent..",
        ROOT + "cluster.plan..",
        ROOT + "cluster.safety..",
        ROOT + "cluster.status..",
        ROOT + "cluster.objects",
    };

    /** What talks to the outside. */
    private static final String[] EDGES = {
        "io.fabric8.kubernetes.client..",
        "io.javaoperatorsdk..",
        "java.net..",
        "java.nio.channels..",
        "io.micrometer..",
    };

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.aerospike.operator");
    }

    @Test
    void thePureCoreKnowsNoClientNoSdkAndNoSocket() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(EDGES)
                        // The resource's own class and JSON are no talk with a server, nor is an address.
                        .and(not(resideInAnyPackage("io.fabric8.kubernetes.client.utils..")))
                        .and(not(nameMatching("io\\.fabric8\\.kubernetes\\.client\\.CustomResource")))
                        .and(not(nameMatching("java\\.net\\.(Inet\\w*Address|URI\\w*)"))))
                .check(ours);
    }

    @Test
    void thePureCoreAsksNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(ours);
    }

    @Test
    void configurationKnowsNothingOfOursAndNothingOfKubernetes() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "asconfig..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.fabric8..")
                        .or(resideInAnyPackage("com.aerospike.operator..")
                                .and(not(resideInAnyPackage(ROOT + "asconfig..")))))
                .check(ours);
    }

    @Test
    void theNodeProtocolKnowsNothingOfOursAndNothingOfKubernetes() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "node..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.fabric8..")
                        .or(resideInAnyPackage("com.aerospike.operator..")
                                .and(not(resideInAnyPackage(ROOT + "node..")))))
                .check(ours);
    }

    @Test
    void aPodPreparesItselfWithoutTheApi() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "bootstrap..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.fabric8..", "io.javaoperatorsdk..", ROOT + "cluster.."))
                .check(ours);
    }

    @Test
    void decisionsDoNotActAndDoNotLookForThemselves() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "cluster.plan..", ROOT + "cluster.safety..", ROOT + "cluster.status..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "cluster.act..", ROOT + "cluster.objects.apply..", ROOT + "run..")
                .check(ours);
    }

    @Test
    void nothingInTheOperatorSleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(ours);
    }

    @Test
    void onlyTheProcessReadsItsEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "com.aerospike.operator", ROOT + "run..", ROOT + "bootstrap..", ROOT + "check..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(ours);
    }

    @Test
    void filesStaySmall() throws IOException {
        assertThat(longerThan(Path.of("src/main/java"), 400))
                .as("files over 400 lines")
                .isEmpty();
        assertThat(longerThan(Path.of("src/test/java"), 600))
                .as("tests over 600 lines")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var silent = files.filter(Files::isDirectory)
                    .filter(ImportRulesTest::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .filter(folder -> !folder.endsWith("com/aerospike/operator"))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Path> longerThan(Path root, int lines) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > lines)
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
