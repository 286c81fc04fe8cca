package io.tabularium.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void durationsChangeTheirUnitWhereTheOldOneEnds() {
    assertThat(Figures.duration(0L)).isEqualTo("0 ms");
    assertThat(Figures.duration(999L)).isEqualTo("999 ms");
    assertThat(Figures.duration(1_000L)).isEqualTo("1.0 s");
    assertThat(Figures.duration(59_999L)).isEqualTo("59.9 s");
    assertThat(Figures.duration(60_000L)).isEqualTo("1 min 0 s");
    assertThat(Figures.duration(7_265_000L)).isEqualTo("121 min 5 s");
  }

  @Test
  void sizesChangeTheirUnitWhereTheOldOneEnds() {
    assertThat(Figures.bytes(999)).isEqualTo("999 B");
    assertThat(Figures.bytes(1_000)).isEqualTo("1.0 kB");
    assertThat(Figures.bytes(1_000_000)).isEqualTo("1.0 MB");
  }

  @Test
  void countsAreGrouped() {
    assertThat(Figures.count(1_204)).isEqualTo("1,204");
  }

  @Test
  void amountsHaveTwoDecimalsOrWhatTheyNeed() {
    assertThat(Figures.amount(new BigDecimal("121.0000"))).isEqualTo("121.00");
    assertThat(Figures.amount(new BigDecimal("1204.5"))).isEqualTo("1,204.50");
    assertThat(Figures.amount(new BigDecimal("-0.1250"))).isEqualTo("-0.125");
    assertThat(Figures.amount(new BigDecimal("1E+3"))).isEqualTo("1,000.00");
  }

  @Test
  void instantsStandInTheViewersZone() {
    assertThat(Figures.instant(Instant.parse("2026-11-21T23:41:07Z"), ZoneId.of("Europe/Berlin")))
        .isEqualTo("22 Nov, 00:41:07");
  }

  @Test
  void whatIsNotKnownYetIsADash() {
    assertThat(Figures.duration(null)).isEqualTo(Figures.UNKNOWN);
    assertThat(Figures.count(null)).isEqualTo(Figures.UNKNOWN);
    assertThat(Figures.amount(null)).isEqualTo(Figures.UNKNOWN);
    assertThat(Figures.instant(null, ZoneId.of("UTC"))).isEqualTo(Figures.UNKNOWN);
  }
}
