package io.tabularium.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of the S3 protocol (S3Proxy) that keeps its buckets as folders. */
final class BucketServer implements AutoCloseable {

  static final String BUCKET = "tabularium";

  private static final Path JAR = Path.of("target", "server", "s3proxy.jar").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final int port;
  private Process process;

  /** Starts one with an empty bucket. */
  BucketServer(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(BUCKET));
    port = RunningServer.freePort();
    launch();
  }

  /** Starts it again, after {@link #close}. */
  void launch() throws IOException {
    Path properties = folder.resolve("s3proxy.properties");
    Files.writeString(
        properties,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v4
        s3proxy.identity=key-name
        s3proxy.credential=key-secret
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, folder));
    process =
        new ProcessBuilder("java", "-jar", JAR.toString(), "--properties", properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(Files.readString(folder.resolve("s3proxy.log")));
      }
      RunningServer.pause();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** What a node is told to find it. */
  Map<String, String> settings() {
    return Map.of(
        "tabularium.s3.bucket",
        BUCKET,
        "tabularium.s3.endpoint",
        "http://127.0.0.1:" + port,
        "tabularium.s3.access.key",
        "key-name",
        "tabularium.s3.secret.key",
        "key-secret");
  }

  /** Files that lie in the bucket. */
  long filesKept() {
    try (Stream<Path> files = Files.walk(folder.resolve(BUCKET))) {
      // pages at work come and go
      return files
          .filter(file -> !file.toString().endsWith(".ndjson"))
          .filter(Files::isRegularFile)
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of that name. */
  Path file(String name) {
    try (Stream<Path> files = Files.walk(folder.resolve(BUCKET))) {
      Optional<Path> found =
          files.filter(file -> file.getFileName().toString().startsWith(name)).findFirst();
      return found.orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
