package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageLicenses;
import dev.odoobridge.application.port.in.UseLicenses;

/** What companies may use. Called from many threads at once. */
public record LicenseUseCases(ManageLicenses manageLicenses, UseLicenses useLicenses) {}
