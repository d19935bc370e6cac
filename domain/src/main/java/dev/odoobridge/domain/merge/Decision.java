package dev.odoobridge.domain.merge;

/** What is to happen to one field. */
enum Decision {
  /** Both sides say the same; that is the new base. */
  AGREE,
  /** Nothing; the base stays. */
  LEAVE,
  /** The host's value goes to Odoo. */
  SEND,
  /** Odoo's value goes to the host. */
  TAKE,
  /** Both changed it and the policy is to ask. */
  ASK
}
