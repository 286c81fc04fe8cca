package io.tabularium.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A node that {@code server-config/run} started, on a free port, with a data folder of its own. */
final class RunningServer implements AutoCloseable {

  static final String KEY = "key-of-the-black-box-tests";

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int PATIENCE_SECONDS = 600;
  private static final int STOP_SECONDS = 10;
  private static final int PAUSE_MILLIS = 100;

  private static final int LOWEST_PORT = 10_240;

  /** The least port that Linux gives to callers' ends of connections. */
  private static final int CALLERS_PORTS = 32_768;

  private static Contract contract;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path data;
  private final Map<String, String> settings;
  private final int port;
  private Process process;

  private RunningServer(Path data, Map<String, String> settings, int port) {
    this.data = data;
    this.settings = settings;
    this.port = port;
  }

  /** Starts one and waits until it is ready. */
  static RunningServer start(Map<String, String> settings) {
    Path data = ROOT.resolve("web/target/it").resolve(UUID.randomUUID().toString());
    RunningServer server = new RunningServer(data, settings, freePort());
    server.launch();
    return server;
  }

  private void launch() {
    ProcessBuilder builder =
        new ProcessBuilder("server-config/run", "--no-sample")
            .directory(ROOT.toFile())
            .redirectErrorStream(true);
    try {
      Files.createDirectories(data);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("run.out").toFile()));
      builder.environment().put("TABULARIUM_DATA", data.toString());
      builder.environment().put("TABULARIUM_PORT", Integer.toString(port));
      builder.environment().put("TABULARIUM_API_KEY", KEY);
      builder.environment().put("TABULARIUM_WEBHOOK_ALLOW", "localhost");
      builder.environment().putAll(settings);
      process = builder.start();
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "the server did not start: " + Files.readString(data.resolve("run.out")));
      }
      pause();
    }
  }

  private boolean isReady() {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(uri("/health/ready")).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("database");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  int port() {
    return port;
  }

  /** What the API's description says, read at the first call to the first server: all have one. */
  Contract contract() {
    synchronized (RunningServer.class) {
      if (contract == null) {
        try {
          HttpRequest ask = HttpRequest.newBuilder(uri("/openapi?format=JSON")).build();
          byte[] document = http.send(ask, HttpResponse.BodyHandlers.ofByteArray()).body();
          contract = new Contract(new ObjectMapper().readTree(document));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return contract;
    }
  }

  /** Kills the server as a power failure would, and starts it again on the same data. */
  void killAndStartAgain() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd(process);
    launch();
  }

  /** Stops it in the ordinary way and gives the exit status, or -1 if it did not end in time. */
  int stop() {
    process.destroy();
    return awaitEnd(process) ? process.exitValue() : -1;
  }

  private static boolean awaitEnd(Process process) {
    try {
      return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Turns a bit of what is kept of an extraction's result, as a disk does that is worn out. */
  void damageResult(String id) throws IOException {
    try (Stream<Path> results = Files.walk(data.resolve("results"))) {
      for (Path result : results.filter(Files::isRegularFile).toList()) {
        String json = Files.readString(result);
        if (json.startsWith("{\"id\":\"" + id)) {
          Files.writeString(result, json.replaceFirst("\"tables\":", "\"tableS\":"));
        }
      }
    }
  }

  /** Documents, results and half-written files that lie in the data folder. */
  long filesKept() {
    return Stream.of("documents", "results", "incoming")
        .map(data::resolve)
        .filter(Files::isDirectory)
        .mapToLong(RunningServer::count)
        .sum();
  }

  /** Uploads that were never whole. */
  long halfFiles() {
    Path folder = data.resolve("incoming");
    return Files.isDirectory(folder) ? count(folder) : 0;
  }

  String log() throws IOException {
    return Files.readString(data.resolve("log/server.log"));
  }

  /** Whether any file that the server has written, its embedded database too, has that text. */
  boolean hasWritten(String text) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(data.resolve("server")) && holds(file, text)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean holds(Path file, String text) throws IOException {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return bytes.contains(text)
          || bytes.contains(
              new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return false; // it came and went
    }
  }

  private static long count(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      // pages at work come and go
      return files
          .filter(file -> !file.toString().endsWith(".ndjson"))
          .filter(Files::isRegularFile)
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (stop() < 0) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    requireOrderlyEnd();
    noteNeverAnswered();
    try (Stream<Path> files = Files.walk(data.resolve("server"))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing that a node has to let go of may fail when it leaves, used or not. */
  private void requireOrderlyEnd() {
    try {
      if (log().contains("a duty ")) {
        throw new AssertionError("the server did not leave in order, see its log in " + data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of all servers until now. */
  private void noteNeverAnswered() {
    synchronized (RunningServer.class) {
      if (contract != null) {
        try {
          Files.write(data.resolveSibling("never-answered.txt"), contract.neverAnswered());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /**
   * Not one of those that callers get: whoever calls somewhere could take it before the server
   * does.
   */
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, CALLERS_PORTS);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // another one
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Waits until it is so; after a minute the test has failed. */
  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not so within a minute");
      }
      pause();
    }
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
