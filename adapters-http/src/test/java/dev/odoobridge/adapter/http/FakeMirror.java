package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ReadMirror;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.stream.LongStream;

/** Three contacts and no invoices. */
final class FakeMirror implements ReadMirror {
  private static final EntityName CONTACT = new EntityName("contact");
  private static final int CONTACTS = 3;
  private final FakeIntegrations integrations;

  FakeMirror(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  @Override
  public Result list(IntegrationId integration, String view, long skip, int limit) {
    if (integrations.find(integration).isEmpty()) {
      return new Result.NoSuchIntegration(integration);
    }
    return view.equals("contacts")
        ? new Result.Rows(
            CONTACT,
            LongStream.rangeClosed(1, CONTACTS)
                .skip(skip)
                .limit(limit)
                .mapToObj(FakeMirror::row)
                .toList())
        : new Result.NoSuchView(integration, view);
  }

  @Override
  public Result find(IntegrationId integration, String view, long id) {
    return switch (list(integration, view, 0, CONTACTS)) {
      case Result.Rows _ when id >= 1 && id <= CONTACTS -> new Result.Found(CONTACT, row(id));
      case Result.Rows _ -> new Result.NoSuchRow(CONTACT, id);
      case Result other -> other;
    };
  }

  private static RawValue.Members row(long id) {
    var row = new LinkedHashMap<String, RawValue>();
    row.put("id", RawValue.of(id));
    row.put("odoo_id", RawValue.of(id + 40));
    row.put("name", RawValue.of("Contact " + id));
    row.put("phone", RawValue.NOTHING);
    row.put("credit", RawValue.of(new BigDecimal("12.50")));
    row.put("created_at", RawValue.of(Served.NOW.toString()));
    row.put("updated_at", RawValue.of(Served.NOW.toString()));
    return new RawValue.Members(row);
  }
}
