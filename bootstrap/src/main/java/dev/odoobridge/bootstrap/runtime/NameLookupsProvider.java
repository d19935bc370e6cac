package dev.odoobridge.bootstrap.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.security.Security;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Gives Java the {@link NameLookups}. Java finds it by META-INF/services and makes one. */
public final class NameLookupsProvider extends InetAddressResolverProvider {
  /** What looks up names now. */
  static final AtomicReference<InetAddressResolver> CURRENT = new AtomicReference<>();

  /**
   * Java must remember nothing itself: it would hand what one thread was allowed to know to
   * another.
   */
  @Override
  public InetAddressResolver get(Configuration configuration) {
    Security.setProperty("networkaddress.cache.ttl", "0");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    CURRENT.set(
        new NameLookups(
            configuration.builtinResolver(), InstantSource.system(), NameLookups.KNOWN));
    return new Installed();
  }

  @Override
  public String name() {
    return "odoo-bridge";
  }

  /** Whatever looks up names now. */
  private static final class Installed implements InetAddressResolver {
    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      return CURRENT.get().lookupByName(host, policy);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return CURRENT.get().lookupByAddress(address);
    }
  }
}
