package io.tabularium.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What an administrator has set in place of the environment. */
@Entity
@Table(name = "stored_setting")
class StoredSetting {

  static final int TEXT_LENGTH = 2000;

  @Id
  @Column(length = 100)
  private String name;

  @Column(length = TEXT_LENGTH)
  private String text;

  @Version private int version;

  /** For Hibernate. */
  protected StoredSetting() {}

  StoredSetting(String name, String text) {
    this.name = name;
    this.text = text;
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  void change(String other) {
    text = other;
  }
}
