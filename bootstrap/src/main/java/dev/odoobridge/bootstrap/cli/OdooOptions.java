package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service and which of its integrations a command works with. */
final class OdooOptions {
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--integration",
      paramLabel = "ID",
      description =
          "Its integration; without it the one that ODOO_URL describes, else the only one.")
  private @Nullable String integration;

  boolean json() {
    return service.json();
  }

  /** Works with the service; the path is that of the integration's Odoo. */
  int with(Surroundings surroundings, ToIntBiFunction<ApiClient, String> work) {
    return within(surroundings, (api, path) -> work.applyAsInt(api, path + "/odoo"));
  }

  /** Works with the service; the path is that of the integration. */
  int within(Surroundings surroundings, ToIntBiFunction<ApiClient, String> work) {
    try (var session = service.open(surroundings)) {
      var id = Pages.encoded(session.integration(integration));
      return work.applyAsInt(session.api(), "/api/v1/integrations/" + id);
    }
  }

  /** Prints some members of what a list has. */
  int print(Surroundings surroundings, String list, List<String> members) {
    return with(
        surroundings,
        (api, path) -> {
          var found = api.get(path + list);
          if (json()) {
            System.out.println(found.toPrettyString());
            return 0;
          }
          var rows = JsonNodeFactory.instance.arrayNode();
          for (var item : found.path("items")) {
            var row = rows.addObject();
            members.forEach(member -> row.set(member, item.path(member)));
          }
          OdooRows.print(rows);
          return 0;
        });
  }
}
