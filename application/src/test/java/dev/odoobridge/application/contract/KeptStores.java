package dev.odoobridge.application.contract;

import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.application.port.out.DocumentStore;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;

/** The stores of what applications keep with Odoo's records. */
public record KeptStores(
    VirtualFieldStore fields,
    VirtualValueStore values,
    DocumentStore documents,
    BundleStore bundles,
    LicenseStore licenses) {}
