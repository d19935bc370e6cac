package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.ApiKeys;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.KeyWatch;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.port.in.RotateKey;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.OdooKey;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes new API keys in Odoo. */
public final class RotateKeyService implements RotateKey {
  private static final Logger LOG = LoggerFactory.getLogger(RotateKeyService.class);
  private static final String BY_HAND =
      "; take it away in Odoo: the user's preferences, Account Security";

  private final IntegrationStore integrations;
  private final OdooOpener opener;
  private final KeyWatch watch;
  private final Breakers breakers;
  private final InstantSource clock;

  public RotateKeyService(
      IntegrationStore integrations,
      OdooOpener opener,
      KeyWatch watch,
      Breakers breakers,
      InstantSource clock) {
    this.integrations = integrations;
    this.opener = opener;
    this.watch = watch;
    this.breakers = breakers;
    this.clock = clock;
  }

  @Override
  public Result rotate(Caller caller, IntegrationId id, Command command) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var password = command.password().or(() -> integration.get().credentials().password());
    if (password.isEmpty()) {
      return new Result.Impossible(
          "Odoo makes an API key only for who gives the user's password: give it with this request,"
              + " or make a key in Odoo and store it with PUT");
    }
    try {
      var result = rotate(integration.get(), password.get(), command);
      LOG.atInfo().addKeyValue("integration", id).addKeyValue("by", caller.name()).log("key made");
      return result;
    } catch (OdooFailure failure) {
      return new Result.Fails(failure.code(), failure.explanation());
    }
  }

  private Result rotate(Integration integration, Secret password, Command command) {
    var now = clock.instant();
    var desk = desk(integration, password);
    var before = desk.own();
    var name = name(integration, now);
    var key = desk.make(name, now.plus(command.life()).truncatedTo(ChronoUnit.SECONDS), password);
    var made = added(before, desk.own(), name);
    var renewed = integration.withCredentials(with(integration.credentials(), key), now);
    try {
      opener.open(renewed);
    } catch (OdooFailure failure) {
      made.ifPresent(it -> desk.revoke(it.id(), password));
      throw failure;
    }
    if (!store(integration, renewed)) {
      made.ifPresent(it -> desk.revoke(it.id(), password));
      return new Result.Impossible("the integration was changed meanwhile; try again");
    }
    var old = oldKey(integration, before);
    made.ifPresent(it -> watch.took(integration.id(), key, it));
    breakers.close(integration.id());
    var ends = made.flatMap(OdooKey::ends);
    return leave(integration, desk, old, password)
        .map(note -> new Result.Rotated(name, ends, OldKey.KEPT, note))
        .orElseGet(
            () -> {
              var had = integration.credentials().apiKey();
              had.ifPresent(it -> watch.retired(integration.id(), it));
              return new Result.Rotated(
                  name, ends, had.isPresent() ? OldKey.REVOKED : OldKey.NONE, "");
            });
  }

  /** Where keys are made: in the web session, or, when it is used anyway, over json2. */
  private ApiKeys desk(Integration integration, Secret password) {
    var login = integration.credentials().username();
    try {
      var opened = opener.open(integration);
      if (opened.connected().transport().name() == TransportName.JSON2) {
        return new ApiKeys(opened.client(), login);
      }
    } catch (OdooFailure.Misconfigured refused) {
      // A key that has ended already is what one comes for; the password may do.
      if (refused.reason() != OdooFailure.Misconfigured.Cause.CREDENTIALS) {
        throw refused;
      }
    }
    var credentials = new Credentials(login, Optional.empty(), Optional.of(password));
    var session =
        integration.withCredentials(credentials, clock.instant()).over(TransportName.WEBSESSION);
    return new ApiKeys(opener.open(session).client(), login);
  }

  private static String name(Integration integration, Instant now) {
    return "odoo-bridge " + integration.id() + " " + now.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Optional<OdooKey> added(List<OdooKey> before, List<OdooKey> now, String name) {
    var known = before.stream().map(OdooKey::id).collect(Collectors.toSet());
    return now.stream()
        .filter(key -> !known.contains(key.id()) && key.name().equals(name))
        .findFirst();
  }

  private static Credentials with(Credentials before, Secret key) {
    return new Credentials(before.username(), Optional.of(key), before.password());
  }

  private boolean store(Integration before, Integration renewed) {
    return integrations
        .find(before.id())
        .filter(
            current ->
                current.credentials().equals(before.credentials())
                    && current.odoo().equals(before.odoo()))
        .map(it -> it.withCredentials(renewed.credentials(), renewed.updatedAt()))
        .map(integrations::replace)
        .orElse(false);
  }

  private Optional<OdooId> oldKey(Integration integration, List<OdooKey> before) {
    return watch
        .keyOf(integration)
        .or(
            () ->
                Optional.of(before)
                    .filter(keys -> keys.size() == 1)
                    .map(keys -> keys.getFirst().id()));
  }

  /** Takes the old key away; what a person has to do about it when that is not possible. */
  private Optional<String> leave(
      Integration integration, ApiKeys desk, Optional<OdooId> old, Secret password) {
    if (integration.credentials().apiKey().isEmpty()) {
      return Optional.empty();
    }
    if (old.isEmpty()) {
      return Optional.of(
          "the user has several keys, and Odoo does not say which is the old one" + BY_HAND);
    }
    try {
      desk.revoke(old.get(), password);
      return Optional.empty();
    } catch (OdooFailure failure) {
      return Optional.of("the old key still works (" + failure.explanation() + ")" + BY_HAND);
    }
  }
}
