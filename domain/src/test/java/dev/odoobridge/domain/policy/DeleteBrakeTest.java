package dev.odoobridge.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteBrakeTest {

  @ParameterizedTest
  @CsvSource({
    "5,5,false",
    "6,20,true",
    "6,60,false",
    "7,60,true",
    "500,100000,false",
    "501,100000,true"
  })
  void holdsMoreThanTheNumberAndMoreThanTheShareButNeverAFew(long gone, long all, boolean holds) {
    assertEquals(holds, DeleteBrake.STANDARD.holds(gone, all));
  }

  @Test
  void isGivenInPercent() {
    assertEquals(new DeleteBrake(7, 0.33), DeleteBrake.of(7, 33));
    assertEquals(33, DeleteBrake.of(7, 33).percent());
    assertThrows(IllegalArgumentException.class, () -> DeleteBrake.of(7, 101));
    assertThrows(IllegalArgumentException.class, () -> DeleteBrake.of(-1, 10));
  }
}
