package io.tabularium.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.TestClock;
import io.tabularium.account.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditServiceTest {

  private final TestClock clock = new TestClock("2026-03-01T12:00:00.123456Z");
  private final TestDatabase database = new TestDatabase();
  private final AuditService audit = database.audit(clock);

  @BeforeEach
  void write() {
    IntStream.rangeClosed(1, 5)
        .forEach(
            i ->
                database.run(
                    () ->
                        audit.record(
                            "anna", new AuditChange("tier.change", "tier free", null, "n=" + i))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private AuditVerdict verify() {
    return database.inTransaction(audit::verify);
  }

  @Test
  void anUntouchedChainIsWhole() {
    assertThat(verify()).isEqualTo(new AuditVerdict(5, null));
    assertThat(database.inTransaction(() -> audit.newest(5, 2)))
        .extracting(AuditView::number)
        .containsExactly(4L, 3L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set after_change = 'n=9' where number = 3",
        "update audit_entry set actor = 'bert' where number = 3",
        "update audit_entry set happened_at = '2026-03-01 11:00:00' where number = 3",
        "update audit_entry set reason = 'no reason' where number = 3",
        "delete from audit_entry where number = 3"
      })
  void whatIsChangedOrTakenOutIsFound(String tampering) {
    database.execute(tampering);
    assertThat(verify().brokenAt()).isEqualTo(3);
  }

  @Test
  void aCutOffEndIsFound() {
    database.execute("delete from audit_entry where number = 5");
    assertThat(verify().brokenAt()).isEqualTo(5);
  }

  @Test
  void aReasonIsSealedToo() {
    AuditChange change = new AuditChange("tier.change", "tier free", null, "n=6", "more use");
    database.run(() -> audit.record("bert", change));
    assertThat(verify()).isEqualTo(new AuditVerdict(6, null));
    database.execute("update audit_entry set reason = 'less use' where number = 6");
    assertThat(verify().brokenAt()).isEqualTo(6);
  }

  @Test
  void entriesAreFoundByWhoAndWhat() {
    database.run(() -> audit.record("bert", new AuditChange("key.add", "client acme", null, "k")));
    assertThat(found(new AuditFilter("bert", null, null))).containsExactly(6L);
    assertThat(found(new AuditFilter(null, "tier.change", "tier free"))).hasSize(5);
    assertThat(found(new AuditFilter("bert", "tier.change", null))).isEmpty();
  }

  private List<Long> found(AuditFilter filter) {
    return database.inTransaction(() -> audit.find(filter, Long.MAX_VALUE, 10)).stream()
        .map(AuditView::number)
        .toList();
  }

  @Test
  void longTextsAreCut() {
    database.run(
        () -> audit.record("a".repeat(500), new AuditChange("x", "s", "b".repeat(9999), null)));
    assertThat(verify().brokenAt()).isNull();
  }
}
