package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Histograms add up, and are as exact as they say. */
class MeasureTest {

  private static final Percentage PRECISION = Percentage.withPercentage(1);

  @Test
  void threeNodesGiveThePercentilesOfAllSamplesTogether() {
    Random random = new Random(7);
    double[] all = new double[30_000];
    Reading cluster = new Reading();
    for (int node = 0; node < 3; node++) {
      Meters meters = new Meters();
      for (int i = 0; i < 10_000; i++) {
        // each node has another load: an average of their percentiles would be far off
        double millis = Math.exp(random.nextGaussian() + node * 2);
        all[node * 10_000 + i] = millis;
        meters.record(Kind.API, "GET /", Outcome.OK, Duration.ofNanos((long) (millis * 1e6)));
      }
      Reading stored = new Reading();
      ReadingFormat.readInto(ReadingFormat.write(meters.drain()), stored);
      cluster.add(stored);
    }
    Arrays.sort(all);
    Measure together = cluster.sum(Kind.API, any -> true);
    assertThat(together.count()).isEqualTo(30_000);
    for (int percent : new int[] {50, 95, 99}) {
      double exact = all[30_000 * percent / 100 - 1];
      assertThat(together.percentileMillis(percent)).isCloseTo(exact, PRECISION);
    }
    assertThat(together.meanMillis())
        .isCloseTo(Arrays.stream(all).average().orElseThrow(), PRECISION);
  }

  @Test
  void oneIsReadByTwoAtOnce() {
    ReadTwice histogram = new ReadTwice();
    Measure measure = new Measure(histogram, new long[Outcome.values().length]);
    for (int millis : new int[] {10, 20, 30}) {
      histogram.recordValue(millis * 1_000L);
    }
    histogram.meanwhile = () -> assertThat(measure.meanMillis()).isCloseTo(20, PRECISION);
    assertThat(measure.meanMillis()).isCloseTo(20, PRECISION);
    assertThat(histogram.meanwhile).as("the second reader").isNull();
  }

  @Test
  void outcomesAreCounted() {
    Meters meters = new Meters();
    for (int status : new int[] {200, 201, 302, 404, 429, 503, 500, 502}) {
      meters.request(new Call(Kind.API, "GET", "/x", status, "client"), Duration.ofMillis(10));
    }
    Reading reading = meters.drain();
    Measure measure = reading.sum(Kind.API, any -> true);
    assertThat(measure.count()).isEqualTo(8);
    assertThat(measure.count(Outcome.OK)).isEqualTo(3);
    assertThat(measure.count(Outcome.CALLER)).isEqualTo(1);
    assertThat(measure.count(Outcome.LIMITED)).isEqualTo(1);
    assertThat(measure.faults()).isEqualTo(3);
    assertThat(reading.of(Kind.CLIENT)).containsOnlyKeys("client");
    assertThat(meters.answered()).containsEntry(new Answered("GET", "/x", 429), 1L);
  }

  @Test
  void whatWasDrainedIsNotCountedAgain() {
    Meters meters = new Meters();
    meters.extraction("succeeded", "c", Duration.ofMillis(5));
    assertThat(meters.drain().sum(Kind.EXTRACTION, any -> true).count()).isEqualTo(1);
    assertThat(meters.drain().measures()).isEmpty();
    meters.extraction("internal-error", "c", Duration.ofMillis(5));
    Measure later = meters.drain().sum(Kind.EXTRACTION, any -> true);
    assertThat(later.count()).isEqualTo(1);
    assertThat(later.faults()).isEqualTo(1);
    assertThat(meters.totals().get(new Series(Kind.EXTRACTION, "succeeded")).count()).isEqualTo(1);
  }

  @Test
  void slowOnesAreCounted() {
    Meters meters = new Meters();
    for (int millis = 1; millis <= 1_000; millis++) {
      meters.record(Kind.QUERY, "q", Outcome.OK, Duration.ofMillis(millis));
    }
    Measure measure = meters.drain().sum(Kind.QUERY, any -> true);
    assertThat((double) measure.slowerThan(500)).isCloseTo(500, within(10.0));
    assertThat(measure.slowerThan(2_000)).isZero();
    assertThat(measure.slowerThan(0)).isEqualTo(1_000);
  }

  @Test
  void namesCannotFillTheMemory() {
    Meters meters = new Meters();
    for (int i = 0; i < Meters.MAX_SERIES + 100; i++) {
      meters.record(Kind.QUERY, "statement " + i, Outcome.OK, Duration.ofMillis(1));
    }
    assertThat(meters.drain().of(Kind.QUERY))
        .hasSize(Meters.MAX_SERIES + 1)
        .hasEntrySatisfying("other", other -> assertThat(other.count()).isEqualTo(100));
  }

  @Test
  void bucketsHoldWhatIsUpToTheirBound() {
    assertThat(Buckets.of(0.0005, Buckets.BOUNDS)).isZero();
    assertThat(Buckets.of(0.001, Buckets.BOUNDS)).isZero();
    assertThat(Buckets.of(0.0011, Buckets.BOUNDS)).isEqualTo(1);
    assertThat(Buckets.of(0.5, Buckets.BOUNDS)).isEqualTo(Buckets.BOUNDS.indexOf(0.5));
    assertThat(Buckets.of(1e6, Buckets.BOUNDS)).isEqualTo(Buckets.BOUNDS.size());
  }

  @Test
  void fineBucketsAreATenthApartAndReachFarEnough() {
    List<Double> fine = Buckets.FINE;
    for (int i = 1; i < fine.size(); i++) {
      assertThat(fine.get(i) / fine.get(i - 1)).isBetween(1.08, 1.12);
    }
    assertThat(fine.get(0)).isEqualTo(0.0005);
    assertThat(fine.get(fine.size() - 1)).isGreaterThan(100);
    Meters meters = new Meters();
    meters.request(new Call(Kind.API, "GET", "/x", 200, null), Duration.ofMillis(500));
    meters.request(new Call(Kind.HELD, "GET", "/x", 200, null), Duration.ofMillis(500));
    assertThat(meters.calls().counts()[Buckets.of(0.5, fine)]).isEqualTo(1);
    assertThat(meters.calls().count()).isEqualTo(1);
    assertThat(meters.calls().seconds()).isEqualTo(0.5);
  }

  /** Read by somebody else in the middle of the first reading. */
  private static final class ReadTwice extends Histogram {

    private static final long serialVersionUID = 1;
    private transient Runnable meanwhile;

    ReadTwice() {
      super(Measure.DIGITS);
    }

    @Override
    public long medianEquivalentValue(long value) {
      Runnable second = meanwhile;
      meanwhile = null;
      if (second != null) {
        second.run();
      }
      return super.medianEquivalentValue(value);
    }
  }
}
