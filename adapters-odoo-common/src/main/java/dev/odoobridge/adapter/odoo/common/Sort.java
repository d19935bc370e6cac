package dev.odoobridge.adapter.odoo.common;

/** What a fault means for whoever made the call. */
enum Sort {
  CREDENTIALS,
  DATABASE,
  /** A model, method or field Odoo does not have. */
  MODEL,
  REFUSED,
  /** Nothing was done, another time it may be. */
  BUSY,
  /** Odoo lost its database in the middle: a write may be done. */
  LOST,
  INCOMPREHENSIBLE
}
