package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** P-29: more than 50 MB over one document is warned of. */
class MemoryGrowthTest {

  private static final UUID ID = new UUID(0, 1);
  private static final long FIFTY_MEGABYTES = 50L << 20;

  @Test
  void moreThanFiftyMegabytesAreMuch() {
    AtomicLong resident = new AtomicLong(1000);
    MemoryGrowth growth = new MemoryGrowth(resident::get);
    assertThat(growth.tell(ID)).isFalse();
    resident.set(1000 + FIFTY_MEGABYTES);
    assertThat(growth.tell(ID)).isFalse();
    resident.incrementAndGet();
    assertThat(growth.tell(ID)).isTrue();
    resident.set(0);
    assertThat(growth.tell(ID)).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theProcessIsLookedAt() {
    assertThat(Files.exists(Path.of("/proc/self/status"))).isTrue();
    assertThat(MemoryGrowth.resident()).isGreaterThan(1 << 20);
  }
}
