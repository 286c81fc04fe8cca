package io.tabularium.engine.page;

import io.tabularium.engine.model.Attachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Reads the files inside a document: those associated with it (ISO 32000-2, 14.13) and those of its
 * name tree (7.7.4).
 */
final class AttachmentReader {

  private final String suffix;
  private final StreamDecoder decoder = new StreamDecoder(Limits.STRUCTURE_BYTES);
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Attachment> found = new ArrayList<>();

  /** One for the files whose names end so, in small letters. */
  AttachmentReader(String suffix) {
    this.suffix = suffix;
  }

  /** The files of a document, each once. */
  List<Attachment> read(COSDictionary catalog) throws IOException {
    if (catalog.getDictionaryObject(COSName.AF) instanceof COSArray files) {
      each(files);
    }
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names
        && names.getDictionaryObject(COSName.EMBEDDED_FILES) instanceof COSDictionary tree) {
      branch(tree);
    }
    return found;
  }

  private void branch(COSDictionary node) throws IOException {
    if (!seen.add(node)) {
      return;
    }
    if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray leaves) {
      each(leaves);
    }
    if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid) {
          branch(kid);
        }
      }
    }
  }

  private void each(COSArray entries) throws IOException {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.getObject(i) instanceof COSDictionary file && seen.add(file)) {
        file(file);
      }
    }
  }

  private void file(COSDictionary file) throws IOException {
    String name = name(file);
    if (name.toLowerCase(Locale.ROOT).endsWith(suffix)
        && file.getDictionaryObject(COSName.EF) instanceof COSDictionary versions) {
      COSBase stream = versions.getDictionaryObject(COSName.F);
      COSBase content = stream == null ? versions.getDictionaryObject(COSName.UF) : stream;
      if (content instanceof COSStream bytes && seen.add(bytes)) {
        found.add(new Attachment(name, decoder.decode(bytes)));
      }
    }
  }

  private static String name(COSDictionary file) {
    COSBase unicode = file.getDictionaryObject(COSName.UF);
    COSBase name = unicode == null ? file.getDictionaryObject(COSName.F) : unicode;
    return name instanceof COSString text ? text.getString() : "";
  }
}
