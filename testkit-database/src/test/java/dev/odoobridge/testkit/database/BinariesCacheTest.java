package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinariesCacheTest {

  @TempDir private Path home;
  @TempDir private Path temporary;

  @Test
  void isInTheHomeOfAnOrdinaryUser() throws IOException {
    assertEquals(
        Optional.of(home.resolve(".cache/odoo-bridge")),
        BinariesCache.folder(home, temporary, "ann"));
  }

  @Test
  void isOutsideAHomeThatIsMissingAndTheSameEachTime() throws IOException {
    var user = System.getProperty("user.name");
    var missing = home.resolve("missing");
    var expected = Optional.of(temporary.resolve("odoo-bridge-cache-" + user));

    assertEquals(expected, BinariesCache.folder(missing, temporary, user));
    assertEquals(expected, BinariesCache.folder(missing, temporary, user));
  }

  @Test
  void isOutsideTheHomeOfRoot() throws IOException {
    assertEquals(
        Optional.of(temporary.resolve("odoo-bridge-cache-root")),
        BinariesCache.folder(home, temporary, "root"));
  }

  @Test
  void isNowhereWhenSomeoneElseCouldHaveFilledIt() throws IOException {
    var planted = Files.createDirectory(temporary.resolve("odoo-bridge-cache-root"));
    Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertEquals(Optional.empty(), BinariesCache.folder(home, temporary, "root"));
  }

  @Test
  void followsNoLink() throws IOException {
    var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(temporary.resolve("odoo-bridge-cache-root"), elsewhere);

    assertEquals(Optional.empty(), BinariesCache.folder(home, temporary, "root"));
  }
}
