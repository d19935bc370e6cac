package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.domain.integration.Secret;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the secrets and gives out tickets for them; a ticket is good for its place alone. */
public final class InMemorySecretVault implements SecretVault {
  private final Map<String, Kept> tickets = new ConcurrentHashMap<>();

  @Override
  public synchronized String seal(Secret secret, String place) {
    var ticket = "ticket-" + (tickets.size() + 1);
    tickets.put(ticket, new Kept(secret, place));
    return ticket;
  }

  @Override
  public Secret open(String sealed, String place) {
    var kept = tickets.get(sealed);
    if (kept == null || !kept.place().equals(place)) {
      throw new CannotOpen(place);
    }
    return kept.secret();
  }

  private record Kept(Secret secret, String place) {}
}
