package io.tabularium.engine.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file inside a document. */
public final class Attachment {

  private final String name;
  private final byte[] content;

  /**
   * One of a name and content.
   *
   * @param name as the document says it, such as factur-x.xml
   */
  public Attachment(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
  }

  /** The name that the document gives it. */
  public String name() {
    return name;
  }

  /** Its bytes, from the first one on. */
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }
}
