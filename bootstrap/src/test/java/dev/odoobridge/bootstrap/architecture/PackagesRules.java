package dev.odoobridge.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

final class PackagesRules {

  @ArchTest
  static void findsCodeInEachPackageTheRulesName(JavaClasses classes) {
    DescribedPredicate<JavaClass> code =
        DescribedPredicate.describe("code", type -> !type.getSimpleName().equals("package-info"));
    var empty =
        Packages.ALL.stream()
            .filter(name -> classes.that(resideInAPackage(name).and(code)).isEmpty())
            .toList();

    assertEquals(List.of(), empty, "correct the names in Packages, or the rules hold nothing");
  }

  @ArchTest
  static void marksEachPackageAsFreeOfNulls(JavaClasses classes) {
    var unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(Predicate.not(marked -> marked.isAnnotatedWith(NullMarked.class)))
            .map(JavaPackage::getName)
            .sorted()
            .toList();

    assertEquals(List.of(), unmarked, "add a package-info.java: a sentence and @NullMarked");
  }
}
