package dev.odoobridge.adapter.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.security.SecretKeyFile.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("secret.key");
  }

  @Test
  void makesAKeyOnlyTheOwnerMayRead() throws IOException {
    readOrMake();

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(43, Files.readString(file).strip().length());
  }

  @Test
  void leavesNothingElseBehind() throws IOException {
    readOrMake();

    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void readsTheSameKeyAgain() {
    assertEquals(readOrMake().id(), readOrMake().id());
  }

  @Test
  void makesAnotherKeyInAnotherFolder() throws IOException {
    var other = Files.createDirectory(folder.resolve("other"));

    assertNotEquals(
        readOrMake().id(), new SecretKeyFile(other, new SecureRandom()).readOrMake().id());
  }

  @Test
  void readsAKeyWrittenByHand() throws IOException {
    write("a-key-that-someone-made\n", "r--------");

    assertEquals(new ServiceKey("a-key-that-someone-made").id(), readOrMake().id());
  }

  @Test
  void givesAllThatStartAtOnceTheSameKey() throws Exception {
    var barrier = new CyclicBarrier(8);
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<String> start =
          () -> {
            barrier.await();
            return readOrMake().id();
          };
      var ids = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> start).toList());

      assertEquals(1, ids.stream().map(Future::resultNow).distinct().count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void refusesAFileThatOthersMayOpen(String permissions) throws IOException {
    write("a-key-that-someone-made\n", permissions);

    var failure = assertThrows(Unusable.class, this::readOrMake);

    assertTrue(failure.getMessage().contains("chmod 600 " + file), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "short\n"})
  void refusesAFileWithoutAKeyAndLeavesItAlone(String content) throws IOException {
    write(content, "rw-------");

    var failure = assertThrows(Unusable.class, this::readOrMake);

    assertTrue(failure.getMessage().contains(file + " holds no key"), failure.getMessage());
    assertFalse(failure.getMessage().contains("short"));
    assertEquals(content, Files.readString(file));
  }

  @Test
  void refusesAFileThatIsNoText() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    var failure = assertThrows(Unusable.class, this::readOrMake);

    assertTrue(failure.getMessage().contains(file + " cannot be read"), failure.getMessage());
  }

  @Test
  void refusesAHugeFile() throws IOException {
    write("k".repeat(5000), "rw-------");

    assertThrows(Unusable.class, this::readOrMake);
  }

  @Test
  void refusesAFolderInPlaceOfTheFile() throws IOException {
    Files.createDirectory(file);

    var failure = assertThrows(Unusable.class, this::readOrMake);

    assertTrue(failure.getMessage().contains("is not a file"), failure.getMessage());
  }

  @Test
  void refusesALinkToNothing() throws IOException {
    Files.createSymbolicLink(file, folder.resolve("nothing"));

    assertThrows(Unusable.class, this::readOrMake);
  }

  @Test
  void saysThatTheFolderIsMissing() {
    var missing = folder.resolve("missing");

    var failure =
        assertThrows(
            Unusable.class, () -> new SecretKeyFile(missing, new SecureRandom()).readOrMake());

    assertTrue(failure.getMessage().contains("no folder " + missing), failure.getMessage());
  }

  private ServiceKey readOrMake() {
    return new SecretKeyFile(folder, new SecureRandom()).readOrMake();
  }

  private void write(String content, String permissions) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
