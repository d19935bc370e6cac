package dev.odoobridge.application.direct;

import dev.odoobridge.application.odoo.Directory;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.DiscoverOdoo;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Asks Odoo's own tables, and shows what the caller may know. */
public final class DiscoverOdooService implements DiscoverOdoo {
  /** Odoo lists models of old modules by names that no call takes. */
  private static final Pattern CALLABLE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");

  private final IntegrationStore integrations;
  private final OpenOdoos odoos;

  public DiscoverOdooService(IntegrationStore integrations, OpenOdoos odoos) {
    this.integrations = integrations;
    this.odoos = odoos;
  }

  @Override
  public Result version(Caller caller, IntegrationId id, boolean fresh) {
    return asked(
        id,
        fresh,
        integration -> {
          var open = odoos.of(integration);
          var version = open.connected().version();
          return new Result.Version(
              version.full(),
              integration.odoo().database(),
              open.connected().transport().name().word(),
              open.connected().reason(),
              open.note(),
              open.since());
        });
  }

  @Override
  public Result models(Caller caller, IntegrationId id, boolean fresh) {
    var access = OdooAccess.of(caller);
    return asked(
        id,
        fresh,
        integration -> {
          var asked = odoos.of(integration).directory().models();
          var models =
              asked.answer().stream()
                  .filter(model -> CALLABLE.matcher(model.model()).matches())
                  .filter(
                      model ->
                          access
                              .refusal(new ModelName(model.model()), OdooAccess.Deed.READ)
                              .isEmpty())
                  .toList();
          return new Result.Models(models, asked.at());
        });
  }

  @Override
  public Result fields(Caller caller, IntegrationId id, ModelName model, boolean fresh) {
    var access = OdooAccess.of(caller);
    return asked(
        id,
        fresh,
        integration -> {
          var refusal = access.refusal(model, OdooAccess.Deed.READ);
          if (refusal.isPresent()) {
            return new Result.Denied(refusal.get());
          }
          return odoos
              .of(integration)
              .directory()
              .fields(model)
              .<Result>map(
                  asked -> new Result.Fields(model, seen(asked, model, access), asked.at()))
              .orElseGet(() -> new Result.NoSuchModel(model));
        });
  }

  private static List<Field> seen(
      Directory.Asked<List<Field>> asked, ModelName model, OdooAccess access) {
    return asked.answer().stream()
        .filter(field -> access.sees(model, new FieldName(field.name())))
        .toList();
  }

  @Override
  public Result modules(Caller caller, IntegrationId id, boolean fresh) {
    return asked(
        id,
        fresh,
        integration -> {
          var asked = odoos.of(integration).directory().modules();
          return new Result.Modules(asked.answer(), asked.at());
        });
  }

  private Result asked(IntegrationId id, boolean fresh, Function<Integration, Result> question) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    if (fresh) {
      odoos.forget(id);
    }
    return question.apply(integration.get());
  }
}
