package io.tabularium.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What one extraction has used; it has pages once it has been charged. */
@Entity
@Table(name = "usage_entry")
class UsageEntry {

  @Id
  @Column(name = "extraction_id")
  private UUID extractionId;

  @Column(name = "client_id")
  private UUID clientId;

  @Column(name = "key_id")
  private UUID keyId;

  @Column(name = "used_on")
  private LocalDate usedOn;

  @Column(name = "bytes")
  private long bytes;

  private Integer pages;

  @Column(name = "result_bytes")
  private Long resultBytes;

  /** For Hibernate. */
  protected UsageEntry() {}

  UsageEntry(UUID extractionId, Caller caller, LocalDate usedOn, long bytes) {
    this.extractionId = extractionId;
    this.clientId = caller.clientId();
    this.keyId = caller.keyId();
    this.usedOn = usedOn;
    this.bytes = bytes;
  }

  UUID clientId() {
    return clientId;
  }

  LocalDate usedOn() {
    return usedOn;
  }

  /** Charges it; false if it had been charged before. */
  boolean charge(int usedPages, long usedResultBytes) {
    if (pages != null) {
      return false;
    }
    pages = usedPages;
    resultBytes = usedResultBytes;
    return true;
  }
}
