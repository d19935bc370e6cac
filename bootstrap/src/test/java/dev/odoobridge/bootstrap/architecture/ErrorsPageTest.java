package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.domain.integration.Notice;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code the code knows is on docs/errors.md, and no other. */
final class ErrorsPageTest {
  private static final String PAGE = Repository.text("docs/errors.md");
  private static final String APPLICATION = "application/src/main/java/dev/odoobridge/application/";

  @Test
  void explainsEveryProblemOfTheApi() {
    var rows =
        Stream.of(ProblemType.values())
            .map(
                type ->
                    "| `%s` | %d | %s | %s |"
                        .formatted(type.code(), type.status(), type.title(), type.hint()))
            .collect(Collectors.joining("\n"));
    var written =
        section("Problems of the API")
            .lines()
            .filter(line -> line.startsWith("| `"))
            .collect(Collectors.joining("\n"));

    assertEquals(rows, written);
  }

  @Test
  void explainsEveryFailureOfOdoo() {
    var source = Repository.text(APPLICATION + "port/out/OdooFailure.java");

    assertEquals(Repository.found("\"(odoo-[a-z-]+)\"", source), codes("Odoo"));
  }

  @Test
  void explainsEveryNotice() {
    var kinds = Stream.of(Notice.Kind.values()).map(Notice.Kind::code).collect(Collectors.toSet());

    assertEquals(kinds, codes("Notices"));
  }

  @Test
  void explainsEveryCodeOfARecord() {
    var made = new TreeSet<String>();
    for (var file : Repository.files(APPLICATION + "sync")) {
      var source = Repository.text(file.toString());
      made.addAll(Repository.found("CODE = \"([a-z-]+)\"", source));
      made.addAll(Repository.found("Optional\\.of\\(\"([a-z-]+)\"\\)", source));
      made.addAll(
          Repository.found("(?:Outcome\\.[A-Z]+|hostId\\(?\\)?),\\s*\"([a-z-]+)\"", source));
    }
    var kinds = Repository.text("domain/src/main/java/dev/odoobridge/domain/record/Parked.java");
    made.addAll(Repository.found(" = \"([a-z-]+)\";", kinds));
    made.add("odoo-refused"); // Trouble takes the failure's own code

    assertEquals(made, codes("Records in a run"));
  }

  @Test
  void explainsEveryCodeOfARun() {
    var made = new TreeSet<String>();
    for (var file : Repository.files(APPLICATION + "sync")) {
      var source = Repository.text(file.toString());
      made.addAll(Repository.found("fail\\(log, \"([a-z-]+)\"", source));
      made.addAll(Repository.found("RunError\\(\\s*\"([a-z-]+)\"", source));
    }

    assertEquals(made, codes("Runs"));
  }

  @Test
  void explainsEveryFailureOfTheEmbeddedDatabase() {
    var source =
        Repository.text(
            "embedded-postgres/src/main/java/dev/odoobridge/embeddedpostgres/"
                + "EmbeddedPostgresFailure.java");

    assertEquals(
        Repository.found("return \"(embedded-postgres-[a-z-]+)\"", source),
        codes("The embedded database"));
  }

  private static Set<String> codes(String title) {
    return Repository.found("^\\| `([a-z-]+)` \\|", section(title));
  }

  private static String section(String title) {
    var start = PAGE.indexOf("\n## " + title + "\n");
    var end = PAGE.indexOf("\n## ", start + 1);
    return PAGE.substring(start, end < 0 ? PAGE.length() : end);
  }
}
