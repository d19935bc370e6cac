package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.application.port.in.TidyVirtualValues;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Virtual fields that know no integration; the scenarios of bootstrap serve the real one. */
final class FakeStore {
  private FakeStore() {}

  static StoreUseCases useCases(ManageDocuments documents) {
    return new StoreUseCases(new Fields(), new Values(), new Merged(), new Tidying(), documents);
  }

  private static final class Fields implements DefineVirtualFields {
    @Override
    public Result models(IntegrationId integration) {
      return new Result.NoSuchIntegration(integration);
    }

    @Override
    public Result fields(VirtualModel model) {
      return new Result.NoSuchIntegration(model.integration());
    }

    @Override
    public Result define(VirtualModel model, VirtualFieldName name, RawValue.Members definition) {
      return new Result.NoSuchIntegration(model.integration());
    }

    @Override
    public Result remove(VirtualModel model, VirtualFieldName name, boolean withValues) {
      return new Result.NoSuchIntegration(model.integration());
    }

    @Override
    public Result keepAside(VirtualModel model, Duration time) {
      return new Result.NoSuchIntegration(model.integration());
    }
  }

  private static final class Values implements ManageVirtualValues {
    @Override
    public List<Written> write(Caller caller, VirtualModel model, List<Write> writes) {
      return List.of(new Written.NoSuchIntegration(model.integration()));
    }

    @Override
    public Reading read(VirtualModel model, Collection<OdooId> records) {
      return new Reading.NoSuchIntegration(model.integration());
    }

    @Override
    public Reading search(VirtualModel model, RawValue.Items where, Slice<OdooId> slice) {
      return new Reading.NoSuchIntegration(model.integration());
    }

    @Override
    public Reading list(VirtualModel model, RawValue.Items where, Slice<OdooId> slice) {
      return new Reading.NoSuchIntegration(model.integration());
    }

    @Override
    public Page<NumberedChange> history(
        VirtualModel model, OdooId record, Slice<NumberedChange> slice) {
      return slice.pageOf(List.of());
    }

    @Override
    public Page<AsideRecord> aside(VirtualModel model, Slice<AsideRecord> slice) {
      return slice.pageOf(List.of());
    }
  }

  private static final class Merged implements ReadMergedRecords {
    @Override
    public Result read(
        Caller caller, VirtualModel model, OdooId record, List<FieldName> fields, Wish wish) {
      return new Result.NoSuchIntegration(model.integration());
    }

    @Override
    public Result list(Caller caller, Query query, Wish wish) {
      return new Result.NoSuchIntegration(query.model().integration());
    }
  }

  private static final class Tidying implements TidyVirtualValues {
    @Override
    public Result tidy(VirtualModel model, boolean unbraked) {
      return new Result.NoSuchIntegration(model.integration());
    }
  }
}
