package io.tabularium.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

/** A row of the price list. */
@Entity
@Table(name = "tier")
class TierEntity {

  @Id
  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private TierName name;

  @Column(name = "max_file_bytes")
  private long maxFileBytes;

  @Column(name = "max_pages")
  private int maxPages;

  @Column(name = "time_limit_seconds")
  private int timeLimitSeconds;

  @Version private int version;

  Tier toTier() {
    return new Tier(name, maxFileBytes, maxPages, Duration.ofSeconds(timeLimitSeconds));
  }
}
