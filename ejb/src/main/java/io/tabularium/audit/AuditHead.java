package io.tabularium.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain ends. */
@Entity
@Table(name = "audit_head")
class AuditHead {

  /** Of the only row. */
  static final int ID = 1;

  @Id
  @Column(name = "id")
  private int id;

  private long number;

  @Column(length = 64)
  private String digest;

  /** For Hibernate. */
  protected AuditHead() {}

  long number() {
    return number;
  }

  String digest() {
    return digest;
  }

  void move(long newNumber, String newDigest) {
    number = newNumber;
    digest = newDigest;
  }
}
