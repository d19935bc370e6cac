package dev.odoobridge.testkit.docker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where a Docker engine may listen; asked by hand, as Testcontainers asks slowly and loudly. */
public record DockerEngine(List<SocketAddress> addresses) {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int DOCKER_PORT = 2375;

  public DockerEngine {
    addresses = List.copyOf(addresses);
  }

  /** Where the environment says, else where Docker listens by itself. */
  public static DockerEngine fromEnvironment(Map<String, String> environment) {
    var host = environment.getOrDefault("DOCKER_HOST", "");
    if (!host.isBlank()) {
      return new DockerEngine(address(host));
    }
    var sockets = new ArrayList<SocketAddress>();
    sockets.add(UnixDomainSocketAddress.of("/var/run/docker.sock"));
    var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!runtime.isBlank()) {
      sockets.add(UnixDomainSocketAddress.of(Path.of(runtime, "docker.sock")));
    }
    var home = Path.of(System.getProperty("user.home"));
    sockets.add(UnixDomainSocketAddress.of(home.resolve(".docker/run/docker.sock")));
    sockets.add(UnixDomainSocketAddress.of(home.resolve(".docker/desktop/docker.sock")));
    return new DockerEngine(sockets);
  }

  private static List<SocketAddress> address(String host) {
    var uri = URI.create(host);
    return switch (String.valueOf(uri.getScheme())) {
      case "unix" -> List.of(UnixDomainSocketAddress.of(uri.getPath()));
      case "tcp", "http", "https" ->
          List.of(
              new InetSocketAddress(
                  uri.getHost(), uri.getPort() < 0 ? DOCKER_PORT : uri.getPort()));
      default -> List.of();
    };
  }

  /** Within a second for each place; never fails. */
  public boolean answers() {
    return addresses.stream().anyMatch(DockerEngine::answers);
  }

  private static boolean answers(SocketAddress address) {
    try (var channel = open(address)) {
      var answer =
          CompletableFuture.supplyAsync(() -> ping(channel, address), Thread::startVirtualThread);
      // The channel is closed on the way out, which ends a ping that would wait for ever.
      return answer.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (IOException silent) {
      return false;
    }
  }

  /** Behind TLS a plain request is refused, which is an answer as well. */
  private static boolean ping(SocketChannel channel, SocketAddress address) {
    try {
      channel.connect(address);
      channel.write(ByteBuffer.wrap("GET /_ping HTTP/1.0\r\n\r\n".getBytes(US_ASCII)));
      return channel.read(ByteBuffer.allocate(1)) == 1;
    } catch (IOException | UnresolvedAddressException silent) {
      return false;
    }
  }

  private static SocketChannel open(SocketAddress address) throws IOException {
    return address instanceof UnixDomainSocketAddress
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }
}
