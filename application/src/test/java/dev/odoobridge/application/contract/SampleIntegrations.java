package dev.odoobridge.application.contract;

import dev.odoobridge.domain.integration.CallLimits;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.policy.PolicyPlace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Integrations for tests. */
public final class SampleIntegrations {
  private SampleIntegrations() {}

  /** A plain one: a password, no fixed transport, standard settings. */
  public static Integration integration(IntegrationId id) {
    return new Integration(
        id,
        "Integration " + id,
        new OdooAddress(URI.create("https://odoo.example.com"), "main", Optional.empty()),
        new Credentials("bridge", Optional.empty(), Optional.of(new Secret("a password"))),
        "go4rent",
        SyncSettings.STANDARD,
        false,
        SampleRecords.NOON,
        SampleRecords.NOON);
  }

  /** One that differs from {@link #integration} in everything but its id. */
  public static Integration full(IntegrationId id) {
    return new Integration(
        id,
        "Größe & \"Söhne\" 🚲",
        new OdooAddress(
            URI.create("http://localhost:8069/odoo"), "zweite", Optional.of(TransportName.JSON2)),
        new Credentials(
            "admin@example.com",
            Optional.of(new Secret("key-4711")),
            Optional.of(new Secret("päßwort"))),
        "care",
        new SyncSettings(
            Set.of(new EntityName("customer"), new EntityName("order")),
            Optional.of(3L),
            "de_DE",
            false,
            1000,
            true,
            Duration.ofMillis(90_500),
            Map.of(
                PolicyPlace.of(new EntityName("customer")),
                ConflictPolicy.MANUAL,
                PolicyPlace.of(new EntityName("order"), "lines.price"),
                ConflictPolicy.ODOO),
            Map.of(new EntityName("customer"), Duration.ofMinutes(5)),
            DeleteBrake.of(7, 33),
            new CallLimits(1, Optional.of(new BigDecimal("0.5")), Duration.ofSeconds(600))),
        true,
        SampleRecords.NOON.minusSeconds(3600),
        SampleRecords.NOON.plusSeconds(3600));
  }
}
