package dev.odoobridge.domain.odoo;

import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Invoice;
import dev.odoobridge.domain.odoo.document.ManufacturingOrder;
import dev.odoobridge.domain.odoo.document.SaleOrder;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between versions of Odoo, and nothing else in the bridge knows. Profiles name fields
 * as the newest known version does; a version newer than that behaves as it. Immutable.
 */
public final class Dialect {
  /** The oldest version the bridge speaks. */
  public static final int OLDEST = 14;

  /** The newest version whose ways are known. */
  public static final int NEWEST_KNOWN = 20;

  private static final ModelName INVOICE = new ModelName("account.move");
  private static final ModelName INVOICE_LINE = new ModelName("account.move.line");
  private static final ModelName MANUFACTURING_ORDER = new ModelName("mrp.production");

  private final OdooVersion version;
  private final Map<ModelName, Document> documents;
  private final Map<ModelName, Map<FieldName, FieldName>> oldNames;

  private Dialect(OdooVersion version) {
    this.version = version;
    this.documents =
        Stream.of(sale(version.major()), invoice(version.major()), manufacturing(version.major()))
            .collect(Collectors.toUnmodifiableMap(Document::model, Function.identity()));
    this.oldNames = Renames.until(version.major());
  }

  private static Document sale(int major) {
    return major < 17 ? SaleOrder.withDoneState() : SaleOrder.withLock();
  }

  private static Document invoice(int major) {
    return major < 17 ? Invoice.cancelledThroughDraft() : Invoice.cancelledAtOnce();
  }

  private static Document manufacturing(int major) {
    if (major < 15) {
      return ManufacturingOrder.thatStops();
    }
    if (major < 17) {
      return ManufacturingOrder.withQuantitiesDone();
    }
    return major < 19 ? ManufacturingOrder.withPicking() : ManufacturingOrder.thatStarts();
  }

  /** Whether the bridge speaks to servers of that version. */
  public static boolean speaks(OdooVersion version) {
    return version.major() >= OLDEST;
  }

  /**
   * The dialect of a version.
   *
   * @throws IllegalArgumentException when it is older than {@link #OLDEST}
   */
  public static Dialect of(OdooVersion version) {
    if (!speaks(version)) {
      throw new IllegalArgumentException(
          "version: Odoo " + version + " is too old; the bridge speaks Odoo 14 and later");
    }
    return new Dialect(version);
  }

  public OdooVersion version() {
    return version;
  }

  /**
   * Whether this version is newer than any the bridge knows, and is treated as the newest known.
   */
  public boolean isGuessed() {
    return version.major() > NEWEST_KNOWN;
  }

  /** What this version calls a field of the newest one. */
  public FieldName field(ModelName model, FieldName name) {
    return oldNames.getOrDefault(model, Map.of()).getOrDefault(name, name);
  }

  /** The fields that had other names in older versions. */
  public static List<Rename> renames() {
    return Renames.ALL;
  }

  /** The model's states and transitions; empty when it has none the bridge knows. */
  public Optional<Document> document(ModelName model) {
    return Optional.ofNullable(documents.get(model));
  }

  /** The models whose states and transitions the bridge knows, by name. */
  public List<ModelName> documents() {
    return documents.keySet().stream().sorted(Comparator.comparing(ModelName::value)).toList();
  }

  /**
   * What a create of such a record has to be given besides, because only Odoo's form fills it in.
   *
   * @param purchase the document is a vendor's, not a customer's
   */
  public List<Filling> fillings(ModelName model, boolean purchase) {
    return Fillings.of(version.major(), model, purchase);
  }

  /** The context in which Odoo makes such a record with all that belongs to it. */
  public Map<String, RawValue> creationContext(ModelName model) {
    var withoutForm = version.major() < 16 && model.equals(MANUFACTURING_ORDER);
    return withoutForm ? Map.of("import_file", RawValue.TRUE) : Map.of();
  }

  /**
   * Whether different values can be written to many records in one call ({@code web_save_multi}).
   */
  public boolean writesManyAtOnce() {
    return version.major() >= 19;
  }

  /**
   * Whether {@code search_read} takes {@code load}, so that references come without their names.
   */
  public boolean readsWithoutNames() {
    return version.major() >= 19;
  }

  /** Whether API keys end. */
  public boolean keysEnd() {
    return version.major() >= 18;
  }

  /** Whether automation rules can call web hooks. */
  public boolean sendsWebhooks() {
    return version.major() >= 17;
  }

  /** Other records whose change counts as a change of a record of which these fields are read. */
  public List<ChangePath> changePaths(ModelName model, Collection<FieldName> read) {
    return ChangePaths.of(model, read);
  }

  /** The field of an attachment that takes and gives its content in Base64. */
  public FieldName attachmentContent() {
    return new FieldName(version.major() < 20 ? "datas" : "raw");
  }

  /** What has to stand in the context for an attachment's content to be in the answer. */
  public Map<String, RawValue> attachmentContext() {
    return version.major() < 20
        ? Map.of("bin_size", RawValue.FALSE)
        : Map.of("bin_size", RawValue.FALSE, "include_binary_content", RawValue.TRUE);
  }

  /** Which lines of a document belong to it as its user sees it, as an Odoo domain. */
  public RawValue.Items lineFilter(ModelName lineModel) {
    if (!lineModel.equals(INVOICE_LINE)) {
      return RawValue.list(condition("display_type", RawValue.FALSE));
    }
    return version.major() < 16
        ? RawValue.list(
            condition("exclude_from_invoice_tab", RawValue.FALSE),
            condition("display_type", RawValue.FALSE))
        : RawValue.list(condition("display_type", RawValue.of("product")));
  }

  /** The value a field really has: an unnamed draft invoice is called {@code /} up to Odoo 16. */
  public FieldValue reading(ModelName model, FieldName field, FieldValue value) {
    var isPlaceholder = model.equals(INVOICE) && value.equals(FieldValue.text("/"));
    return isPlaceholder && field.value().equals("name") ? FieldValue.EMPTY : value;
  }

  private static RawValue condition(String field, RawValue value) {
    return RawValue.list(RawValue.of(field), RawValue.of("="), value);
  }
}
