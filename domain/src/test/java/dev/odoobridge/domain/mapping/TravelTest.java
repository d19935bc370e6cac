package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelTest {
  @ParameterizedTest
  @CsvSource({
    "BOTH, both, true, true",
    "TO_ODOO, to_odoo, true, false",
    "TO_HOST, to_host, false, true"
  })
  void saysWhatItReaches(Travel travel, String word, boolean odoo, boolean host) {
    assertEquals(word, travel.word());
    assertEquals(odoo, travel.reachesOdoo());
    assertEquals(host, travel.reachesHost());
  }

  @ParameterizedTest
  @CsvSource({"ARCHIVE, archive", "CANCEL, cancel", "UNLINK, unlink", "KEEP, keep"})
  void namesWhatADeleteBecomes(OnDelete onDelete, String word) {
    assertEquals(word, onDelete.word());
  }
}
