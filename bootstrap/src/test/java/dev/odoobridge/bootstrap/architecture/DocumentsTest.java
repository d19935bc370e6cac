package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.profiles.YamlProfiles;
import dev.odoobridge.application.port.out.ProfileReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of files, settings, commands, routes and profiles is so. */
final class DocumentsTest {

  static List<Path> pages() {
    return Stream.concat(
            Repository.files("docs").stream(),
            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of))
        .filter(path -> path.toString().endsWith(".md"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void namesFilesThatAreThere(Path page) {
    var known =
        Repository.files("").stream()
            .map(path -> path.getFileName().toString())
            .collect(Collectors.toSet());
    var named =
        Repository.found(
            "`([A-Za-z0-9_.-]+\\.(?:java|sql|yaml|puml))`", Repository.text(page.toString()));
    named.remove("odoo-bridge.yaml"); // the user's own

    assertEquals(Set.of(), without(named, known), page + " names files that are not there");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void linksToFilesThatAreThere(Path page) {
    var folder = Repository.ROOT.resolve(page).getParent();
    var broken =
        Repository.found("]\\(([^)#]+)[^)]*\\)", Repository.text(page.toString())).stream()
            .filter(link -> !link.contains("://") && !Files.exists(folder.resolve(link)))
            .toList();

    assertEquals(List.of(), broken, page + " has broken links");
  }

  @Test
  void keepsDecisionsShortAndTrueToNames() {
    var known = Repository.found("(\\w+)\\.java", Repository.files("").toString());
    for (var page : Repository.files("docs/decisions")) {
      var text = Repository.text(page.toString());
      var types = Repository.found("`([A-Z]\\w*[a-z]\\w*)`", text);

      assertTrue(page.getFileName().toString().matches("\\d{4}-[a-z0-9-]+\\.md"), page.toString());
      assertTrue(text.lines().count() <= 30, page + " is longer than 30 lines");
      assertTrue(
          text.lines()
              .limit(3)
              .anyMatch(line -> line.matches("Status: (proposed|accepted|superseded by .+)")),
          page + " has no status on top");
      assertEquals(Set.of(), without(types, known), page + " names types that are not there");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"README.md", "docs/mapping.md"})
  void showsProfilesThatCanBeRead(String page) {
    var profiles =
        Pattern.compile("```yaml\n(.+?)```", Pattern.DOTALL).matcher(Repository.text(page));

    assertTrue(profiles.find(), page + " shows no profile");
    assertInstanceOf(ProfileReading.Valid.class, new YamlProfiles().read(profiles.group(1)));
  }

  @Test
  void listsEverySettingInTheReadme() {
    var read = new TreeSet<String>();
    for (var file : Repository.files("bootstrap/src/main/java")) {
      read.addAll(Repository.found("\"(ODOO_[A-Z_]*[A-Z])\"", Repository.text(file.toString())));
    }
    read.addAll(Repository.found("\\$\\{(ODOO_[A-Z_]+):-", Repository.text("odoo-bridge")));
    var readme = Repository.text("README.md");
    var table = readme.substring(readme.indexOf("## Settings"), readme.indexOf("## Commands"));

    assertEquals(read, Repository.found("`(ODOO_[A-Z_]+)`", table));
  }

  @Test
  void listsEveryCommandInTheReadme() {
    var commands = new TreeSet<String>();
    for (var file : Repository.files("bootstrap/src/main/java")) {
      commands.addAll(
          Repository.found(
              "@Command\\(\\s*name = \"(?!odoo-bridge\")([a-z-]+)\"",
              Repository.text(file.toString())));
    }

    assertEquals(
        commands,
        Repository.found("^\\| `\\./odoo-bridge ([a-z-]+)", Repository.text("README.md")));
  }

  @Test
  void listsEveryRouteInTheApiPage() {
    var folder = "adapters-http/src/main/java/dev/odoobridge/adapter/http/";
    var routes = new TreeSet<String>();
    for (var file : Repository.files(folder)) {
      var table = Repository.text(file.toString());
      var route = Pattern.compile("new Route\\(\\s*([A-Z]+),\\s*([^,]+),").matcher(table);
      while (route.find()) {
        routes.add(route.group(1) + " " + path(table, route.group(2)));
      }
    }

    assertEquals(
        routes, Repository.found("^\\| `([A-Z]+ /\\S*)` \\|", Repository.text("docs/api.md")));
  }

  /** The text of an expression such as {@code RUN + "/items"}. */
  private static String path(String source, String expression) {
    var path = new StringBuilder();
    for (var part : expression.split("\\+")) {
      var term = part.strip();
      if (term.startsWith("\"")) {
        path.append(term, 1, term.length() - 1);
      } else {
        var constant = Pattern.compile("String " + term + " =\\s*([^;]+);").matcher(source);
        assertTrue(constant.find(), term + " is no constant there");
        path.append(path(source, constant.group(1)));
      }
    }
    return path.toString();
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
