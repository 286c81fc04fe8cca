package io.tabularium.metric;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;

/** What it costs to measure one call, one look into a cache and one statement, by two threads. */
final class MeterBench {

  private static final int THREADS = 2;
  private static final int ROUNDS = 12;
  private static final int WARM_UPS = 4;
  private static final int CALLS = 1_000_000;
  private static final int STATEMENTS = 200_000;
  private static final Duration TAKEN = Duration.ofNanos(1_234_567);

  private final Meters meters = new Meters();
  private final SlowCalls slowCalls = new SlowCalls(Clock.systemUTC());

  private MeterBench() {}

  /** Prints nanoseconds a call, a look-up and a statement: the medians of the rounds. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    PrintStream out = System.out;
    MeterBench bench = new MeterBench();
    JdbcDataSource plain = new JdbcDataSource();
    plain.setURL("jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");
    QueryTimer timer = new QueryTimer(bench.meters);
    DataSource timed = ProxyDataSourceBuilder.create(plain).listener(timer).build();
    double[] calls = new double[ROUNDS];
    double[] lookUps = new double[ROUNDS];
    double[] statements = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      calls[round] = nanosEach(CALLS, bench::calls);
      lookUps[round] = nanosEach(CALLS, bench::lookUps);
      double without = nanosEach(STATEMENTS, () -> statements(plain));
      statements[round] = nanosEach(STATEMENTS, () -> statements(timed)) - without;
      bench.meters.drain();
    }
    out.printf(
        "call_ns=%.0f look_up_ns=%.0f statement_ns=%.0f%n",
        median(calls), median(lookUps), median(statements));
  }

  private void calls() {
    Call call = new Call(Kind.API, "GET", "/api/v1/extractions/{id}", 200, "client");
    for (int i = 0; i < CALLS; i++) {
      meters.request(call, TAKEN);
      slowCalls.take("id", call, TAKEN);
    }
  }

  private void lookUps() {
    for (int i = 0; i < CALLS; i++) {
      meters.record(Kind.CACHE, "key", Outcome.OK, TAKEN);
    }
  }

  private static void statements(DataSource source) {
    try (Connection connection = source.getConnection()) {
      for (int i = 0; i < STATEMENTS; i++) {
        try (PreparedStatement statement = connection.prepareStatement("select ?")) {
          statement.setInt(1, i);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Wall time of one of many, with a thread a core at it: what each costs a core. */
  private static double nanosEach(int count, Runnable work)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CountDownLatch begin = new CountDownLatch(1);
    try {
      Future<?>[] running = new Future<?>[THREADS];
      for (int i = 0; i < THREADS; i++) {
        running[i] =
            threads.submit(
                () -> {
                  begin.await();
                  work.run();
                  return null;
                });
      }
      long begun = System.nanoTime();
      begin.countDown();
      for (Future<?> each : running) {
        each.get();
      }
      return (double) (System.nanoTime() - begun) / count;
    } finally {
      threads.shutdown();
    }
  }

  private static double median(double[] rounds) {
    double[] ordered =
        IntStream.range(WARM_UPS, rounds.length).mapToDouble(i -> rounds[i]).toArray();
    Arrays.sort(ordered);
    return ordered[ordered.length / 2];
  }
}
