package dev.odoobridge.domain.bundle;

/**
 * One step of a bundle.
 *
 * @param name by which later steps speak of it; unlike all others of the bundle
 */
public record Step(String name, Deed deed, Progress progress) {

  /** One that nobody began. */
  public static Step open(String name, Deed deed) {
    return new Step(name, deed, Progress.OPEN);
  }

  public Step with(Progress next) {
    return new Step(name, deed, next);
  }

  public boolean is(Progress.Status status) {
    return progress.status() == status;
  }
}
