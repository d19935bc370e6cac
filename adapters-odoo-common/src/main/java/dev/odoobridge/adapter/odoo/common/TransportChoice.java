package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.util.List;
import java.util.stream.Collectors;

/** The transport for one Odoo: the one the user fixed, else the first of the offers that works. */
final class TransportChoice {
  private final List<TransportOffer> offers;

  TransportChoice(List<TransportOffer> offers) {
    this.offers = List.copyOf(offers);
  }

  /**
   * Chooses.
   *
   * @throws Misconfigured naming what works instead
   */
  Chosen of(OdooAddress address, OdooVersion version, Credentials credentials) {
    return address
        .transport()
        .map(name -> fixed(name, version, credentials))
        .orElseGet(() -> first(version, credentials));
  }

  private Chosen fixed(TransportName name, OdooVersion version, Credentials credentials) {
    var offer =
        offers.stream()
            .filter(candidate -> candidate.name() == name)
            .findFirst()
            .orElseThrow(
                () -> refusal(name, "this bridge does not speak it", version, credentials));
    offer
        .obstacle(version, credentials)
        .ifPresent(
            obstacle -> {
              throw refusal(name, obstacle, version, credentials);
            });
    return new Chosen(offer, "Speaks " + name.word() + ", as the settings say.");
  }

  private Chosen first(OdooVersion version, Credentials credentials) {
    var passedOver = new StringBuilder();
    for (var offer : offers) {
      var obstacle = offer.obstacle(version, credentials);
      if (obstacle.isEmpty()) {
        return new Chosen(
            offer, "Speaks " + offer.name().word() + " to Odoo " + version + passedOver + ".");
      }
      passedOver.append("; not ").append(offer.name().word()).append(": ").append(obstacle.get());
    }
    throw new Misconfigured(
        Cause.TRANSPORT, "Nothing speaks to Odoo " + version + passedOver, "no-transport");
  }

  private Misconfigured refusal(
      TransportName name, String obstacle, OdooVersion version, Credentials credentials) {
    var working =
        offers.stream()
            .filter(offer -> offer.obstacle(version, credentials).isEmpty())
            .map(offer -> offer.name().word())
            .collect(Collectors.joining(", "));
    return new Misconfigured(
        Cause.TRANSPORT,
        "The transport "
            + name.word()
            + " does not work here: "
            + obstacle
            + ". For Odoo "
            + version
            + (working.isEmpty() ? " nothing else works either" : " use: " + working),
        "transport-not-offered");
  }

  /** A choice and why, as a sentence for people. */
  record Chosen(TransportOffer offer, String reason) {}
}
