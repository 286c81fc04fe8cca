package io.tabularium.setting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * One thing that an operator may set. MicroProfile Config reads {@code tabularium.data} from a
 * system property of that name or from the environment as {@code TABULARIUM_DATA}.
 *
 * @param fallback the text that counts where nothing is set; empty for "not set"
 * @param reader from text to value; throws IllegalArgumentException on nonsense
 * @param meaning one sentence for the operator
 */
public record Setting<T>(String name, String fallback, Function<String, T> reader, String meaning) {

  /** Folder of the database, the documents and the results. */
  public static final Setting<Path> DATA =
      new Setting<>(
          "tabularium.data", "data", Path::of, "folder of database, documents and results");

  /** Folder of the documents and results, if it is another. */
  public static final Setting<Path> FILES =
      new Setting<>(
          "tabularium.files",
          "",
          Path::of,
          "folder of documents and results, the same for all nodes; the data folder if not set");

  /** The bucket that keeps the files in the folder's stead. */
  public static final Setting<String> S3_BUCKET =
      text(
          "tabularium.s3.bucket",
          "",
          "bucket, on a server that speaks the S3 protocol, that keeps documents and results in the"
              + " folder's stead");

  /** Where that server is. */
  public static final Setting<String> S3_ENDPOINT =
      text("tabularium.s3.endpoint", "", "address of that server; the region's of AWS if not set");

  /** The server's region. */
  public static final Setting<String> S3_REGION =
      text("tabularium.s3.region", "us-east-1", "region of the bucket");

  /** Name of the key for the bucket. */
  public static final Setting<String> S3_ACCESS_KEY =
      text(
          "tabularium.s3.access.key",
          "",
          "name of the key for the bucket; from AWS's own environment if not set");

  /** The key for the bucket. */
  public static final Setting<String> S3_SECRET_KEY =
      text("tabularium.s3.secret.key", "", "the key for the bucket");

  /** What seals passwords. */
  public static final Setting<String> SECRET_KEY =
      new Setting<>(
          "tabularium.secret.key",
          "",
          SettingText::key,
          "32 bytes in Base64 that seal what is secret in the database; made in a file if not set");

  /** Name of this node among others. */
  public static final Setting<String> NODE =
      new Setting<>(
          "tabularium.node", "node-1", Function.identity(), "name of this node, unlike any other");

  /** Documents worked at the same time. */
  public static final Setting<Integer> WORKERS =
      new Setting<>(
          "tabularium.workers",
          "2",
          SettingText::positive,
          "documents worked at a time on this node");

  /** From where on the heap is too full for several documents at a time. */
  public static final Setting<Integer> WORKERS_HEAP_PERCENT =
      new Setting<>(
          "tabularium.workers.heap.percent",
          "85",
          SettingText::positive,
          "live part of the heap, in per cent, from which on this node works one document at a"
              + " time");

  /** Documents that may wait. */
  public static final Setting<Integer> QUEUE_CAPACITY =
      new Setting<>(
          "tabularium.queue.capacity",
          "10000",
          SettingText::positive,
          "documents that may wait; beyond it callers get 503");

  /** How old a file is before it may be taken for one that nothing refers to. */
  public static final Setting<Duration> ORPHAN_AGE =
      new Setting<>(
          "tabularium.orphan.age",
          "P1D",
          Duration::parse,
          "age from which a file that no row refers to is erased; above the longest upload");

  /** Whether a known result is given again. */
  public static final Setting<Boolean> RESULT_REUSE =
      new Setting<>(
          "tabularium.result.reuse",
          "true",
          SettingText::flag,
          "whether the same bytes with the same options get their known result without new work");

  /** Longest that a request is held for its result. */
  public static final Setting<Duration> SYNCHRONOUS_LIMIT =
      new Setting<>(
          "tabularium.synchronous.limit",
          "PT25S",
          Duration::parse,
          "longest that a request waits for its result before it gets 202");

  /** Where webhooks may go inside the operator's own network. */
  public static final Setting<String> WEBHOOK_ALLOW =
      new Setting<>(
          "tabularium.webhook.allow",
          "",
          Function.identity(),
          "host names and networks, such as hooks.intern,10.1.0.0/16, that webhooks may go to"
              + " though they are private");

  /** Where changes of alerts are told. */
  public static final Setting<String> ALERT_WEBHOOK =
      text(
          "tabularium.alert.webhook",
          "",
          "address that each change of an alert is posted to; a private one must be allowed as"
              + " those of webhooks are");

  /** What signs those messages. */
  public static final Setting<String> ALERT_WEBHOOK_SECRET =
      new Setting<>(
          "tabularium.alert.webhook.secret",
          "",
          SettingText::signingSecret,
          "whsec_ and a secret in Base64 that signs the messages of alerts, as webhooks are signed;"
              + " none if not set");

  /** Password of the first administrator. */
  public static final Setting<String> ADMIN_PASSWORD =
      new Setting<>(
          "tabularium.admin.password",
          "",
          Function.identity(),
          "password of the first administrator, admin; one is made where none is given");

  /** Key of the bootstrap client. */
  public static final Setting<String> API_KEY =
      new Setting<>(
          "tabularium.api.key",
          "",
          Function.identity(),
          "key of an enterprise-tier client that is made at the start");

  /** What the server is run for. */
  public static final Setting<String> PROFILE =
      new Setting<>(
          "tabularium.profile",
          "prod",
          SettingText.oneOf("prod", "dev"),
          "prod, or dev for the conveniences of developers, such as keys for the asking");

  /** The other nodes. */
  public static final Setting<List<String>> CLUSTER_MEMBERS =
      new Setting<>(
          "tabularium.cluster.members",
          "",
          SettingText::list,
          "host:port of every node of the cluster, with commas; absent for a single node");

  /** How long balancers need to see that a node is not ready. */
  public static final Setting<Duration> LEAVE_NOTICE =
      new Setting<>(
          "tabularium.leave.notice",
          "PT3S",
          Duration::parse,
          "how long a node of a cluster that is asked to stop still takes requests, for balancers"
              + " to see that it is not ready");

  /** How long a node finishes what it has before it stops. */
  public static final Setting<Duration> LEAVE_LIMIT =
      new Setting<>(
          "tabularium.leave.limit",
          "PT3S",
          Duration::parse,
          "how long a node that is asked to stop then finishes requests and documents; what is left"
              + " of documents is handed to other nodes");

  /** Whose word on the caller's address is taken. */
  public static final Setting<List<String>> TRUSTED_PROXIES =
      new Setting<>(
          "tabularium.trusted.proxies",
          "",
          SettingText::list,
          "addresses, or networks such as 10.0.0.0/8, whose X-Forwarded-For is believed");

  /** Whether limits hold. */
  public static final Setting<Boolean> RATE_LIMIT =
      new Setting<>(
          "tabularium.rate.limit.enabled",
          "true",
          SettingText::flag,
          "false switches the limits of requests off, for load tests");

  /** Whether a document may come without a key. */
  public static final Setting<Boolean> ANONYMOUS_EXTRACT =
      new Setting<>(
          "tabularium.anonymous.extract",
          "false",
          SettingText::flag,
          "true lets callers without a key send documents, within the tier anonymous");

  /** How many requests may be in work. */
  public static final Setting<Integer> REQUESTS_IN_WORK =
      new Setting<>(
          "tabularium.requests.in.work",
          "180",
          SettingText::positive,
          "requests worked at a time on this node; below the server's 200 threads, which leaves"
              + " some for health checks");

  /** How many requests may be in the server. */
  public static final Setting<Integer> REQUESTS =
      new Setting<>(
          "tabularium.requests",
          "1000",
          SettingText::positive,
          "requests in this node, with those that wait for their result; beyond it callers get"
              + " 503");

  /** How long a body may come slowly. */
  public static final Setting<Duration> UPLOAD_GRACE =
      new Setting<>(
          "tabularium.upload.grace",
          "PT30S",
          Duration::parse,
          "how long the server waits for a body that comes slower than 1000 bytes a second; then"
              + " the caller gets 408");

  /** Who signs administrators in beside the portal itself. */
  public static final Setting<String> OIDC_ISSUER =
      new Setting<>(
          "tabularium.oidc.issuer",
          "",
          SettingText::issuer,
          "https address of the OpenID provider that may sign administrators in to the portal; only"
              + " by password if not set");

  /** What the portal is called there. */
  public static final Setting<String> OIDC_CLIENT_ID =
      text("tabularium.oidc.client.id", "", "name under which that provider knows the portal");

  /** What proves it. */
  public static final Setting<String> OIDC_CLIENT_SECRET =
      text(
          "tabularium.oidc.client.secret",
          "",
          "secret that the provider has for it; a public client if not set");

  /** Which of its people are what here. */
  public static final Setting<List<String>> OIDC_ROLES =
      new Setting<>(
          "tabularium.oidc.roles",
          "groups,tabularium-viewer,tabularium-operator,tabularium-admin",
          text -> SettingText.list(text, 4),
          "claim of the ID token that tells roles, and its values for viewer, operator and admin,"
              + " with commas; who has none of them is refused");

  /** Every setting there is, for lists of them. */
  public static final List<Setting<?>> ALL =
      List.of(
          DATA,
          FILES,
          S3_BUCKET,
          S3_ENDPOINT,
          S3_REGION,
          S3_ACCESS_KEY,
          S3_SECRET_KEY,
          SECRET_KEY,
          NODE,
          WORKERS,
          WORKERS_HEAP_PERCENT,
          QUEUE_CAPACITY,
          ORPHAN_AGE,
          RESULT_REUSE,
          SYNCHRONOUS_LIMIT,
          WEBHOOK_ALLOW,
          ALERT_WEBHOOK,
          ALERT_WEBHOOK_SECRET,
          ADMIN_PASSWORD,
          API_KEY,
          PROFILE,
          CLUSTER_MEMBERS,
          LEAVE_NOTICE,
          LEAVE_LIMIT,
          TRUSTED_PROXIES,
          RATE_LIMIT,
          ANONYMOUS_EXTRACT,
          REQUESTS_IN_WORK,
          REQUESTS,
          UPLOAD_GRACE,
          OIDC_ISSUER,
          OIDC_CLIENT_ID,
          OIDC_CLIENT_SECRET,
          OIDC_ROLES);

  /** Those that are asked for at each use, and so may change while the server runs. */
  private static final List<Setting<?>> LIVE =
      List.of(
          WORKERS_HEAP_PERCENT,
          QUEUE_CAPACITY,
          ORPHAN_AGE,
          RESULT_REUSE,
          SYNCHRONOUS_LIMIT,
          RATE_LIMIT,
          ANONYMOUS_EXTRACT,
          UPLOAD_GRACE);

  private static final List<Setting<?>> SECRET =
      List.of(
          S3_SECRET_KEY,
          SECRET_KEY,
          ALERT_WEBHOOK_SECRET,
          ADMIN_PASSWORD,
          API_KEY,
          OIDC_CLIENT_SECRET);

  /** Whether a change is of effect without a restart. */
  public boolean isLive() {
    return LIVE.contains(this);
  }

  /** Whether it must never be shown. */
  public boolean isSecret() {
    return SECRET.contains(this);
  }

  /** The value that {@code text} stands for. */
  T read(String text) {
    try {
      return reader.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(name + "=" + text + " makes no sense: " + meaning, e);
    }
  }

  private static Setting<String> text(String name, String fallback, String meaning) {
    return new Setting<>(name, fallback, Function.identity(), meaning);
  }
}
