package io.github.camelalor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Keeps the rooms of the component apart: imports go downward only. */
@AnalyzeClasses(packages = "io.github.camelalor", importOptions = DoNotIncludeTests.class)
class PackageRulesTest {

    private static final String FACE = "io.github.camelalor";
    private static final String STREAM = FACE + ".stream";
    private static final String ORDER = FACE + ".order";
    private static final String QUERY = FACE + ".query";
    private static final String NET = FACE + ".net";
    private static final String AUTH = FACE + ".auth";
    private static final String CODEC = FACE + ".codec";
    private static final String MODEL = FACE + ".model";
    private static final String TIME = FACE + ".time";
    private static final String TEXT = FACE + ".text";

    private static final String CAMEL = "org.apache.camel..";
    private static final String VERTX = "io.vertx..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String HTTP_CLIENT = "org.apache.hc..";

    @ArchTest
    static final ArchRule importsGoDownwardOnly = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(FACE + "..")
            .layer("face")
            .definedBy(FACE)
            .layer("stream")
            .definedBy(STREAM)
            .layer("order")
            .definedBy(ORDER)
            .layer("query")
            .definedBy(QUERY)
            .layer("net")
            .definedBy(NET)
            .layer("auth")
            .definedBy(AUTH)
            .layer("codec")
            .definedBy(CODEC)
            .layer("model")
            .definedBy(MODEL)
            .layer("time")
            .definedBy(TIME)
            .layer("text")
            .definedBy(TEXT)
            .whereLayer("face")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("stream")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("order")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("net")
            .mayOnlyBeAccessedByLayers("face", "stream", "order", "query")
            .whereLayer("auth")
            .mayOnlyBeAccessedByLayers("face", "stream", "order", "net")
            .whereLayer("codec")
            .mayOnlyBeAccessedByLayers("face", "stream", "order", "query", "net", "auth")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("time")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles = SlicesRuleDefinition.slices()
            .matching("io.github.camelalor.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule theCamelFaceKnowsNothingOfFramesAndSockets = noClasses()
            .that()
            .resideInAPackage(FACE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(FrameReader|Frame|Requests|Connection|WebSocket|WebSocketFrame|ClientWebSocket)");

    @ArchTest
    static final ArchRule theStreamSideKnowsNothingOfOrders = noClasses()
            .that()
            .resideInAPackage(STREAM)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ORDER);

    @ArchTest
    static final ArchRule theOrderSideKnowsNothingOfSubscriptions = noClasses()
            .that()
            .resideInAPackage(ORDER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STREAM);

    @ArchTest
    static final ArchRule theAskingSideKnowsNothingOfSubscriptionsAndOrders = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STREAM, ORDER, VERTX, HTTP_CLIENT, JACKSON);

    @ArchTest
    static final ArchRule theNetDoesNotKnowWhatIsSaidOverIt = noClasses()
            .that()
            .resideInAPackage(NET)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CODEC, MODEL, JACKSON);

    @ArchTest
    static final ArchRule theTokenPolicyKnowsNothingOfRoutes = noClasses()
            .that()
            .resideInAPackage(AUTH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CAMEL, VERTX, HTTP_CLIENT);

    @ArchTest
    static final ArchRule theCodecKnowsNothingOfSockets = noClasses()
            .that()
            .resideInAPackage(CODEC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CAMEL, VERTX, HTTP_CLIENT, NET, "java.net..");

    @ArchTest
    static final ArchRule theModelKnowsNothingOfCamelVertxAndJackson = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CAMEL, VERTX, JACKSON, HTTP_CLIENT);

    @ArchTest
    static final ArchRule timeKnowsNothingButJava = noClasses()
            .that()
            .resideInAPackage(TIME)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(TIME, "java..", "org.slf4j");

    @ArchTest
    static final ArchRule onlyTheFaceKnowsCamel = noClasses()
            .that()
            .resideInAnyPackage(STREAM, ORDER, QUERY, NET, AUTH, CODEC, MODEL, TIME)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CAMEL);
}
