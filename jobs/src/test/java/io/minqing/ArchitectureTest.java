package io.minqing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the directions between the packages: one way through the house, no way back. */
@AnalyzeClasses(packages = "io.minqing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesImportOnlyWhatStandsBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("record")
            .definedBy("io.minqing.record..")
            .layer("text")
            .definedBy("io.minqing.text..")
            .layer("interpret")
            .definedBy("io.minqing.interpret..")
            .layer("stats")
            .definedBy("io.minqing.stats..")
            .layer("table")
            .definedBy("io.minqing.table..")
            .layer("report")
            .definedBy("io.minqing.report..")
            .layer("job")
            .definedBy("io.minqing.job..")
            .layer("operation")
            .definedBy("io.minqing.operation..")
            .layer("evaluate")
            .definedBy("io.minqing.evaluate..")
            .layer("explain")
            .definedBy("io.minqing.explain..")
            .layer("serve")
            .definedBy("io.minqing.serve..")
            .layer("notebook")
            .definedBy("io.minqing.notebook..")
            .layer("python")
            .definedBy("io.minqing.python..")
            .layer("bench")
            .definedBy("io.minqing.bench..")
            .layer("cli")
            .definedBy("io.minqing.cli..")
            .whereLayer("record")
            .mayNotAccessAnyLayer()
            .whereLayer("stats")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayOnlyAccessLayers("record")
            .whereLayer("interpret")
            .mayOnlyAccessLayers("record", "text")
            .whereLayer("table")
            .mayOnlyAccessLayers("record")
            .whereLayer("report")
            .mayOnlyAccessLayers("record", "stats")
            .whereLayer("evaluate")
            .mayOnlyAccessLayers("record", "text", "interpret", "stats")
            .whereLayer("explain")
            .mayOnlyAccessLayers("record", "text", "interpret")
            .whereLayer("serve")
            .mayOnlyAccessLayers("record", "text", "interpret", "explain", "table", "report")
            .whereLayer("python")
            .mayNotAccessAnyLayer()
            .whereLayer("notebook")
            .mayOnlyAccessLayers("python")
            .whereLayer("bench")
            .mayOnlyAccessLayers("record", "text", "interpret", "python")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("operation", "cli")
            .whereLayer("operation")
            .mayOnlyAccessLayers("text", "interpret", "table", "job")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    /** Of all packages, those inside of others and what stands above them included. */
    @ArchTest
    static final ArchRule noPackagesNeedEachOther =
            slices().matching("io.minqing.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTablesAndJobsKnowSpark = noClasses()
            .that()
            .resideOutsideOfPackages("io.minqing.table..", "io.minqing.job..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..");

    @ArchTest
    static final ArchRule onlySegmentationCharactersAndSlipsKnowHanLp = noClasses()
            .that()
            .resideOutsideOfPackages("io.minqing.text.segment", "io.minqing.text.character", "io.minqing.text.slip")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.hankcs..");

    @ArchTest
    static final ArchRule onlyStatisticsKnowCommonsMath = noClasses()
            .that()
            .resideOutsideOfPackage("io.minqing.stats..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math3..");

    @ArchTest
    static final ArchRule onlyNotebooksKnowCharts = noClasses()
            .that()
            .resideOutsideOfPackage("io.minqing.notebook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.knowm.xchart..");
}
