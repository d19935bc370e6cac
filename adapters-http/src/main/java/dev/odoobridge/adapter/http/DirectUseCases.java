package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.DiscoverOdoo;

/** What works in Odoo directly. Called from many threads at once. */
public record DirectUseCases(DiscoverOdoo discover) {}
