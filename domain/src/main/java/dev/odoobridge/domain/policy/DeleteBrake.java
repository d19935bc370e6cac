package dev.odoobridge.domain.policy;

/**
 * Stops mass deletes: when so many records are gone at once, a wrong database, a lost right or a
 * bad filter is likelier than so many deletions. A person can say that they are meant.
 *
 * @param number more than so many at once are not believed
 * @param share nor are more than this share of all, 0 to 1, unless they are {@link #FEW}
 */
public record DeleteBrake(long number, double share) {
  private static final double PERCENT = 100;

  /** So few are believed whatever their share. */
  public static final long FEW = 5;

  public static final DeleteBrake STANDARD = new DeleteBrake(500, 0.1);

  public DeleteBrake {
    if (number < 0 || share < 0 || share > 1) {
      throw new IllegalArgumentException("number, share: out of range");
    }
  }

  /** With a share in percent, 0 to 100. */
  public static DeleteBrake of(long number, long percent) {
    return new DeleteBrake(number, percent / PERCENT);
  }

  /** The share in percent. */
  public long percent() {
    return Math.round(share * PERCENT);
  }

  /**
   * Whether deletes go no further.
   *
   * @param gone how many records are gone
   * @param all how many there were
   */
  public boolean holds(long gone, long all) {
    return gone > FEW && (gone > number || gone > share * all);
  }
}
