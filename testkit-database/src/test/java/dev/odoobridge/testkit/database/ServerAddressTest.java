package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://ann:p%40ss@db:5433/main, db:5433, main, '', ann, p@ss",
    "postgres://ann@db, db, postgres, '', ann, ''",
    "jdbc:postgresql://db/main?user=ann&password=p%2Bs, db, main, '', ann, p+s",
    "jdbc:postgresql://[::1]:5/m?ssl=true&user=ann&x=1, [::1]:5, m, ?ssl=true&x=1, ann, ''",
  })
  void understandsBothWaysToWriteAUrl(
      String url, String host, String database, String parameters, String user, String password) {
    assertEquals(
        new ServerAddress(host, database, parameters, user, password), ServerAddress.parse(url));
  }

  @Test
  void keepsTheParametersForOtherDatabases() {
    var address = ServerAddress.parse("jdbc:postgresql://db:1/main?sslmode=require&user=ann");

    assertEquals("jdbc:postgresql://db:1/other?sslmode=require", address.jdbcUrl("other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://db/main", "db:5432", "postgresql:main", "not a url", ""})
  void refusesWhatIsNoPostgres(String url) {
    assertThrows(IllegalArgumentException.class, () -> ServerAddress.parse(url));
  }
}
