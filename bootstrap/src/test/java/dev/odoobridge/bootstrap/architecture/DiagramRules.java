package dev.odoobridge.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The picture is the rule: code that follows other arrows is wrong, and so is a needless arrow. */
final class DiagramRules {
  private static final String PICTURE = "docs/architecture.puml";
  private static final String PAGE = "docs/architecture.md";
  private static final Pattern COMPONENT =
      Pattern.compile("^\\[([a-z0-9-]+)] <<(.+)>>$", Pattern.MULTILINE);

  @ArchTest
  static final ArchRule followsTheArrowsOfThePicture =
      classes()
          .that(describe("hold code", DiagramRules::holdsCode))
          .should(
              adhereToPlantUmlDiagram(
                  Repository.ROOT.resolve(PICTURE),
                  consideringOnlyDependenciesInAnyPackage(Packages.ROOT + "..")))
          .because(
              "docs/architecture.puml is the plan: follow its arrows, or change the plan first, with"
                  + " a page in docs/decisions");

  @ArchTest
  static void drawsEachPackageThatHoldsCode(JavaClasses classes) {
    var drawn = resideInAnyPackage(components().values().toArray(String[]::new));
    var missing =
        classes.stream()
            .filter(type -> holdsCode(type) && !drawn.test(type))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(Set.of(), missing, "draw these packages in " + PICTURE);
  }

  @ArchTest
  static void drawsNoArrowTheCodeDoesNotFollow(JavaClasses classes) {
    var components = components();
    var needless =
        arrows().stream().filter(arrow -> !isFollowed(arrow, components, classes)).toList();

    assertEquals(List.of(), needless, "take these arrows out of " + PICTURE);
  }

  @ArchTest
  static void drawsTheSameArrowsForReadersWithoutTools(JavaClasses classes) {
    var planned = new TreeSet<String>();
    arrows().forEach(arrow -> planned.add(arrow.replaceAll("[\\[\\]]", "")));
    var page = Repository.text(PAGE);
    var drawn = expanded(Repository.found("^ +([a-z0-9 &-]+ --> [a-z0-9 &-]+)$", page));

    assertFalse(planned.isEmpty(), PICTURE + " has no arrow");
    assertEquals(planned, drawn, "draw the arrows of " + PICTURE + " in " + PAGE + " too");
  }

  private static boolean holdsCode(JavaClass type) {
    return !type.getSimpleName().equals("package-info");
  }

  private static Map<String, String> components() {
    return COMPONENT
        .matcher(Repository.text(PICTURE))
        .results()
        .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
  }

  private static Set<String> arrows() {
    return Repository.found("^(\\[.+] --> \\[.+])$", Repository.text(PICTURE));
  }

  private static boolean isFollowed(
      String arrow, Map<String, String> components, JavaClasses classes) {
    var ends = arrow.replaceAll("[\\[\\]]", "").split(" --> ");
    var from = classes.that(resideInAPackage(components.getOrDefault(ends[0], "?")));
    var to = resideInAPackage(components.getOrDefault(ends[1], "?"));
    return from.stream()
        .map(JavaClass::getDirectDependenciesFromSelf)
        .flatMap(Set::stream)
        .anyMatch(dependency -> to.test(dependency.getTargetClass()));
  }

  /** {@code a & b --> c} stands for two arrows. */
  private static Set<String> expanded(Set<String> arrows) {
    var all = new TreeSet<String>();
    for (var arrow : arrows) {
      var ends = arrow.split(" --> ");
      for (var from : ends[0].split(" & ")) {
        for (var to : ends[1].split(" & ")) {
          all.add(from + " --> " + to);
        }
      }
    }
    return all;
  }
}
