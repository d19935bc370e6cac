package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.addons.Addons;
import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Database;
import dev.odoobridge.testkit.odoo.orm.Method;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import dev.odoobridge.testkit.odoo.orm.Recordset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records behind an Odoo double, seeded like a fresh database, and the one door to its methods.
 * A call that fails changes nothing. Thread-safe; calls run one after the other.
 */
public final class OdooStore {
  private static final Set<String> NOT_FOR_REMOTE_19 =
      Set.of(
          "sudo",
          "browse",
          "exists",
          "with_user",
          "with_context",
          "with_company",
          "with_env",
          "filtered",
          "mapped",
          "sorted",
          "ensure_one",
          "flush_model",
          "invalidate_model");

  private final InstantSource clock;
  private final OdooFaults faults = new OdooFaults();
  private final OdooCalls calls = new OdooCalls();
  private final Database database;
  private final Credentials credentials;
  private final Automations automations;

  private OdooStore(OdooVersion version, InstantSource clock) {
    this.clock = clock;
    this.database = new Database(version, Addons.models(version), faults::check);
    this.credentials = new Credentials(database, clock);
    this.automations = new Automations(database, clock);
  }

  /** A store with the content of a fresh database, whose administrator has that login. */
  public static OdooStore create(OdooVersion version, String login, InstantSource clock) {
    var store = new OdooStore(version, clock);
    store.database.copy(Fresh.of(version, login), Fresh.SEEDED, clock.instant());
    return store;
  }

  /**
   * Calls a method as the user with that login. Arguments carry the names json2 and Odoo 19 know,
   * in both versions; no value in them is null (an empty one is {@code false}). Of the armed faults
   * only poison acts here: the others belong to a connection.
   *
   * @param ids the records called on; null for none
   * @return texts, Long, BigDecimal, Boolean, lists and maps of them; records answer as a list of
   *     ids; null is Python's None
   * @throws OdooFault as Odoo would raise it
   */
  public @Nullable Object call(
      String user,
      String model,
      String method,
      @Nullable List<Long> ids,
      Map<String, Object> arguments,
      Map<String, Object> context) {
    var now = clock.instant();
    var named = ids == null ? List.<Long>of() : ids;
    calls.add(new OdooCall("memory", model, method, named.size(), now));
    var caller = credentials.user(user).orElseThrow(OdooFault::accessDenied);
    var found = method(model, method);
    Binding.named(found, arguments);
    var result = execute(now, caller, model, found, named, arguments, context);
    return result instanceof Recordset records ? records.ids() : result;
  }

  /** Whether a user comes in with that password or key. */
  public boolean opens(String login, String secret) {
    return credentials.login(login, secret).isPresent();
  }

  /** Remembers the records there are, for {@link #rewind()}. */
  public void mark() {
    database.mark();
  }

  /** Forgets all calls and takes back every change since {@link #mark()}. */
  public void rewind() {
    database.rewind();
    calls.clear();
  }

  public OdooVersion version() {
    return database.version();
  }

  public OdooFaults faults() {
    return faults;
  }

  public OdooCalls calls() {
    return calls;
  }

  InstantSource clock() {
    return clock;
  }

  Credentials credentials() {
    return credentials;
  }

  boolean has(String model) {
    return database.has(model);
  }

  /** The method, or the error with which legacy transports refuse an unknown or private one. */
  Method method(String model, String method) {
    var owner = database.model(model);
    if (method.startsWith("_") || (is19() && NOT_FOR_REMOTE_19.contains(method))) {
      var shown = is19() ? "'%s.%s'".formatted(model, method) : method;
      throw OdooFault.access(
          "Private methods (such as %s) cannot be called remotely.".formatted(shown));
    }
    return owner.method(method).orElseThrow(() -> unknown(owner, method));
  }

  private boolean is19() {
    return database.version().is19();
  }

  private OdooFault unknown(Model model, String method) {
    return OdooFault.builtin(
        "AttributeError",
        is19()
            ? "The method '%s.%s' does not exist".formatted(model.name(), method)
            : "type object '%s' has no attribute '%s'".formatted(model.name(), method));
  }

  @Nullable Object execute(
      Instant began,
      long user,
      String model,
      Method method,
      List<Long> ids,
      Map<String, Object> arguments,
      Map<String, Object> context) {
    if (is19() && context.get("lang") instanceof String language && !language.equals("en_US")) {
      throw OdooFault.user("Invalid language code: " + language);
    }
    database.takeTouched();
    var result =
        database.<@Nullable Object>transact(
            began,
            user,
            context,
            environment ->
                method.body().run(new Call(environment, environment.model(model), ids, arguments)));
    automations.fire(database.takeTouched());
    return result;
  }
}
