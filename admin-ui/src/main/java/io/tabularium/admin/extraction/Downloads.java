package io.tabularium.admin.extraction;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tabularium.extraction.ExtractionArchive;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.SpanText;
import java.io.IOException;
import java.util.Optional;

/** The result as a file, in every format that there is. */
class Downloads extends Nav {

  private static final int NOT_FOUND = 404;

  private final transient ExtractionArchive archive;
  private final transient ExtractionSummary extraction;

  Downloads(ExtractionArchive archive, ExtractionSummary extraction) {
    this.archive = archive;
    this.extraction = extraction;
    addClassName("downloads");
    setAriaLabel(getTranslation("details.download"));
    add(new Span(getTranslation("details.download")));
    for (ResultFormat format : ResultFormat.values()) {
      add(link(format));
    }
  }

  private Anchor link(ResultFormat format) {
    DownloadHandler answer = request -> send(format, request);
    Anchor link = new Anchor(answer, getTranslation("format." + format.wire()));
    link.getElement().setAttribute("download", true);
    return link;
  }

  private void send(ResultFormat format, DownloadEvent request) throws IOException {
    Optional<Result> result = archive.result(extraction.id());
    if (result.isEmpty()) {
      request.getResponse().sendError(NOT_FOUND, getTranslation("details.gone"));
      return;
    }
    request.setFileName(baseName() + "." + format.wire());
    request.setContentType(format.mediaType());
    format.writer(SpanText.BLANK).write(result.get(), request.getOutputStream());
  }

  private String baseName() {
    return extraction.documentName().replaceFirst("(?i)\\.pdf$", "");
  }
}
