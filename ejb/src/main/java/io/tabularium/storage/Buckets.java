package io.tabularium.storage;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the way to the bucket that the operator's settings name. */
final class Buckets {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Requirement Q-21. */
  private static final Duration ANSWER = Duration.ofSeconds(45);

  /** Longest for a whole file: the largest has time to go through. */
  private static final Duration FILE = Duration.ofMinutes(5);

  private Buckets() {}

  static S3Client client(Settings settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
            .overrideConfiguration(client -> client.apiCallTimeout(FILE))
            .region(Region.of(settings.get(Setting.S3_REGION)))
            .credentialsProvider(credentials(settings))
            // newer checks that servers other than the protocol's own do not all know
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    String endpoint = settings.get(Setting.S3_ENDPOINT);
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
    }
    return builder.build();
  }

  private static AwsCredentialsProvider credentials(Settings settings) {
    String key = settings.get(Setting.S3_ACCESS_KEY);
    return key.isEmpty()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(key, settings.get(Setting.S3_SECRET_KEY)));
  }
}
