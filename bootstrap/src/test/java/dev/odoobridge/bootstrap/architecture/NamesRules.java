package dev.odoobridge.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class NamesRules {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Impl",
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Base",
          "Abstract",
          "Default",
          "Data",
          "Info",
          "DTO",
          "Dto");

  /**
   * Words of the design that happen to be among them: the base is what both sides last agreed on,
   * and {@code default} is the id of the integration that the environment describes.
   */
  private static final Set<String> DESIGN_WORDS =
      Set.of("Base", "LineBase", "BaseJson", "DefaultIntegration", "DefaultIntegrations");

  private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
      describe("are written by hand", NamesRules::isWrittenByHand);

  @ArchTest
  static final ArchRule callsTypesByWhatTheyAre =
      noClasses()
          .that(WRITTEN_BY_HAND)
          .should(be(describe("named with a word that tells nothing", NamesRules::hasEmptyWord)))
          .because("a name says what the type is or does: find that word for it");

  @ArchTest
  static final ArchRule endsServicesForGood =
      classes()
          .that()
          .resideInAPackage(Packages.APPLICATION)
          .and()
          .haveSimpleNameEndingWith("Service")
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("a use case is changed where it stands, not in a subclass: make it final");

  @ArchTest
  static final ArchRule endsClassesForGood =
      classes()
          .that(WRITTEN_BY_HAND)
          .and(describe("are extended by none", NamesRules::isPlain))
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("a class is extended where that was meant, or never: make it final");

  @ArchTest
  static final ArchRule readsValuesWithoutGet =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(Packages.DOMAIN, Packages.APPLICATION)
          .should()
          .haveNameMatching("get[A-Z].*")
          .because("a value's reader bears the value's name: leave the get away");

  private static boolean isWrittenByHand(JavaClass type) {
    return !type.isAnonymousClass()
        && Stream.iterate(
                Optional.of(type), Optional::isPresent, outer -> outer.get().getEnclosingClass())
            .flatMap(Optional::stream)
            .noneMatch(NamesRules::isGenerated);
  }

  private static boolean isGenerated(JavaClass type) {
    var name = type.getSimpleName();
    return name.startsWith("Dagger") || name.contains("_") || name.equals("package-info");
  }

  private static boolean isPlain(JavaClass type) {
    return !type.isInterface()
        && !type.isEnum()
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && type.getSubclasses().isEmpty();
  }

  private static boolean hasEmptyWord(JavaClass type) {
    var name = type.getSimpleName();
    return !DESIGN_WORDS.contains(name)
        && Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])")).anyMatch(EMPTY_WORDS::contains);
  }
}
