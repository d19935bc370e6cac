package dev.odoobridge.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The walls of the house, all in one class: reading the whole code is what takes long. */
@AnalyzeClasses(packages = Packages.ROOT, importOptions = MainCode.class)
final class HouseTest {
  @ArchTest static final ArchTests DIAGRAM = ArchTests.in(DiagramRules.class);
  @ArchTest static final ArchTests LAYERS = ArchTests.in(LayersRules.class);
  @ArchTest static final ArchTests LIBRARIES = ArchTests.in(LibrariesRules.class);
  @ArchTest static final ArchTests NAMES = ArchTests.in(NamesRules.class);
  @ArchTest static final ArchTests PACKAGES = ArchTests.in(PackagesRules.class);
  @ArchTest static final ArchTests PORTS = ArchTests.in(PortsRules.class);
  @ArchTest static final ArchTests PURITY = ArchTests.in(PurityRules.class);

  private HouseTest() {}
}
