package io.tabularium.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of stored settings. */
@ApplicationScoped
class SettingRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  protected SettingRepository() {}

  /** One on these. */
  SettingRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** Texts by name, outside the caller's transaction. */
  @Transactional(TxType.NOT_SUPPORTED)
  Map<String, String> all() {
    return entities
        .createQuery("select s from StoredSetting s", StoredSetting.class)
        .getResultStream()
        .collect(Collectors.toMap(StoredSetting::name, StoredSetting::text));
  }

  Optional<StoredSetting> find(String name) {
    return Optional.ofNullable(entities.find(StoredSetting.class, name));
  }

  void add(StoredSetting setting) {
    entities.persist(setting);
  }

  void remove(StoredSetting setting) {
    entities.remove(setting);
  }
}
