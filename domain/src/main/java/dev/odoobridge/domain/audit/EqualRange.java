package dev.odoobridge.domain.audit;

import java.time.Instant;

/**
 * A range of Odoo ids of which all records were equal on both sides.
 *
 * @param bucket its place: the ids from {@code bucket * SIZE + 1} on, {@link #SIZE} of them
 * @param here a hash of the links of the range and of what the bridge holds behind them
 * @param there a hash of the ids Odoo had in it
 * @param at Odoo's newest write date before it was compared
 */
public record EqualRange(long bucket, String here, String there, Instant at) {
  public static final int SIZE = 1000;
}
