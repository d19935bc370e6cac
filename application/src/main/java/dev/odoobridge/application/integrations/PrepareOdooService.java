package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the custom fields a profile names: text, indexed, not copied when somebody duplicates a
 * record. Odoo wants administration rights for it.
 */
public final class PrepareOdooService implements PrepareOdoo {
  private static final Logger LOG = LoggerFactory.getLogger(PrepareOdooService.class);
  private static final ModelName MODELS = new ModelName("ir.model");
  private static final ModelName FIELDS = new ModelName("ir.model.fields");
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final OdooOpener opener;
  private final HookMaker hooks;

  public PrepareOdooService(
      IntegrationStore integrations, ProfileSource profiles, OdooOpener opener, HookMaker hooks) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.opener = opener;
    this.hooks = hooks;
  }

  @Override
  public Result prepare(IntegrationId id) {
    return with(id, this::prepare);
  }

  @Override
  public Result removeHooks(IntegrationId id) {
    return with(
        id,
        integration ->
            new Result.HooksRemoved(hooks.remove(id, opener.open(integration).client())));
  }

  private Result with(IntegrationId id, Function<Integration, Result> work) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    try {
      return work.apply(integration.get());
    } catch (OdooFailure failure) {
      return new Result.Fails(failure.code(), failure.explanation());
    }
  }

  private Result prepare(Integration integration) {
    var client = opener.open(integration).client();
    var schemas = new Schemas(client);
    var created = new ArrayList<String>();
    var present = new ArrayList<String>();
    wanted(integration)
        .forEach(
            (model, names) ->
                schemas
                    .find(new ModelName(model))
                    .ifPresent(
                        schema -> {
                          for (var name : names) {
                            if (schema.has(new FieldName(name))) {
                              present.add(model + "." + name);
                            } else {
                              create(client, model, name);
                              created.add(model + "." + name);
                            }
                          }
                        }));
    LOG.atInfo()
        .addKeyValue("integration", integration.id())
        .addKeyValue("created", created)
        .log("odoo prepared");
    var left = hooks.prepare(integration, mappings(integration), client, new Schemas(client));
    return new Result.Prepared(created, present, left);
  }

  private Map<String, Set<String>> wanted(Integration integration) {
    var wanted = new TreeMap<String, Set<String>>();
    for (var mapping : mappings(integration)) {
      for (var name : custom(mapping)) {
        wanted.computeIfAbsent(mapping.model().value(), _ -> new TreeSet<>()).add(name.value());
      }
    }
    return wanted;
  }

  private List<EntityMapping> mappings(Integration integration) {
    var chosen = integration.settings().entities();
    return profiles.of(integration).entities().stream()
        .filter(mapping -> chosen.isEmpty() || chosen.contains(mapping.name()))
        .toList();
  }

  private static List<FieldName> custom(EntityMapping mapping) {
    var names = new ArrayList<FieldName>();
    mapping.key().ifPresent(names::add);
    mapping.fields().forEach(field -> names.addAll(field.odoo()));
    return names.stream().filter(FieldName::isCustom).distinct().toList();
  }

  private static void create(OdooClient client, String model, String name) {
    var values = new LinkedHashMap<String, RawValue>();
    values.put("model_id", RawValue.of(modelId(client, model)));
    values.put("name", RawValue.of(name));
    values.put("field_description", RawValue.of(label(name)));
    values.put("ttype", RawValue.of("char"));
    values.put("index", RawValue.TRUE);
    values.put("copied", RawValue.FALSE);
    client.write(
        FIELDS, "create", Map.of("vals_list", RawValue.list(new RawValue.Members(values))));
  }

  private static String label(String name) {
    return Optional.of(name.substring(2).replace('_', ' '))
        .filter(text -> !text.isBlank())
        .orElse(name);
  }

  private static long modelId(OdooClient client, String model) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", RawValue.list(Domain.where("model", "=", RawValue.of(model))));
    arguments.put("fields", RawValue.texts(List.of("id")));
    if (client.read(MODELS, "search_read", arguments) instanceof RawValue.Items(var rows)
        && !rows.isEmpty()
        && rows.getFirst() instanceof RawValue.Members row
        && row.member("id") instanceof RawValue.Number(var id)) {
      return id.longValueExact();
    }
    throw new OdooFailure.Misconfigured(
        OdooFailure.Misconfigured.Cause.MODEL, "this Odoo has no model " + model, "ir.model");
  }
}
