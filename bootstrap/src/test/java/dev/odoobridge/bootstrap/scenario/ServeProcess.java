package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.domain.integration.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real {@code odoo-bridge serve}, a process of its own that can be killed. */
public final class ServeProcess implements AutoCloseable {
  private static final String PASSWORD = "a password for this test";
  private static final int PATIENCE_SECONDS = 90;

  private final Process process;
  private final URI url;

  private final ClassArchive.Use archive;

  private ServeProcess(Process process, URI url, ClassArchive.Use archive) {
    this.process = process;
    this.url = url;
    this.archive = archive;
  }

  /** Starts it on this data folder and returns when it listens. */
  public static ServeProcess start(Path data) {
    return start(data, Map.of());
  }

  /** The same with these settings in its environment. */
  public static ServeProcess start(Path data, Map<String, String> settings) {
    return start(data, settings, "512m");
  }

  /** The same with no more heap than that, such as {@code 128m}. */
  public static ServeProcess start(Path data, Map<String, String> settings, String heap) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + heap));
    var archive = ClassArchive.shared().use();
    command.add("-Xlog:cds=off,cds+dynamic=off");
    command.addAll(archive.options());
    command.addAll(List.of("-cp", ClassArchive.shared().classPath()));
    command.addAll(List.of("dev.odoobridge.bootstrap.Main", "serve", "--port", "0", "--data"));
    command.add(data.toString());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("ODOO_"));
    builder.environment().put("ODOO_BRIDGE_ADMIN_PASSWORD", PASSWORD);
    builder.environment().putAll(settings);
    try {
      var process = builder.start();
      return new ServeProcess(process, url(process), archive);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static URI url(Process process) throws IOException {
    BufferedReader out = process.inputReader();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("odoo-bridge listens on ")) {
        return URI.create(line.split(" ")[3]);
      }
    }
    throw new AssertionError("the service ended before it listened");
  }

  public URI url() {
    return url;
  }

  /** A client that has signed in with the password. */
  public ApiClient signIn() {
    return new ApiClient(url, token());
  }

  /** Of somebody who has signed in with the password. */
  public Secret token() {
    try (var nobody = new ApiClient(url, new Secret("none"))) {
      var answer =
          nobody.post("/api/v1/auth/token", Map.of("username", "admin", "password", PASSWORD));
      return new Secret(answer.path("access_token").asText());
    }
  }

  /** As {@code kill -9} does. */
  public void kill() {
    try {
      process.destroyForcibly().waitFor();
      archive.recording().ifPresent(recording -> recording.ended(false));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      archive.recording().ifPresent(recording -> recording.ended(ended));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
