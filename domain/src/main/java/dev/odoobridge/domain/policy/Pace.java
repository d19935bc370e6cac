package dev.odoobridge.domain.policy;

import java.time.Duration;

/**
 * How many calls at a time an Odoo is given for one kind of work, and how many records a call:
 * found by measuring. As long as a record takes no longer than when Odoo was least busy, another
 * call is added, one after each round; as soon as calls wait for each other, or fail, their number
 * is cut. A call is kept well below the time after which Odoo kills it.
 *
 * @param calls at a time; the whole part counts
 * @param records a call
 * @param usual milliseconds a record takes by now, smoothed; 0 when nothing was measured yet
 * @param best milliseconds a record took when Odoo was least busy; forgotten while calls are alone
 */
public record Pace(double calls, int records, double usual, double best) {
  /** No call is to take longer, however long Odoo would let it. */
  static final Duration LONGEST_CALL = Duration.ofSeconds(20);

  /** This part of the time after which Odoo ends a call. */
  private static final int SHARE = 6;

  /** A record takes so much longer when calls wait for each other, and not by chance alone. */
  private static final double WAITING = 1.7;

  /** Up to here Odoo bears more. */
  private static final double EASY = 1.3;

  private static final double CUT = 0.6;
  private static final double FORGETTING = 1.1;
  private static final double SMOOTHING = 0.4;

  public Pace {
    if (!(calls >= 1)) {
      throw new IllegalArgumentException("calls: must be 1 or more, is " + calls);
    }
    if (records < 1) {
      throw new IllegalArgumentException("records: must be 1 or more, is " + records);
    }
    if (!(usual >= 0) || !(best >= 0)) {
      throw new IllegalArgumentException("usual, best: are times, are " + usual + " and " + best);
    }
  }

  /** Before anything was measured: one call at a time, as large as may be. */
  public static Pace start(Bounds bounds) {
    return new Pace(1, bounds.records(), 0, 0);
  }

  /** How many calls at a time. */
  public int parallel() {
    return (int) calls;
  }

  /** The pace after a call that went well. */
  public Pace after(int done, Duration took, Bounds bounds) {
    var each = took.toNanos() / 1e6 / Math.max(1, done);
    // What a call costs besides its records would make records of small calls look slow.
    if (done * 4 < records) {
      return within(bounds, bounded(each, bounds));
    }
    var nowUsual = usual == 0 ? each : usual + SMOOTHING * (each - usual);
    // Only a call that is alone says how busy Odoo is with others.
    var remembered = parallel() == 1 ? best * FORGETTING : best;
    var nowBest = best == 0 ? each : Math.min(each, remembered);
    var width = calls;
    if (nowUsual <= nowBest * EASY) {
      width = calls + 1 / Math.floor(calls);
    } else if (nowUsual > nowBest * WAITING) {
      width = calls * CUT;
    }
    return new Pace(Math.max(1, width), bounded(nowUsual, bounds), nowUsual, nowBest)
        .within(bounds);
  }

  /** The pace after a call that Odoo did not answer: it may have been killed for its length. */
  public Pace failed(Bounds bounds) {
    return new Pace(Math.max(1, calls / 2), Math.max(1, records / 2), usual, best).within(bounds);
  }

  /** As many records as fit into a call, growing back by no more than a half at a time. */
  private int bounded(double each, Bounds bounds) {
    var fitting = each == 0 ? bounds.records() : (int) (bounds.longest().toMillis() / each);
    var most = records + Math.max(1, records / 2);
    return Math.max(1, Math.min(Math.min(fitting, most), bounds.records()));
  }

  private Pace within(Bounds bounds, int fitting) {
    return new Pace(calls, Math.min(records, fitting), usual, best).within(bounds);
  }

  /** The pace within what a person allows. */
  public Pace within(Bounds bounds) {
    return new Pace(
        Math.min(calls, bounds.parallel()), Math.min(records, bounds.records()), usual, best);
  }

  /**
   * What a person allows.
   *
   * @param parallel calls at a time, at most
   * @param records a call, at most
   * @param time after which Odoo ends a call
   */
  public record Bounds(int parallel, int records, Duration time) {
    public Bounds {
      if (parallel < 1 || records < 1) {
        throw new IllegalArgumentException(
            "bounds: must be 1 or more, are " + parallel + " and " + records);
      }
    }

    /** How long a call may take: far less than Odoo would let it. */
    Duration longest() {
      var share = time.dividedBy(SHARE);
      return share.compareTo(LONGEST_CALL) < 0 ? share : LONGEST_CALL;
    }
  }
}
