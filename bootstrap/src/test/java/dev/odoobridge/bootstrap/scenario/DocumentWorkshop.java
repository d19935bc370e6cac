package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.adapter.odoo.common.ProbingConnector;
import dev.odoobridge.adapter.odoo.json2.Json2Offer;
import dev.odoobridge.adapter.odoo.jsonrpc.JsonRpcOffer;
import dev.odoobridge.adapter.odoo.jsonrpc.WebSessionOffer;
import dev.odoobridge.adapter.odoo.xmlrpc.XmlRpcOffer;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.Transitions;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.document.Amendment;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.odoo.document.Route;
import dev.odoobridge.domain.odoo.document.Step;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes documents in any of their states and moves them as the bridge does. */
final class DocumentWorkshop {
  private static final FieldName QUANTITY = new FieldName("product_qty");
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final List<Step> POST = List.of(new Step.Method("action_post", Map.of()));

  private final OdooClient client;
  private final long customer;
  private final long product;
  private final long table;
  private final RawValue unit;
  private final long bill;
  private final Map<String, Deque<OdooId>> stock = new HashMap<>();

  DocumentWorkshop(OdooUnderTest odoo, Optional<TransportName> transport) {
    var clock = InstantSource.system();
    var offers =
        List.of(
            new Json2Offer(clock),
            new JsonRpcOffer(clock),
            new XmlRpcOffer(clock),
            new WebSessionOffer(clock));
    var connected =
        new ProbingConnector(offers, HttpSettings.standard("test"), clock)
            .connect(
                new OdooAddress(URI.create(odoo.url()), odoo.database(), transport),
                new Credentials(
                    odoo.username(),
                    Optional.of(new Secret(odoo.key())),
                    Optional.of(new Secret(odoo.password()))));
    client =
        new OdooClient(
            connected.transport(), Dialect.of(connected.version()), SyncSettings.STANDARD);
    customer = create("res.partner", Map.of("name", RawValue.of("Workshop")));
    product = product("Chair");
    table = product("Table");
    unit = id(read("product.product", table, "uom_id"));
    bill = makeBill();
  }

  private long product(String name) {
    return create(
        "product.product",
        Map.of("name", RawValue.of(name), "list_price", RawValue.of(new BigDecimal("100"))));
  }

  private long makeBill() {
    var leg = product("Leg");
    var template = read("product.product", table, "product_tmpl_id");
    return create(
        "mrp.bom",
        Map.of(
            "product_tmpl_id",
            id(template),
            "product_qty",
            RawValue.of(1),
            "bom_line_ids",
            line(Map.of("product_id", RawValue.of(leg), "product_qty", RawValue.of(4)))));
  }

  OdooClient client() {
    return client;
  }

  long customer() {
    return customer;
  }

  long product() {
    return product;
  }

  long table() {
    return table;
  }

  long bill() {
    return bill;
  }

  /** Gives the customer a payment term, and tells which. */
  RawValue termOfTheCustomer() {
    var terms =
        client.read(
            new ModelName("account.payment.term"),
            "search",
            Map.of("domain", RawValue.list(), "order", RawValue.of("id desc")));
    var term = ((RawValue.Items) terms).values().getFirst();
    client.write(
        new ModelName("res.partner"),
        "write",
        List.of(new OdooId(customer)),
        Map.of("vals", new RawValue.Members(Map.of("property_payment_term_id", term))),
        Map.of());
    return term;
  }

  RawValue id(String model, OdooId document, String field) {
    return id(read(model, document.value(), field));
  }

  OdooId firstOf(String model, OdooId document, String field) {
    var lines = (RawValue.Items) read(model, document.value(), field);
    return new OdooId(((RawValue.Number) lines.values().getFirst()).value().longValueExact());
  }

  /** A field of an invoice's line. */
  RawValue read(OdooId line, String field) {
    return read("account.move.line", line.value(), field);
  }

  private boolean isOld() {
    return client.dialect().version().major() < 19;
  }

  Document kind(String model, Payments payments) {
    return client.dialect().document(new ModelName(model)).orElseThrow().with(payments);
  }

  List<Document> kinds(Payments payments) {
    return client.dialect().documents().stream()
        .map(model -> kind(model.value(), payments))
        .toList();
  }

  /** New ones in that state; a stock of them is made at once, as calls are what takes time. */
  List<OdooId> documents(Document kind, String state, int count) {
    var shelf = stock.computeIfAbsent(kind.model() + " " + state, _ -> new ArrayDeque<>());
    while (shelf.size() < count) {
      shelf.addAll(made(kind, state));
    }
    return Stream.generate(shelf::removeFirst).limit(count).toList();
  }

  private List<OdooId> made(Document kind, String state) {
    var documents =
        create(
            kind.model().value(),
            Collections.<RawValue>nCopies(2 * kind.states().size(), values(kind, state)),
            Map.of("import_file", RawValue.TRUE));
    lead(kind, documents, state);
    states(kind, documents)
        .forEach(
            made -> {
              if (!made.equals(state)) {
                throw new AssertionError(kind.model() + " was to be " + state + ", is " + made);
              }
            });
    return documents;
  }

  private RawValue.Members values(Document kind, String state) {
    return new RawValue.Members(
        switch (kind.model().value()) {
          case "sale.order" ->
              Map.of(
                  "partner_id", RawValue.of(customer),
                  "order_line",
                      line(
                          Map.of(
                              "product_id", RawValue.of(product),
                              "product_uom_qty", RawValue.of(2))));
          case "account.move" -> invoice(state.equals("overdue") ? -9 : 9);
          case "mrp.production" ->
              Map.of(
                  "product_id", RawValue.of(table),
                  "product_qty", RawValue.of(6),
                  "product_uom_id", unit,
                  "bom_id", RawValue.of(bill));
          default -> throw new IllegalArgumentException(kind.model() + " is made nowhere");
        });
  }

  private Map<String, RawValue> invoice(int dueInDays) {
    var due = TODAY.plusDays(dueInDays);
    return Map.of(
        "move_type", RawValue.of("out_invoice"),
        "partner_id", RawValue.of(customer),
        "invoice_date", RawValue.of(due.minusDays(20).toString()),
        "invoice_date_due", RawValue.of(due.toString()),
        "invoice_payment_term_id", RawValue.FALSE,
        "invoice_line_ids",
            line(
                Map.of(
                    "product_id", RawValue.of(product),
                    "quantity", RawValue.of(1),
                    "price_unit", RawValue.of(100))));
  }

  private void lead(Document kind, List<OdooId> documents, String state) {
    switch (state) {
      case "partial" -> {
        take(kind, POST, documents);
        documents.forEach(
            invoice ->
                wizard(
                    "account.payment.register",
                    Map.of("amount", RawValue.of(30)),
                    "action_create_payments",
                    List.of(invoice)));
      }
      case "paid" -> {
        take(kind, POST, documents);
        wizard("account.payment.register", Map.of(), "action_create_payments", documents);
      }
      case "reversed" -> {
        take(kind, POST, documents);
        reverse(documents);
      }
      default -> {
        if (kind.route("draft", state) instanceof Route.Steps(var steps)) {
          take(kind, steps, documents);
        }
      }
    }
  }

  /** Credits all of each. */
  void reverse(List<OdooId> invoices) {
    var journal = id(read("account.move", invoices.getFirst().value(), "journal_id"));
    var values = new HashMap<>(Map.of("journal_id", journal, "reason", RawValue.of("wrong")));
    if (isOld()) {
      values.put("refund_method", RawValue.of("cancel"));
    }
    wizard("account.move.reversal", values, isOld() ? "reverse_moves" : "modify_moves", invoices);
  }

  private void wizard(
      String model, Map<String, RawValue> values, String method, List<OdooId> documents) {
    var step =
        new Step.Wizard(
            new ModelName(model),
            values,
            Map.of(),
            method,
            Map.of("dont_redirect_to_payments", RawValue.TRUE));
    transitions(new ModelName("account.move")).take(step, documents, _ -> Map.of());
  }

  void take(Document kind, List<Step> steps, List<OdooId> documents) {
    steps.forEach(step -> transitions(kind.model()).take(step, documents, _ -> Map.of()));
  }

  /** Calls a method as someone would who does not know better. */
  void press(Document kind, String method, OdooId document) {
    try {
      client.write(kind.model(), method, List.of(document), Map.of(), Map.of());
    } catch (OdooFailure.Refused refused) {
      // As it should.
    }
  }

  String state(Document kind, OdooId document) {
    return states(kind, List.of(document)).getFirst();
  }

  List<String> states(Document kind, List<OdooId> documents) {
    var names = kind.stateFields().stream().map(FieldName::value).toList();
    var rows =
        client.read(kind.model(), "read", documents, Map.of("fields", RawValue.texts(names)));
    return ((RawValue.Items) rows)
        .values().stream()
            .map(RawValue.Members.class::cast)
            .map(
                row -> {
                  var fields = new HashMap<FieldName, RawValue>();
                  kind.stateFields().forEach(field -> fields.put(field, row.member(field.value())));
                  return kind.state(fields, TODAY);
                })
            .toList();
  }

  void makeMore(Document kind, List<OdooId> documents, String state, long quantity) {
    var values = new LinkedHashMap<OdooId, RawValue>();
    documents.forEach(document -> values.put(document, RawValue.of(quantity)));
    switch (kind.amendment(QUANTITY, state)) {
      case Amendment.ByWizard way -> transitions(kind.model()).amend(way, values);
      case Amendment.Plain() ->
          values.forEach(
              (id, value) ->
                  client.write(
                      kind.model(),
                      "write",
                      List.of(id),
                      Map.of("vals", new RawValue.Members(Map.of(QUANTITY.value(), value))),
                      Map.of()));
      case Amendment.Closed(var reason) -> throw new AssertionError(reason);
    }
  }

  String makes(OdooId order) {
    return number(read("mrp.production", order.value(), QUANTITY.value()));
  }

  /** How many components it takes. */
  String takes(OdooId order) {
    var moves = read("mrp.production", order.value(), "move_raw_ids");
    var move = ((RawValue.Number) ((RawValue.Items) moves).values().getFirst()).value();
    return number(read("stock.move", move.longValueExact(), "product_uom_qty"));
  }

  static String number(RawValue value) {
    return ((RawValue.Number) value).value().stripTrailingZeros().toPlainString();
  }

  private Transitions transitions(ModelName model) {
    return new Transitions(client, model);
  }

  private long create(String model, Map<String, RawValue> values) {
    return create(model, List.of(new RawValue.Members(values)), Map.of()).getFirst().value();
  }

  private List<OdooId> create(String model, List<RawValue> values, Map<String, RawValue> context) {
    var made =
        client.write(
            new ModelName(model),
            "create",
            Map.of("vals_list", new RawValue.Items(values)),
            context);
    return ((RawValue.Items) made)
        .values().stream()
            .map(id -> new OdooId(((RawValue.Number) id).value().longValueExact()))
            .toList();
  }

  RawValue read(String model, long id, String field) {
    var rows =
        client.read(
            new ModelName(model),
            "read",
            List.of(new OdooId(id)),
            Map.of("fields", RawValue.texts(List.of(field))));
    return ((RawValue.Members) ((RawValue.Items) rows).values().getFirst()).member(field);
  }

  private static RawValue id(RawValue reference) {
    return reference instanceof RawValue.Items(var pair) ? pair.getFirst() : reference;
  }

  static RawValue line(Map<String, RawValue> values) {
    return RawValue.list(
        RawValue.list(RawValue.of(0), RawValue.of(0), new RawValue.Members(values)));
  }
}
