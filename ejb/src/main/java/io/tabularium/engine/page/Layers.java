package io.tabularium.engine.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Optional content as it is switched when the document is opened (ISO 32000-2, 8.11). */
final class Layers {

  private static final COSName POLICY = COSName.P;

  private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Reads the default configuration.
   *
   * @param catalog the document's root dictionary
   */
  Layers(COSDictionary catalog) {
    COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary configuration =
        properties == null ? null : properties.getCOSDictionary(COSName.D);
    if (configuration == null) {
      return;
    }
    if (COSName.OFF.equals(configuration.getCOSName(COSName.BASE_STATE))) {
      switchOff(properties.getCOSArray(COSName.OCGS));
    }
    COSArray on = configuration.getCOSArray(COSName.ON);
    for (int i = 0; on != null && i < on.size(); i++) {
      off.remove(on.getObject(i));
    }
    switchOff(configuration.getCOSArray(COSName.OFF));
  }

  private void switchOff(COSArray groups) {
    for (int i = 0; groups != null && i < groups.size(); i++) {
      off.add(groups.getObject(i));
    }
  }

  /** Whether content of a group, or of a membership dictionary, is shown. */
  boolean isOn(COSDictionary group) {
    if (off.isEmpty()) {
      return true;
    }
    COSBase members = group.getDictionaryObject(COSName.OCGS);
    if (members == null) {
      return !off.contains(group);
    }
    COSArray groups = new COSArray();
    if (members instanceof COSArray array) {
      groups = array;
    } else {
      groups.add(members);
    }
    return agree(groups, group.getNameAsString(POLICY, "AnyOn"));
  }

  private boolean agree(COSArray groups, String policy) {
    int hidden = 0;
    for (int i = 0; i < groups.size(); i++) {
      hidden += off.contains(groups.getObject(i)) ? 1 : 0;
    }
    int shown = groups.size() - hidden;
    return switch (policy) {
      case "AllOn" -> hidden == 0;
      case "AnyOff" -> hidden > 0 || groups.size() == 0;
      case "AllOff" -> shown == 0;
      default -> shown > 0 || groups.size() == 0;
    };
  }
}
