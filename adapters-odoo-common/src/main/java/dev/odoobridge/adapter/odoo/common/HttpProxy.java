package dev.odoobridge.adapter.odoo.common;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP proxy before the Odoo servers.
 *
 * @param direct hosts that are reached without it; one that begins with a dot stands for all hosts
 *     whose names end so
 */
public record HttpProxy(String host, int port, List<String> direct) {
  public HttpProxy {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host: is blank");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port: must be 1 to 65535, is " + port);
    }
    direct = direct.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether that host is reached without it. */
  boolean isPassedBy(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return direct.stream()
        .anyMatch(it -> it.startsWith(".") ? lower.endsWith(it) : lower.equals(it));
  }

  ProxySelector selector() {
    // The name is looked up for each connection: a proxy may move.
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(
            isPassedBy(String.valueOf(uri.getHost()))
                ? Proxy.NO_PROXY
                : new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException problem) {
        // The exchange reports it.
      }
    };
  }
}
