package io.tabularium.engine;

import io.tabularium.engine.page.UnreadablePdfException;

/** Says to the caller what is wrong with a document and what to do about it. */
final class Failures {

  private Failures() {}

  static ExtractionException of(UnreadablePdfException e) {
    return of(e, null);
  }

  /** The same for a page, from 1; null if it is the document. */
  static ExtractionException of(UnreadablePdfException e, Integer page) {
    return switch (e.reason()) {
      case NOT_A_PDF -> failure(FailureCode.NOT_A_PDF, "The file is no PDF; send a PDF.", page, e);
      case CORRUPT_PDF -> corrupt(page, e);
      case PASSWORD_REQUIRED ->
          failure(
              FailureCode.PASSWORD_REQUIRED,
              "The PDF is locked; send its password in the option 'password'.",
              page,
              e);
      case WRONG_PASSWORD ->
          failure(
              FailureCode.WRONG_PASSWORD,
              "The password does not open the PDF; check it, capitals included.",
              page,
              e);
      case DOCUMENT_TOO_COMPLEX ->
          failure(
              FailureCode.DOCUMENT_TOO_COMPLEX,
              "A page draws more than the engine reads; send the other pages alone.",
              page,
              e);
    };
  }

  /** A damaged document; {@code page} may be null. */
  static ExtractionException corrupt(Integer page, Throwable cause) {
    return new ExtractionException(
        FailureCode.CORRUPT_PDF,
        "The PDF is damaged; open it in a viewer, save it anew and send that.",
        page,
        cause);
  }

  /** A page that a stage of ours fails on, though it could be read. */
  static ExtractionException internal(int page, Throwable cause) {
    return new ExtractionException(
        FailureCode.INTERNAL_ERROR,
        "The engine failed on the page; send the others alone, and report it with the file.",
        page,
        cause);
  }

  private static ExtractionException failure(
      FailureCode code, String detail, Integer page, UnreadablePdfException cause) {
    return new ExtractionException(code, detail, page, cause);
  }
}
