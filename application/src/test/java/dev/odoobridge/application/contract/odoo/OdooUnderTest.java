package dev.odoobridge.application.contract.odoo;

import org.junit.jupiter.api.AfterEach;

/** What the parts of the contract work with. */
public interface OdooUnderTest {

  /** A workbench on the transport, a new one for each test. */
  Workbench bench();

  @AfterEach
  default void leavesNothingBehind() {
    bench().clear();
  }
}
