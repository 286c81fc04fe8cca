package io.tabularium.engine.page;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** An unfolded content stream in the form that PDFBox's parser asks for. */
final class ContentBytes implements PDContentStream {

  private final byte[] bytes;

  ContentBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public InputStream getContents() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public RandomAccessRead getContentsForRandomAccess() {
    return new BytesInMemory(bytes, () -> {});
  }

  @Override
  public PDResources getResources() {
    return null;
  }

  @Override
  public PDRectangle getBBox() {
    return null;
  }

  @Override
  public Matrix getMatrix() {
    return new Matrix();
  }
}
