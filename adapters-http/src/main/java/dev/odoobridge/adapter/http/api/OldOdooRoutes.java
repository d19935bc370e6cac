package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.application.port.in.DiscoverOdoo;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /api/odoo}: what a production dashboard reads in Odoo itself, or in the copy of it while
 * Odoo is away; and its manufacturing orders, which it writes there too.
 */
public final class OldOdooRoutes {
  public static final List<String> ONLY = List.of(OldIntegration.PARAMETER);
  public static final List<String> FRESH = with(DiscoveryRoutes.FRESH);
  public static final List<String> SHAPE = with(OdooRecordRoutes.SHAPE);
  public static final List<String> LIST = with(OdooRecordRoutes.LIST);

  private final OdooRoutes odoo;
  private final DiscoverOdoo discover;
  private final OdooRecords records;
  private final ReadOdooRecords reads;
  private final ManageIntegrations integrations;

  public OldOdooRoutes(
      OdooRoutes odoo,
      DiscoverOdoo discover,
      OdooRecords records,
      ReadOdooRecords reads,
      ManageIntegrations integrations) {
    this.odoo = odoo;
    this.discover = discover;
    this.records = records;
    this.reads = reads;
    this.integrations = integrations;
  }

  private static List<String> with(List<String> parameters) {
    return Stream.concat(parameters.stream(), ONLY.stream()).toList();
  }

  public void test(Context context) {
    odoo.test(context, integration(context, ONLY));
  }

  public void version(Context context) {
    var query = Query.of(context, FRESH);
    var id = integration(context, FRESH);
    var found = discover.version(Guard.caller(context), id, DiscoveryRoutes.fresh(query));
    DiscoveryRoutes.answer(context, found);
  }

  /** A page of what is called so there. */
  public Handler list(Resource resource) {
    return context -> list(context, resource);
  }

  private void list(Context context, Resource resource) {
    var query = Query.of(context, LIST);
    var id = integration(context, LIST);
    var search = OdooRecordRoutes.search(query, shape(resource, query));
    var caller = Guard.caller(context);
    OdooRecordRoutes.answer(context, reads.list(caller, id, resource.model(), search, Wish.LIVE));
  }

  public Handler read(Resource resource) {
    return context -> read(context, resource);
  }

  private void read(Context context, Resource resource) {
    var query = Query.of(context, SHAPE);
    var id = integration(context, SHAPE);
    var record = OdooPaths.record(context, resource.model());
    var shape = shape(resource, query);
    var caller = Guard.caller(context);
    OdooRecordRoutes.answer(
        context, reads.read(caller, id, resource.model(), record, shape, Wish.LIVE));
  }

  public Handler create(Resource resource) {
    return context -> create(context, resource);
  }

  private void create(Context context, Resource resource) throws IOException {
    var values = Bodies.object(context, Bodies.JSON);
    var id = writable(context);
    OdooRecordRoutes.answer(
        context, records.create(Guard.caller(context), id, resource.model(), values));
  }

  public Handler update(Resource resource) {
    return context -> update(context, resource);
  }

  private void update(Context context, Resource resource) throws IOException {
    var values = Bodies.object(context, Bodies.JSON);
    var id = writable(context);
    var record = OdooPaths.record(context, resource.model());
    OdooRecordRoutes.answer(
        context, records.update(Guard.caller(context), id, resource.model(), record, values));
  }

  private IntegrationId integration(Context context, List<String> parameters) {
    return OldIntegration.of(context, Query.of(context, parameters), integrations);
  }

  /** Odoo's records are no entity: a caller kept to some entities writes none of them. */
  private IntegrationId writable(Context context) {
    var id = integration(context, ONLY);
    Sight.of(context).require(id, List.of());
    return id;
  }

  /** The fields that are asked for, else those of the resource that there are. */
  private static OdooRecords.Shape shape(Resource resource, Query query) {
    var asked = OdooRecordRoutes.shape(query);
    return asked.fields().isEmpty()
        ? new OdooRecords.Shape(resource.fields(), asked.raw(), true)
        : asked;
  }

  /** What the dashboard knows by a name of its own. Fields that an Odoo lacks are left out. */
  public enum Resource {
    PRODUCTS(
        "product.product",
        "name",
        "default_code",
        "barcode",
        "description_sale",
        "categ_id",
        "uom_id",
        "list_price",
        "standard_price",
        "qty_available",
        "active"),
    MANUFACTURING_ORDERS(
        "mrp.production",
        "name",
        "origin",
        "product_id",
        "product_qty",
        "qty_producing",
        "product_uom_id",
        "bom_id",
        "state",
        "priority",
        "user_id",
        "date_start",
        "date_planned_start",
        "date_finished",
        "date_deadline"),
    PARTNERS(
        "res.partner",
        "name",
        "email",
        "phone",
        "street",
        "city",
        "zip",
        "country_id",
        "vat",
        "is_company",
        "type",
        "active"),
    STOCK(
        "stock.quant",
        "product_id",
        "location_id",
        "lot_id",
        "quantity",
        "reserved_quantity",
        "available_quantity");

    private final String model;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
    private final List<String> fields;

    Resource(String model, String... fields) {
      this.model = model;
      this.fields = List.of(fields);
    }

    ModelName model() {
      return new ModelName(model);
    }

    List<String> fields() {
      return fields;
    }
  }
}
