package io.tabularium.admin.client;

import com.vaadin.flow.component.select.Select;
import io.tabularium.account.TierName;
import java.util.EnumSet;

/** One of the tiers that a client can have. */
class TierSelect extends Select<TierName> {

  TierSelect(TierName chosen) {
    setLabel(getTranslation("clients.tier"));
    setItems(EnumSet.complementOf(EnumSet.of(TierName.ANONYMOUS)));
    setItemLabelGenerator(each -> getTranslation("tier." + each.wire()));
    if (chosen != TierName.ANONYMOUS) {
      setValue(chosen);
    }
  }
}
