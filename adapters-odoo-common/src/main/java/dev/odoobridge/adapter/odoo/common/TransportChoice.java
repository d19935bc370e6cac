package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooConnector.Connected;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The transport for one Odoo: the one the user fixed, else the first of the offers that works. */
final class TransportChoice {
  private final List<TransportOffer> offers;
  private final OdooVersion version;
  private final Credentials credentials;
  private final Map<TransportName, String> passedOver = new EnumMap<>(TransportName.class);

  /**
   * A choice for one Odoo and one user.
   *
   * @param offers the preferred one first
   */
  TransportChoice(List<TransportOffer> offers, OdooVersion version, Credentials credentials) {
    this.offers = List.copyOf(offers);
    this.version = version;
    this.credentials = credentials;
  }

  /**
   * Opens one. Of those that nobody fixed it tries one after the other for as long as the server
   * says that it does not know them; those with a reservation come last.
   *
   * @param open opens an offer and signs in
   * @throws Misconfigured naming what works instead, or what stands in the way
   */
  Connected open(Optional<TransportName> fixed, Function<TransportOffer, OdooTransport> open) {
    return fixed.map(name -> fixed(name, open)).orElseGet(() -> first(open));
  }

  private Connected fixed(TransportName name, Function<TransportOffer, OdooTransport> open) {
    var offer =
        offers.stream()
            .filter(candidate -> candidate.name() == name)
            .findFirst()
            .orElseThrow(() -> refusal(name, "this bridge does not speak it"));
    offer
        .obstacle(version, credentials)
        .ifPresent(
            obstacle -> {
              throw refusal(name, obstacle);
            });
    var reason = "Speaks " + name.word() + ", as the settings say.";
    return new Connected(open.apply(offer), version, reason);
  }

  private Connected first(Function<TransportOffer, OdooTransport> open) {
    for (var offer : inTurn()) {
      var obstacle = offer.obstacle(version, credentials);
      if (obstacle.isPresent()) {
        passedOver.put(offer.name(), obstacle.get());
        continue;
      }
      try {
        return new Connected(open.apply(offer), version, reason(offer));
      } catch (Misconfigured failure) {
        if (failure.reason() != Cause.TRANSPORT) {
          throw failure;
        }
        passedOver.put(offer.name(), "Odoo does not know its path (" + failure.fault() + ")");
      }
    }
    throw new Misconfigured(
        Cause.TRANSPORT,
        "Nothing speaks to Odoo "
            + version
            + passedOver()
            + ". Is Odoo's module rpc installed, and does a proxy pass these paths?",
        "no-transport");
  }

  private List<TransportOffer> inTurn() {
    return Stream.of(false, true)
        .flatMap(
            reserved ->
                offers.stream()
                    .filter(offer -> offer.reservation(credentials).isPresent() == reserved))
        .toList();
  }

  private String reason(TransportOffer chosen) {
    for (var offer : offers.subList(0, offers.indexOf(chosen))) {
      offer
          .reservation(credentials)
          .ifPresent(reservation -> passedOver.putIfAbsent(offer.name(), reservation));
    }
    return "Speaks " + chosen.name().word() + " to Odoo " + version + passedOver() + ".";
  }

  private String passedOver() {
    return offers.stream()
        .map(TransportOffer::name)
        .filter(passedOver::containsKey)
        .map(name -> "; not " + name.word() + ": " + passedOver.get(name))
        .collect(Collectors.joining());
  }

  private Misconfigured refusal(TransportName name, String obstacle) {
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
}
