package dev.odoobridge.domain.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the import of one entity has come.
 *
 * <p>Odoo's {@code write_date} is the start of a transaction, cut to seconds, with ties; so a pass
 * reads every record written at or after a time some way before {@code watermark}, page by page in
 * the order of ids. When a pass ends, the newest write date that stood in Odoo before the pass
 * began becomes the watermark.
 *
 * @param watermark all records written before it (less the overlap) have been read; empty before
 *     the first pass has ended
 * @param pass the pass under way, so that it goes on where it stopped
 * @param sweptAt when all ids were gone over last
 */
public record Cursor(Optional<Instant> watermark, Optional<Pass> pass, Optional<Instant> sweptAt) {
  public static final Cursor START = new Cursor(Optional.empty(), Optional.empty());

  /** A cursor of an entity that was never swept. */
  public Cursor(Optional<Instant> watermark, Optional<Pass> pass) {
    this(watermark, pass, Optional.empty());
  }

  /**
   * A pass over the changed records.
   *
   * @param from records written at or after it are read; empty means all records
   * @param next the watermark once this pass has ended; empty when the model held no records
   * @param afterId the last id that was read and stored, 0 before the first page
   */
  public record Pass(Optional<Instant> from, Optional<Instant> next, long afterId) {
    public Pass after(long id) {
      return new Pass(from, next, id);
    }
  }

  /** This cursor with its pass ended. */
  public Cursor passed() {
    var ended = pass.orElseThrow(() -> new IllegalStateException("no pass is under way"));
    return new Cursor(ended.next().or(() -> watermark), Optional.empty(), sweptAt);
  }

  public Cursor with(Pass next) {
    return new Cursor(watermark, Optional.of(next), sweptAt);
  }

  public Cursor swept(Instant at) {
    return new Cursor(watermark, pass, Optional.of(at));
  }
}
