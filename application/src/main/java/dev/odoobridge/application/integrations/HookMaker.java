package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Hooks;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.application.port.in.PrepareOdoo.Hook;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves hooks in Odoo, one for each model whose records are imported, and takes them away again.
 * What stands there already and works is left alone.
 */
public final class HookMaker {
  private static final Logger LOG = LoggerFactory.getLogger(HookMaker.class);

  /** The path below the public address that hooks call. */
  public static final String PATH = "/hooks/odoo/";

  private final Hooks hooks;
  private final Optional<URI> publicUrl;

  /**
   * Makes hooks that call this service.
   *
   * @param publicUrl where Odoo reaches it; without one no hook is made
   */
  public HookMaker(Hooks hooks, Optional<URI> publicUrl) {
    this.hooks = hooks;
    this.publicUrl = publicUrl;
  }

  /** What a hook is to watch. */
  record Wish(ModelName model, ModelName wakes, List<String> fields) {}

  List<Hook> prepare(
      Integration integration, List<EntityMapping> mappings, OdooClient client, Schemas schemas) {
    var wishes = new HookWishes(client, schemas).of(mappings);
    if (publicUrl.isEmpty()) {
      return impossible(
          wishes,
          "ODOO_BRIDGE_PUBLIC_URL is not set, so Odoo would not find the way; changes are polled");
    }
    if (!client.dialect().sendsWebhooks()) {
      return impossible(wishes, "Odoo sends web hooks from version 17 on; changes are polled");
    }
    try {
      var odoo = new OdooAutomations(client);
      var present = tidied(integration.id(), odoo, wishes);
      return wishes.stream().map(wish -> prepare(integration.id(), odoo, wish, present)).toList();
    } catch (OdooFailure.Misconfigured missing) {
      if (missing.reason() != OdooFailure.Misconfigured.Cause.MODEL) {
        throw missing;
      }
      return impossible(
          wishes,
          "Odoo's module base_automation (Automation Rules) is not installed; changes are polled");
    } catch (OdooFailure.Refused refused) {
      return impossible(
          wishes,
          "Odoo's user may not make automation rules; changes are polled: "
              + refused.explanation());
    }
  }

  private static List<Hook> impossible(List<Wish> wishes, String reason) {
    return wishes.stream()
        .map(wish -> new Hook(wish.model().value(), Hook.IMPOSSIBLE, reason))
        .toList();
  }

  /** Removes what is ours and of no use any more; what is left works. */
  private Set<ModelName> tidied(
      IntegrationId integration, OdooAutomations odoo, List<Wish> wishes) {
    var present = new LinkedHashSet<ModelName>();
    var wanted = new LinkedHashMap<ModelName, Wish>();
    wishes.forEach(wish -> wanted.put(wish.model(), wish));
    for (var action : odoo.withUrl(PATH)) {
      var owned = hooks.find(action.secret(PATH));
      var isHere = action.url().startsWith(publicUrl.orElseThrow() + PATH);
      var isOurs = owned.map(it -> it.integration().equals(integration)).orElse(isHere);
      if (!isOurs) {
        continue;
      }
      var isGood =
          isHere
              && owned.isPresent()
              && action.active()
              && wanted.containsKey(owned.get().hook().model())
              && present.add(owned.get().hook().model());
      if (!isGood) {
        odoo.remove(action);
      }
    }
    hooks.of(integration).stream()
        .filter(hook -> !present.contains(hook.model()))
        .forEach(hook -> hooks.forget(integration, hook));
    return present;
  }

  private Hook prepare(
      IntegrationId integration, OdooAutomations odoo, Wish wish, Set<ModelName> present) {
    var model = wish.model().value();
    if (present.contains(wish.model())) {
      return new Hook(model, Hook.PRESENT, "");
    }
    var secret = hooks.make(integration, wish.model(), wish.wakes());
    var hook = hooks.find(secret.reveal()).orElseThrow().hook();
    try {
      var url = publicUrl.orElseThrow() + PATH + secret.reveal();
      var automation =
          odoo.make("odoo-bridge: " + integration + ", " + model, wish.model(), wish.fields(), url);
      var tried = odoo.tryWrite(wish.model(), wish.fields(), automation);
      if (tried == OdooAutomations.Tried.BREAKS_WRITES) {
        odoo.unlink(automation);
        hooks.forget(integration, hook);
        return new Hook(model, Hook.FAILED, "with it Odoo refused writes; it was removed again");
      }
      LOG.atInfo()
          .addKeyValue("integration", integration)
          .addKeyValue("model", model)
          .log("hook left in odoo");
      var rang = hooks.find(secret.reveal()).flatMap(it -> it.hook().rangAt()).isPresent();
      return new Hook(
          model,
          Hook.MADE,
          rang
              ? "Odoo reaches the bridge"
              : tried == OdooAutomations.Tried.WORKS
                  ? "Odoo did not reach the bridge at " + publicUrl.orElseThrow() + "; is it right?"
                  : "not tried, for want of a record that may be written");
    } catch (OdooFailure failure) {
      hooks.forget(integration, hook);
      throw failure;
    }
  }

  /** Takes away all hooks of the integration; the models that had one. */
  List<String> remove(IntegrationId integration, OdooClient client) {
    var odoo = new OdooAutomations(client);
    var removed = new ArrayList<String>();
    if (client.dialect().sendsWebhooks()) {
      for (var action : odoo.withUrl(PATH)) {
        var owned = hooks.find(action.secret(PATH));
        if (owned.filter(it -> it.integration().equals(integration)).isPresent()) {
          odoo.remove(action);
          removed.add(owned.get().hook().model().value());
        }
      }
    }
    hooks.of(integration).forEach(hook -> hooks.forget(integration, hook));
    return removed.stream().sorted().toList();
  }
}
