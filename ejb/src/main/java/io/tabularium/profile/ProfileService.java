package io.tabularium.profile;

import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * Takes profiles of this node: one at a time, bounded in length and size; the last few are kept.
 */
@ApplicationScoped
public class ProfileService {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 5;

  /** Beyond it the recorder forgets the oldest part. */
  private static final long MOST_BYTES = 100L << 20;

  private final Deque<Taken> taken = new ArrayDeque<>();
  private Clock clock;
  private String node;
  private Path folder;

  /** For the container's proxy. */
  protected ProfileService() {}

  @Inject
  ProfileService(Settings settings, Clock clock) {
    this.clock = clock;
    this.node = settings.get(Setting.NODE);
    this.folder = settings.get(Setting.DATA).resolve("profiles");
  }

  /**
   * Starts a recording, which ends by itself.
   *
   * @param length from one second to ten minutes
   * @throws InvalidInputException that says what is possible
   */
  public synchronized Profile start(Duration length) {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new InvalidInputException(
          "seconds: give " + SHORTEST.toSeconds() + " to " + LONGEST.toSeconds() + ".");
    }
    if (!taken.isEmpty() && !taken.getFirst().isFinished()) {
      throw new InvalidInputException(
          "A profile of this node is being taken; stop it, or wait for its end.");
    }
    String id = UUID.randomUUID().toString();
    Path file = folder.resolve(id + ".jfr");
    try {
      Files.createDirectories(folder);
      Recording recording = new Recording(Configuration.getConfiguration("profile"));
      recording.setDuration(length);
      recording.setMaxSize(MOST_BYTES);
      recording.setDestination(file);
      recording.start();
      taken.addFirst(new Taken(id, recording, file, clock.instant(), length));
      if (taken.size() > MOST_KEPT) {
        Files.deleteIfExists(taken.removeLast().file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("the JDK's own configuration", e);
    }
    return view(taken.getFirst());
  }

  /** Ends a recording before its time; empty if there is none of that id. */
  public synchronized Optional<Profile> stop(String id) {
    return taken(id)
        .map(
            found -> {
              found.stop();
              return view(found);
            });
  }

  /** Those of this node since its start, newest first. */
  public synchronized List<Profile> profiles() {
    return taken.stream().map(this::view).toList();
  }

  /** One of them; empty if there is none of that id. */
  public synchronized Optional<Profile> find(String id) {
    return taken(id).map(this::view);
  }

  /** What a finished one shows; empty if there is none of that id, or it still runs. */
  public Optional<ProfileSummary> summary(String id) {
    return file(id)
        .map(
            file -> {
              try {
                return ProfileReader.read(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** The file of a finished one; empty if there is none of that id, or it still runs. */
  public synchronized Optional<Path> file(String id) {
    return taken(id).filter(Taken::isFinished).map(Taken::file);
  }

  /** Files of a node that has ended are of no use to the next: they cannot be listed. */
  @PostConstruct
  @PreDestroy
  synchronized void forget() {
    taken.forEach(Taken::stop);
    taken.clear();
    File[] files = folder.toFile().listFiles();
    for (File file : files == null ? new File[0] : files) {
      try {
        Files.delete(file.toPath());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Optional<Taken> taken(String id) {
    return taken.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private Profile view(Taken found) {
    return new Profile(
        found.id(),
        node,
        found.isFinished() ? Profile.FINISHED : Profile.RUNNING,
        found.startedAt(),
        found.length().toSeconds(),
        found.isFinished() ? found.file().toFile().length() : 0);
  }

  /** A recording and where it lies. */
  private record Taken(
      String id, Recording recording, Path file, Instant startedAt, Duration length) {

    boolean isFinished() {
      return recording.getState() == RecordingState.STOPPED
          || recording.getState() == RecordingState.CLOSED;
    }

    /** Writes the file too. */
    void stop() {
      if (!isFinished()) {
        recording.stop();
      }
    }
  }
}
