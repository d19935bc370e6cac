package dev.odoobridge.application.port.out;

/** The database could not be reached or refused the work. Trying again later may help. */
public final class StoreFailure extends RuntimeException {
  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
