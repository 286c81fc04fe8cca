package io.tabularium.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of this very process, with the real recorder. */
class ProfileServiceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path data;
  private ProfileService profiles;

  @BeforeEach
  void make() {
    Map<String, String> set =
        Map.of("tabularium.data", data.toString(), "tabularium.node", "node-7");
    profiles =
        new ProfileService(
            new Settings(name -> Optional.ofNullable(set.get(name))),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void forget() {
    profiles.forget();
  }

  @Test
  void itShowsWhatWasWaitedForAndAllocated() throws InterruptedException {
    Profile begun = profiles.start(LONG);
    assertThat(begun).isEqualTo(new Profile(begun.id(), "node-7", "running", NOW, 600, 0));
    assertThat(profiles.summary(begun.id())).isEmpty();
    assertThat(profiles.file(begun.id())).isEmpty();
    waitForALock(new Monitor());
    Profile ended = profiles.stop(begun.id()).orElseThrow();
    assertThat(ended.isFinished()).isTrue();
    assertThat(ended.bytes()).isPositive();
    assertThat(profiles.file(begun.id()).orElseThrow()).isRegularFile();
    ProfileSummary summary = profiles.summary(begun.id()).orElseThrow();
    assertThat(summary.lockWaits())
        .filteredOn(wait -> wait.monitor().equals(Monitor.class.getName()))
        .singleElement()
        .satisfies(wait -> assertThat(wait.totalMillis()).isGreaterThan(20));
    double allocated =
        summary.allocations().stream().mapToDouble(ProfileSummary.Share::percent).sum();
    assertThat(allocated).isBetween(0.0, 100.1);
  }

  @Test
  void oneIsTakenAtATime() {
    Profile begun = profiles.start(LONG);
    assertThatThrownBy(() -> profiles.start(LONG))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("stop it");
    profiles.stop(begun.id());
    assertThat(profiles.start(LONG).id()).isNotEqualTo(begun.id());
    assertThat(profiles.profiles()).hasSize(2);
  }

  @Test
  void itsLengthIsBounded() {
    for (Duration length : new Duration[] {Duration.ZERO, LONG.plusSeconds(1)}) {
      assertThatThrownBy(() -> profiles.start(length))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage("seconds: give 1 to 600.");
    }
    assertThat(profiles.stop("none")).isEmpty();
    assertThat(profiles.find("none")).isEmpty();
  }

  @Test
  void theLastFiveAreKept() {
    for (int i = 0; i < 6; i++) {
      profiles.stop(profiles.start(LONG).id());
    }
    assertThat(profiles.profiles()).hasSize(5);
    assertThat(data.resolve("profiles")).isDirectoryContaining(Files::isRegularFile);
    assertThat(data.resolve("profiles").toFile().list()).hasSize(5);
    profiles.forget();
    assertThat(data.resolve("profiles")).isEmptyDirectory();
  }

  /** One thread holds the monitor until the other stands before it, and then for a moment more. */
  private static void waitForALock(Monitor monitor) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              synchronized (monitor) {
                done.countDown();
              }
            });
    synchronized (monitor) {
      waiting.start();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (waiting.getState() != Thread.State.BLOCKED && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      TimeUnit.MILLISECONDS.sleep(100); // shorter waits are not recorded
    }
    assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  /** Something to wait for. */
  private static final class Monitor {}
}
