package io.tabularium;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the doors of the rooms: which may import which, and what each must keep out. */
class ArchitectureTest {

  private static final String BASE = "io.tabularium.";

  /**
   * A row a room: its name, then the rooms that it may import. What does not stand here is
   * forbidden. {@code reference} is tabula-java's PDFBox, which the build moves there.
   */
  private static final String[] ROOMS = {
    "engine.model:",
    "engine.layout: engine.model",
    "engine.page: engine.model",
    "engine.region: engine.model engine.layout",
    "engine.grid: engine.model engine.layout",
    "engine.table: engine.model engine.layout",
    "engine.evidence: engine.model", // judges what the stages made, and none of them asks it
    "engine.arithmetic: engine.model", // what numbers say about one another
    "engine.document: engine.model engine.arithmetic", // what belongs together over pages
    "engine.value: engine.model", // what texts mean: columns of a whole document
    "engine.tabula: engine.model reference",
    "engine: engine.model engine.layout engine.page engine.region engine.grid engine.table"
        + " engine.evidence engine.document engine.value engine.tabula",
    "writer: engine.model engine.document", // tables over pages as one: a view of a result
    "commandline: engine engine.model writer",
    "picture: engine engine.model",
    "setting: audit",
    "database: metric setting",
    "secret: setting",
    "metric: audit setting",
    "profile: setting",
    "loadtest: setting",
    "audit:",
    "trace:",
    "fault:", // knows nothing of what it stands around
    "account: audit fault setting",
    "admission: account metric setting",
    "signon: account audit setting",
    "impact: account metric setting", // reads rows of extractions by query, as it reads clients
    "node: setting",
    "job: metric node setting",
    "storage: engine.model fault metric setting",
    "extraction: engine engine.model writer account admission audit job storage secret metric"
        + " setting trace",
    "invoice.model: engine.model",
    "invoice.reading: invoice.model engine.model engine.value", // the names of the months
    "invoice.rule: invoice.model",
    "invoice.exchange: invoice.model engine.model setting",
    "invoice: invoice.model invoice.reading invoice.rule invoice.exchange engine engine.model"
        + " writer account admission audit job extraction storage metric setting trace",
    "webhook: extraction account fault job secret metric setting trace",
  };

  /** A row a library: its package, then the only rooms that may use it. */
  private static final String[] LIBRARIES = {
    "org.apache.pdfbox: engine.page picture",
    "org.apache.fontbox: engine.page",
    "technology.tabula: engine.tabula",
    "com.fasterxml.jackson: writer commandline extraction invoice webhook",
    "org.apache.hc: webhook",
    "org.apache.commons.csv: writer invoice",
    "org.dhatim: writer",
    "software.amazon.awssdk: storage",
    "com.helger: invoice.exchange",
    "oasis.names: invoice.exchange",
    "org.apache.commons.validator: invoice.reading invoice.rule",
    "picocli: commandline",
    "io.github.bucket4j: admission",
    "com.hazelcast: admission",
    "com.nimbusds: signon",
    "org.HdrHistogram: metric",
    "net.ttddyy.dsproxy: metric database",
    "jakarta.ws.rs:",
    "jakarta.servlet:",
    "com.vaadin:",
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/reference/"))
          .importPath(Path.of("target", "classes"));

  @Test
  void roomsImportOnlyWhatTheTableSays() {
    Map<String, Set<String>> allowed = table(ROOMS);
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String room = room(type);
      if (!allowed.containsKey(room)) {
        wrong.add("the table has no row for the room " + room);
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(BASE)
            && !room.equals(room(target))
            && !allowed.get(room).contains(room(target))) {
          wrong.add(room + " may not import " + room(target) + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void librariesStayInTheirRooms() {
    table(LIBRARIES)
        .forEach(
            (library, rooms) ->
                noClasses()
                    .that(liveOutside(rooms))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library + "..")
                    .check(CLASSES));
  }

  @Test
  void theEngineKnowsNoServerLogClockThreadOrNetwork() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..",
            "java.net..",
            "java.time..",
            "java.util.logging..",
            "java.util.concurrent",
            "org.slf4j..",
            "org.apache.commons.logging..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, System.Logger.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CLASSES);
  }

  @Test
  void onlyRepositoriesHoldAnEntityManager() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Repository")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .check(CLASSES);
  }

  @Test
  void onlyJobAndCommandLineMakeThreads() {
    noClasses()
        .that(liveOutside(Set.of("job", "commandline")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.concurrent\\.(Executors|ForkJoinPool|ThreadPoolExecutor)")
        .orShould()
        .callConstructorWhere(accessOf(Thread.class, "<init>"))
        .orShould()
        .callMethodWhere(called("parallelStream|parallel"))
        .check(CLASSES);
  }

  @Test
  void onlyTheClockProducerReadsTheClock() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("ClockProducer")
        .should()
        .callMethodWhere(
            describe(
                "asks java.time for now",
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().matches("now|system.*")
                        && call.getTarget().getRawParameterTypes().isEmpty()))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void onlyTheCommandLineHasStandardStreams() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        CLASSES.that(liveOutside(Set.of("commandline"))));
  }

  @Test
  void exceptionsSayWhatTheyAre() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.(util|utils|common|helper|helpers|impl|dto)\\..*")
        .orShould()
        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Processor)")
        .check(CLASSES);
  }

  private static Map<String, Set<String>> table(String... rows) {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    for (String row : rows) {
      String[] parts = row.split(":", -1);
      Set<String> names = new TreeSet<>(Arrays.asList(parts[1].strip().split(" +")));
      names.remove("");
      table.put(parts[0], names);
    }
    return table;
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName().substring(BASE.length());
    return name.startsWith("reference.") ? "reference" : name;
  }

  private static DescribedPredicate<JavaClass> liveOutside(Set<String> rooms) {
    List<String> packages = rooms.stream().map(BASE::concat).toList();
    return describe("live outside " + rooms, type -> !packages.contains(type.getPackageName()));
  }

  private static DescribedPredicate<JavaAccess<?>> called(String names) {
    return describe("are called " + names, access -> access.getName().matches(names));
  }

  private static DescribedPredicate<JavaAccess<?>> accessOf(Class<?> owner, String name) {
    return describe(
        owner.getSimpleName() + "." + name,
        access -> access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name));
  }
}
