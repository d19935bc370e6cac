package dev.odoobridge.application.contract;

import dev.odoobridge.application.port.out.RecordStore;

/** Holds for every {@link RecordStore}. */
public interface RecordStoreContract
    extends RecordSaveContract,
        RecordValueContract,
        RecordRemoveContract,
        RecordLockContract,
        RecordLinkContract,
        RecordPendingContract,
        RecordPageContract,
        RecordFilterContract,
        RecordBulkContract {}
