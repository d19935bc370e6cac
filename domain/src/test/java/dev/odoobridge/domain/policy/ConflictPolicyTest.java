package dev.odoobridge.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "NEWEST,HOST_WINS,ODOO_WINS",
    "HOST,HOST_WINS,HOST_WINS",
    "ODOO,ODOO_WINS,ODOO_WINS",
    "MANUAL,ASK,ASK"
  })
  void decides(
      ConflictPolicy policy, ConflictPolicy.Verdict hostNewer, ConflictPolicy.Verdict odooNewer) {
    assertEquals(hostNewer, policy.decide(true));
    assertEquals(odooNewer, policy.decide(false));
  }
}
