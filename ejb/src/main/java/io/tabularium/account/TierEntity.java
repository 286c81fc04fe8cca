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

  @Column(name = "requests_per_minute")
  private int requestsPerMinute;

  @Column(name = "requests_per_hour")
  private int requestsPerHour;

  @Column(name = "extracts_per_minute")
  private int extractsPerMinute;

  @Column(name = "reads_per_minute")
  private int readsPerMinute;

  @Column(name = "abouts_per_minute")
  private int aboutsPerMinute;

  @Column(name = "security_per_minute")
  private int securityPerMinute;

  @Column(name = "max_running")
  private int maxRunning;

  @Column(name = "max_waiting")
  private int maxWaiting;

  @Column(name = "max_file_bytes")
  private long maxFileBytes;

  @Column(name = "max_pages")
  private int maxPages;

  @Column(name = "pages_per_month")
  private long pagesPerMonth;

  private int priority;

  @Column(name = "source_minutes")
  private int sourceMinutes;

  @Column(name = "result_minutes")
  private int resultMinutes;

  @Column(name = "time_limit_seconds")
  private int timeLimitSeconds;

  @Version private int version;

  Tier toTier() {
    return new Tier(
        name,
        new Rates(
            requestsPerMinute,
            requestsPerHour,
            extractsPerMinute,
            readsPerMinute,
            aboutsPerMinute,
            securityPerMinute),
        maxRunning,
        maxWaiting,
        maxFileBytes,
        maxPages,
        pagesPerMonth,
        priority,
        Duration.ofMinutes(sourceMinutes),
        Duration.ofMinutes(resultMinutes),
        Duration.ofSeconds(timeLimitSeconds),
        version);
  }

  /** Takes over every figure of {@code tier}; name and version stay. */
  void change(Tier tier) {
    Rates rates = tier.rates();
    requestsPerMinute = rates.requestsPerMinute();
    requestsPerHour = rates.requestsPerHour();
    extractsPerMinute = rates.extractsPerMinute();
    readsPerMinute = rates.readsPerMinute();
    aboutsPerMinute = rates.aboutsPerMinute();
    securityPerMinute = rates.securityPerMinute();
    maxRunning = tier.maxRunning();
    maxWaiting = tier.maxWaiting();
    maxFileBytes = tier.maxFileBytes();
    maxPages = tier.maxPages();
    pagesPerMonth = tier.pagesPerMonth();
    priority = tier.priority();
    sourceMinutes = (int) tier.sourceRetention().toMinutes();
    resultMinutes = (int) tier.resultRetention().toMinutes();
    timeLimitSeconds = (int) tier.timeLimit().toSeconds();
  }
}
