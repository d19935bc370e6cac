package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class DatabaseServerIT {

  /** As on a server that lives longer than the tests, named by its URL. */
  @Test
  void leavesNothingOnANamedServer() throws SQLException {
    try (var home = TestDatabase.create()) {
      var url = home.jdbcUrl() + "?user=" + home.username() + "&password=" + home.password();
      var server = new DatabaseServer(ServerAddress.parse(url));
      var template = server.copy("template0");
      server.seal(template.name());
      var copy = server.copy(template.name());
      assertEquals("1", Rows.value(copy, "SELECT 1"));

      server.dropAll();

      assertThrows(SQLException.class, copy::connect);
      assertEquals(
          "0",
          Rows.value(
              home,
              "SELECT count(*) FROM pg_database WHERE datname IN ('%s', '%s')"
                  .formatted(template.name(), copy.name())));
    }
  }
}
