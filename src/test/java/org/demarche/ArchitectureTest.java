package org.demarche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Holds the direction of dependencies between the packages: no step calls back. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesDependOnlyOnTheStepsBeforeThem = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("org.demarche.model..")
            .layer("read")
            .definedBy("org.demarche.read..")
            .layer("annotate")
            .definedBy("org.demarche.annotate..")
            .layer("extract")
            .definedBy("org.demarche.extract..")
            .layer("register")
            .definedBy("org.demarche.register..")
            .layer("vocab")
            .definedBy("org.demarche.vocab..")
            .layer("lift")
            .definedBy("org.demarche.lift..")
            .layer("shape")
            .definedBy("org.demarche.shape..")
            .layer("store")
            .definedBy("org.demarche.store..")
            .layer("query")
            .definedBy("org.demarche.query..")
            .layer("load")
            .definedBy("org.demarche.load..")
            .layer("page")
            .definedBy("org.demarche.page..")
            .layer("server")
            .definedBy("org.demarche.server..")
            .layer("evaluate")
            .definedBy("org.demarche.evaluate..")
            .layer("cli")
            .definedBy("org.demarche.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("evaluate")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("server", "cli")
            .whereLayer("load")
            .mayOnlyBeAccessedByLayers("server", "evaluate", "cli")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("load", "page", "server", "cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("query", "load", "page", "server", "cli")
            .whereLayer("extract")
            .mayOnlyBeAccessedByLayers("load", "evaluate", "cli")
            .whereLayer("annotate")
            .mayOnlyBeAccessedByLayers("extract", "load", "evaluate", "cli");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.demarche.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule stepsOfExtractionAreFreeOfCycles =
            slices().matching("org.demarche.extract.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyTheServerKnowsFuseki = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena.fuseki..");

    @ArchTest
    static final ArchRule onlyPagesAndServerKnowServlets = noClasses()
            .that()
            .resideOutsideOfPackages("org.demarche.server..", "org.demarche.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTheTextIndex = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena.query.text..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule whatComesBeforeLiftingKnowsNoRdf = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.demarche.model..", "org.demarche.read..", "org.demarche.annotate..", "org.demarche.extract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule onlyTheCommandLineExits = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.cli..")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule nobodyPrintsPastTheCommandsWriter =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
