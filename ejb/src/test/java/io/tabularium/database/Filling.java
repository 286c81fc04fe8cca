package io.tabularium.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Fills every table that grows with generated rows, by statements of the database alone. */
final class Filling {

  /** A row that every table has, under an identifier that means the same in all of them. */
  static final int SAMPLE = 500;

  private static final int CLIENTS = 1000;
  private static final long FIRST_MILLIS = 1_760_000_000_000L;
  private static final int APART_MILLIS = 1000;

  /** An identifier of version 7 by its number. */
  private static final String ID =
      "unhex(concat(lpad(hex("
          + FIRST_MILLIS
          + " + %1$s * "
          + APART_MILLIS
          + "), 12, '0'),"
          + " '70008000', lpad(hex(%1$s), 12, '0')))";

  private static final String TIME = "date_add('2025-10-09', interval %1$s second)";

  private static final List<String> ROWS =
      List.of(
          "client (id, name, tier, created_at, version)"
              + " select {id}, concat('client ', n), 'FREE', {time}, 0 from numbers where n < "
              + CLIENTS,
          "api_key (id, client_id, name, prefix, digest, scopes, created_at)"
              + " select {id}, {client}, concat('key ', n), 'tab_', unhex(sha2(n, 256)), 'READ', {time}"
              + " from numbers",
          "batch (id, client_id, created_at) select {id}, {client}, {time} from numbers",
          "extraction (id, client_id, status, priority, document_name, document_file, document_bytes,"
              + " document_sha256, mode, time_limit_seconds, max_pages, page_count, result_file,"
              + " error_code, created_at, version, batch_id, batch_position, source_until,"
              + " result_until, work_digest, quarantined)"
              + " select {id}, {client}, case when n % 50 = 1 then 'FAILED' when n % 500 = 2 then"
              + " 'QUEUED' when n % 500 = 3 then 'RUNNING' else 'SUCCEEDED' end, 'NORMAL',"
              + " concat(n, '.pdf'), {id}, n, sha2(n, 256), 'AUTO', 30, 100, 1, {id},"
              + " case when n % 50 = 1 then 'corrupt-pdf' end, {time}, 0, {batch}, n % 10,"
              + " case when n % 100 = 0 then {time} end, case when n % 100 = 0 then {time} end,"
              + " sha2(n, 256), n % 1000 = 1 from numbers",
          "submission_key (digest, fingerprint, subject, batch, created_at)"
              + " select sha2(n, 256), sha2(n, 256), {id}, false, {time} from numbers",
          "job (task_name, task_instance, task_data, execution_time, picked, picked_by,"
              + " last_heartbeat, consecutive_failures, version, priority)"
              + " select 'extraction', concat('00000000-0000-7000-8000-', lpad(hex(n), 12, '0')), null,"
              + " {time}, n % 5000 = 0, case when n % 5000 = 0 then 'node-1' end,"
              + " case when n % 5000 = 0 then utc_timestamp() end, 0, 1, -n from numbers",
          "errand (task_name, task_instance, execution_time, picked, consecutive_failures, version,"
              + " priority) select 'webhook', concat('00000000-0000-7000-8000-', lpad(hex(n), 12, '0')),"
              + " {time}, false, 0, 1, 0 from numbers",
          "job_flow (name, tag) select concat('client ', n), n from numbers where n < " + CLIENTS,
          "webhook_delivery (id, client_id, extraction_id, url, body, state, attempts, created_at)"
              + " select {id}, {client}, {id}, 'https://example.org/', '{}', 'DELIVERED', 1, {time}"
              + " from numbers",
          "webhook_attempt (id, delivery_id, attempted_at, millis, status)"
              + " select {id}, {id}, {time}, 5, 200 from numbers",
          "usage_entry (extraction_id, client_id, key_id, used_on, bytes, pages, result_bytes)"
              + " select {id}, {client}, {client}, date({time}), n, 1, n from numbers",
          "request_count (client_id, key_id, used_on, requests)"
              + " select {client}, {client}, date_add('2020-01-01', interval n div 1000 day), n"
              + " from numbers",
          "audit_entry (number, happened_at, actor, action, subject, previous, digest)"
              + " select n + 1, {time}, concat('admin ', n % 100), 'tier.change', concat('tier ', n % 100),"
              + " sha2(n, 256), sha2(n + 1, 256) from numbers",
          "reading (stretch, begun, node, content)"
              + " select 'MINUTE', date_add('2020-01-01', interval n minute), 'node-1', 'x' from numbers",
          "alert_change (id, rule, subject, from_level, to_level, changed_at)"
              + " select {id}, 'HighCpu', 'node-1', 'GREEN', 'RED', {time} from numbers",
          "load_test (id, scenario, stored_at, baseline, report)"
              + " select {id}, concat('scenario ', n % 20), {time}, n % 2 = 0, '{}' from numbers",
          "load_test_figure (load_test, metric, figure) select {id}, 'p95', n from numbers",
          "load_test_miss (load_test, metric, budget, actual, violation_percentage, against)"
              + " select {id}, 'p95', 1, 2, 100, 'budget' from numbers",
          "invoice (id, client_id, status, state, document_name, document_file, document_bytes,"
              + " document_sha256, time_limit_seconds, max_pages, seller_name, invoice_number,"
              + " issue_date, gross_total, content_file, created_at, version)"
              + " select {id}, {client}, case when n % 500 = 2 then 'QUEUED' else 'SUCCEEDED' end,"
              + " case when n % 100 = 0 then 'REVIEW' else 'VALID' end, concat(n, '.pdf'), {id}, n,"
              + " sha2(n, 256), 30, 100, concat('seller ', n % 997), concat('RE-', n),"
              + " date_add('2025-01-01', interval n % 365 day), n / 7, {id}, {time}, 0 from numbers",
          "invoice_change (id, invoice_id, changed_at, changed_by, action)"
              + " select {id}, {id}, {time}, 'anna', 'APPROVE' from numbers");

  private Filling() {}

  /** The identifier of {@link #SAMPLE}. */
  static UUID sample() {
    return new UUID(
        (FIRST_MILLIS + (long) SAMPLE * APART_MILLIS) << Short.SIZE | 0x7000,
        0x8000L << (Long.SIZE - Short.SIZE) | SAMPLE);
  }

  /** Makes that many rows in each table. */
  static void fill(DataSource dataSource, int rows) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table numbers (n int not null primary key)");
      statement.execute("insert into numbers values (0)");
      for (int made = 1; made < rows; made *= 2) {
        statement.execute(
            "insert into numbers select n + %1$d from numbers where n + %1$d < %2$d"
                .formatted(made, rows));
      }
      for (String each : ROWS) {
        statement.execute("insert into " + filled(each));
        statement.execute("analyze table " + each.substring(0, each.indexOf(' ')));
      }
      statement.execute("drop table numbers");
    }
  }

  private static String filled(String rows) {
    return rows.replace("{id}", ID.formatted("n"))
        .replace("{client}", ID.formatted("(n % " + CLIENTS + ")"))
        .replace("{batch}", ID.formatted("(n div 10)"))
        .replace("{time}", TIME.formatted("n"));
  }
}
