package io.tabularium.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of a server that speaks the S3 protocol. What is read as a file is copied to
 * this machine first.
 */
final class BucketDepot implements Depot {

  private final S3Client client;
  private final String bucket;
  private final Path copies;

  /**
   * One on these.
   *
   * @param copies folder of this node alone
   */
  BucketDepot(S3Client client, String bucket, Path copies) {
    this.client = client;
    this.bucket = bucket;
    this.copies = copies;
  }

  @Override
  public void take(Shelf shelf, UUID name, Path whole) throws IOException {
    ask(() -> client.putObject(to -> to.bucket(bucket).key(key(shelf, name)), whole));
    Files.delete(whole);
  }

  @Override
  public Optional<InputStream> open(Shelf shelf, UUID name) throws IOException {
    return ask(
        () -> {
          try {
            return Optional.of(client.getObject(of -> of.bucket(bucket).key(key(shelf, name))));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Path local(Shelf shelf, UUID name) throws IOException {
    Path copy = copies.resolve(shelf.file(name));
    if (Files.exists(copy)) {
      return copy;
    }
    Files.createDirectories(copies);
    try (InputStream in = open(shelf, name).orElse(null)) {
      if (in != null) {
        Path half = Files.createTempFile(copies, "half", null);
        try {
          Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
          Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(half);
        }
      }
      return copy;
    }
  }

  @Override
  public void release(Shelf shelf, UUID name) throws IOException {
    Files.deleteIfExists(copies.resolve(shelf.file(name)));
  }

  @Override
  public boolean erase(Shelf shelf, UUID name) throws IOException {
    release(shelf, name);
    boolean there = holds(shelf, name);
    if (there) {
      ask(() -> client.deleteObject(it -> it.bucket(bucket).key(key(shelf, name))));
    }
    return there;
  }

  /** By the bucket's list: a bucket that is not there at all must not look like a lost file. */
  @Override
  public boolean holds(Shelf shelf, UUID name) throws IOException {
    String key = key(shelf, name);
    return ask(
        () -> client.listObjectsV2(of -> of.bucket(bucket).prefix(key).maxKeys(1)).hasContents());
  }

  @Override
  public boolean isReady() {
    try {
      client.headBucket(of -> of.bucket(bucket));
      return true;
    } catch (SdkException e) {
      return false;
    }
  }

  @Override
  public void tellOlder(Shelf shelf, Instant before, Consumer<List<UUID>> listener)
      throws IOException {
    String after = null;
    do {
      String from = after;
      ListObjectsV2Response some =
          ask(
              () ->
                  client.listObjectsV2(
                      of ->
                          of.bucket(bucket).prefix(shelf.folder() + "/").continuationToken(from)));
      listener.accept(older(some, shelf, before));
      after = some.nextContinuationToken();
    } while (after != null);
  }

  private static List<UUID> older(ListObjectsV2Response some, Shelf shelf, Instant before) {
    return some.contents().stream()
        .filter(object -> object.lastModified().isBefore(before))
        .map(S3Object::key)
        .filter(key -> key.endsWith(shelf.suffix()))
        .map(key -> shelf.name(key.substring(key.indexOf('/') + 1)))
        .toList();
  }

  private static String key(Shelf shelf, UUID name) {
    return shelf.folder() + "/" + shelf.file(name);
  }

  private static <T> T ask(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (SdkException e) {
      throw new IOException("the bucket does not answer as it should", e);
    }
  }
}
