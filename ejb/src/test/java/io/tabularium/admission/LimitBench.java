package io.tabularium.admission;

import com.hazelcast.core.HazelcastInstance;
import io.tabularium.account.Rates;
import io.tabularium.setting.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What it costs to count a request against three limits, warm: on one node, and on nodes that share
 * a data grid (in one process, over the loopback).
 */
final class LimitBench {

  /** So many clients have their buckets spread evenly over the nodes. */
  private static final int CLIENTS = 500;

  private static final int MANY = 1_000_000_000;
  private static final int ROUNDS = 3;
  private static final double NANOS_A_MILLI = 1e6;
  private static final int PERCENT = 100;
  private static final int HIGH = 99;

  private LimitBench() {}

  /** Prints a line a number of nodes; the arguments are these numbers. */
  public static void main(String[] arguments) throws IOException {
    for (String nodes : arguments) {
      measure(Integer.parseInt(nodes), System.out);
    }
  }

  private static void measure(int nodes, PrintStream out) throws IOException {
    Settings settings = new Settings(name -> Optional.empty());
    if (nodes == 1) {
      print(out, 1, new RateLimiter(new Grid(null, 1, Clock.systemUTC()), settings), 100_000);
      return;
    }
    List<HazelcastInstance> members = TestMembers.start(nodes);
    try {
      Grid grid = new Grid(members.get(0), nodes, Clock.systemUTC());
      print(out, nodes, new RateLimiter(grid, settings), 10_000);
    } finally {
      members.forEach(member -> member.getLifecycleService().terminate());
    }
  }

  /** The last of some rounds: the first ones warm the machine up. */
  private static void print(PrintStream out, int nodes, RateLimiter limiter, int checks) {
    long[] nanos = new long[checks];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < checks; i++) {
        Subject subject = client(i % CLIENTS);
        long begun = System.nanoTime();
        Admission admission = limiter.count(subject, Operation.EXTRACT);
        nanos[i] = System.nanoTime() - begun;
        if (admission.refusedBy() != null) {
          throw new IllegalStateException("refused by " + admission.refusedBy());
        }
      }
    }
    Arrays.sort(nanos);
    out.printf(
        "nodes=%d checks=%d median_ms=%.4f p99_ms=%.4f%n",
        nodes,
        checks,
        nanos[checks / 2] / NANOS_A_MILLI,
        nanos[(int) ((long) checks * HIGH / PERCENT)] / NANOS_A_MILLI);
  }

  private static Subject client(int number) {
    Rates rates = new Rates(MANY, MANY, MANY, MANY, 1, 1);
    return new Subject("client", "c" + number, TestTiers.of(rates, 0));
  }
}
