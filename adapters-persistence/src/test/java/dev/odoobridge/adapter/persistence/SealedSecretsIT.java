package dev.odoobridge.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.port.out.SecretVault.CannotOpen;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the database itself holds of an integration's secrets. */
final class SealedSecretsIT {
  private static final Integration FULL = SampleIntegrations.full(new IntegrationId("full"));

  private final Stores stores = PostgresStores.empty();

  private static List<String> rows() {
    return PostgresStores.transactions()
        .with(
            it ->
                Sql.of("SELECT integration::text AS whole FROM integration")
                    .list(it, row -> row.text("whole")));
  }

  private static void change(String sql) {
    PostgresStores.transactions().with(it -> Sql.of(sql).update(it));
  }

  @Test
  void holdsNoSecretAsItIs() {
    stores.integrations().add(FULL);
    stores.integrations().replace(FULL);

    var rows = rows();

    assertEquals(1, rows.size());
    Stream.of(FULL.credentials().apiKey(), FULL.credentials().password())
        .map(it -> it.map(Secret::reveal).orElseThrow())
        .forEach(secret -> assertFalse(rows.getFirst().contains(secret)));
  }

  @Test
  void opensNoSecretThatWasMovedToAnotherColumn() {
    stores.integrations().add(FULL);

    change("UPDATE integration SET api_key = password");

    assertThrows(CannotOpen.class, () -> stores.integrations().find(FULL.id()));
  }

  @Test
  void opensNoSecretThatWasMovedToAnotherIntegration() {
    stores.integrations().add(FULL);

    change("UPDATE integration SET id = 'other'");

    assertThrows(CannotOpen.class, () -> stores.integrations().find(new IntegrationId("other")));
  }
}
