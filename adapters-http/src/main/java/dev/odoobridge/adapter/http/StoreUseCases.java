package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.in.TidyVirtualValues;

/** What makes Odoo a store for applications. Called from many threads at once. */
public record StoreUseCases(
    DefineVirtualFields defineVirtualFields,
    ManageVirtualValues manageVirtualValues,
    ReadMergedRecords readMergedRecords,
    TidyVirtualValues tidyVirtualValues,
    ManageDocuments manageDocuments) {}
