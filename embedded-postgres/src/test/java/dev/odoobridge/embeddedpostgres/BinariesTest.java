package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BinariesTest {

  private final Scratch scratch = new Scratch();

  @AfterEach
  void removeScratch() throws Exception {
    scratch.close();
  }

  @Test
  void areUnpackedOnceForManyThreadsOverWhatWasDamaged() throws IOException {
    var folder = scratch.folder();
    var damaged = folder.resolve("bin-18.6.0-" + Platform.current().architecture());
    Files.createDirectories(damaged.resolve("bin"));
    Files.createFile(damaged.resolve("bin/postgres"));
    Files.writeString(damaged.resolve("unpacked"), "1 files, 5 bytes\n");

    var found =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(_ -> Binaries.in(folder, Platform.current()))
            .collect(Collectors.toSet());

    assertEquals(Set.of(new Binaries(damaged)), found);
    var program = damaged.resolve("bin/postgres").toString();
    assertEquals("postgres (PostgreSQL) 18.6", Commands.run(program, "--version").output());
    assertLeavesAsItIs(damaged);
  }

  private static void assertLeavesAsItIs(Path unpacked) throws IOException {
    var before = Files.getAttribute(unpacked, "unix:ino");

    Binaries.in(unpacked.resolveSibling("."), Platform.current());

    assertEquals(before, Files.getAttribute(unpacked, "unix:ino"));
  }
}
