package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.admission.Gate;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.engine.ExtractionException;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.Problem;
import io.tabularium.web.answer.AnswerFilter;
import io.tabularium.web.answer.MalformedBodyException;
import io.tabularium.webhook.CallbackRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** Reads a body, part by part, straight into the store: never more than a buffer in memory. */
@ApplicationScoped
public class UploadReader {

  /** Documents that one call of a short form may bring. */
  public static final int MOST_FILES = 20;

  private static final String FILE_PART = "file";

  /** Longest form field: the longest option. */
  private static final int FIELD_BYTES = 8192;

  /** Form fields besides the files: more than there are options. */
  private static final int MOST_FIELDS = 20;

  private Gate gate;
  private CallbackRule callbacks;
  private ExtractionService extractions;

  /** For the container's proxy. */
  protected UploadReader() {}

  @Inject
  UploadReader(Gate gate, ExtractionService extractions, CallbackRule callbacks) {
    this.callbacks = callbacks;
    this.gate = gate;
    this.extractions = extractions;
  }

  /**
   * Reads the document that the body is, or the parts {@code file} of the form that it is.
   *
   * @param options of the query; a form's own are added
   * @param mostFiles that a form may have
   */
  public Upload read(
      Caller caller, HttpServletRequest request, Map<String, String> options, int mostFiles) {
    gate.declaredSize(caller, request.getContentLengthLong(), mostFiles);
    String trace = request.getAttribute(AnswerFilter.TRACE).toString();
    Upload upload = new Upload(extractions, callbacks, caller, options, trace);
    boolean whole = false;
    try {
      if (isForm(request.getContentType())) {
        readParts(caller, request, upload, mostFiles);
      } else {
        upload.add(null, extractions.receive(caller, request.getInputStream()));
      }
      whole = true;
    } catch (IOException | UncheckedIOException e) {
      throw broken(e);
    } finally {
      if (!whole) {
        upload.close();
      }
    }
    return upload;
  }

  /** A body of no said type is read as the document itself. */
  private static boolean isForm(String type) {
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA);
  }

  private void readParts(Caller caller, HttpServletRequest request, Upload upload, int mostFiles)
      throws IOException {
    FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
    int fields = 0;
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      try (InputStream content = part.getInputStream()) {
        if (FILE_PART.equals(part.getFieldName())) {
          atMost(mostFiles, upload.size(), "files");
          receive(caller, upload, part.getName(), content);
        } else {
          atMost(MOST_FIELDS, fields++, "fields");
          upload.option(part.getFieldName(), text(content, part.getFieldName()));
        }
      }
    }
    if (upload.size() == 0) {
      throw new MalformedBodyException("The form has no part \"file\" with a document.", null);
    }
  }

  private void receive(Caller caller, Upload upload, String name, InputStream content) {
    try {
      upload.add(name, extractions.receive(caller, content));
    } catch (ExtractionException e) {
      upload.refused(name, e, new Problem(e.code().wire(), e.getMessage(), e.page()));
    } catch (RefusalException e) {
      if (e.code() != RefusalCode.TOO_LARGE) {
        throw e;
      }
      upload.refused(name, e, new Problem(e.code().wire(), e.getMessage(), null));
    }
  }

  private static void atMost(int limit, int soFar, String what) {
    if (soFar == limit) {
      throw new MalformedBodyException("Send up to " + limit + " " + what + " in a call.", null);
    }
  }

  private static String text(InputStream content, String name) throws IOException {
    byte[] bytes = content.readNBytes(FIELD_BYTES + 1);
    if (bytes.length > FIELD_BYTES) {
      throw new MalformedBodyException("The field \"" + name + "\" is too long.", null);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static MalformedBodyException broken(Exception cause) {
    String detail =
        cause instanceof FileUploadException
            ? "The body is no well-formed multipart/form-data; let your HTTP library write it."
            : "The body broke off; send it again.";
    return new MalformedBodyException(detail, cause);
  }
}
