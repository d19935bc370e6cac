package dev.odoobridge.testkit.odoo;

/** One way of talking to the double: a transport, or a few pages. */
@FunctionalInterface
interface Endpoint {
  Reply answer(Request request);
}
