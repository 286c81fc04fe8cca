package io.tabularium.engine.page;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser within limits: it asks the budget before each object, and refuses streams of
 * objects and cross-reference streams that unfold to more than a document may have, which PDFBox
 * would put into memory whole.
 */
final class LimitedParser extends PDFParser {

  private final Runnable budget;

  LimitedParser(RandomAccessRead source, String password, Runnable budget) throws IOException {
    super(source, password);
    this.budget = budget;
  }

  @Override
  protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean required)
      throws IOException {
    budget.run();
    return super.parseObjectDynamically(key, required);
  }

  @Override
  protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
    COSObjectKey itsKey = getObjectKey(number, 0);
    if (document.getObjectFromPool(itsKey).getObject() instanceof COSStream objects) {
      StreamWeight.check(objects, Limits.STRUCTURE_BYTES);
      refuse(objects.getInt(COSName.N) > Limits.STREAM_OBJECTS);
    }
    return super.parseObjectStreamObject(number, key);
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    if (COSName.XREF.equals(dictionary.getCOSName(COSName.TYPE))) {
      StreamWeight.check(stream, Limits.STRUCTURE_BYTES); // never encrypted: ISO 32000-2, 7.5.8.2
    }
    return stream;
  }

  private static void refuse(boolean tooMuch) {
    if (tooMuch) {
      throw new UnreadablePdfException(UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, null);
    }
  }
}
