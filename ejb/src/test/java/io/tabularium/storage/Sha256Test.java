package io.tabularium.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Sha256Test {

  @Test
  void textsAreToldApartFromTheirJoinsAndFromNothing() {
    assertThat(Sha256.of(List.of("ab", "c")))
        .hasSize(64)
        .isEqualTo(Sha256.of(List.of("ab", "c")))
        .isNotEqualTo(Sha256.of(List.of("a", "bc")))
        .isNotEqualTo(Sha256.of(Arrays.asList("ab", "c", null)));
    assertThat(Sha256.of(Arrays.asList((String) null))).isNotEqualTo(Sha256.of(List.of("")));
  }
}
