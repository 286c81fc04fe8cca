package io.tabularium.admin.extraction;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tabularium.admin.CommandLine;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.extraction.Request;
import java.util.Locale;

/** The command that does the same from a terminal. */
class Repeat extends Div {

  private final transient Request request;
  private final CommandLine command = new CommandLine();

  Repeat(Request request) {
    this.request = request;
    addClassName("repeat");
    add(new Span(getTranslation("details.repeat")), command);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event
        .getUI()
        .getPage()
        .fetchCurrentURL(
            url -> command.setText(command(url.getProtocol() + "://" + url.getAuthority())));
  }

  /** For a POSIX shell, whatever the document is called. */
  private String command(String origin) {
    StringBuilder line = new StringBuilder("curl -H \"Authorization: Bearer $TABULARIUM_API_KEY\"");
    line.append(" -F ").append(CommandLine.word("file=@" + request.name()));
    if (request.mode() != ExtractionMode.AUTO) {
      line.append(" -F mode=").append(request.mode().name().toLowerCase(Locale.ROOT));
    }
    if (request.pages() != null) {
      line.append(" -F ").append(CommandLine.word("pages=" + request.pages()));
    }
    if (request.regions() != null) {
      line.append(" -F ").append(CommandLine.word("regions=" + request.regions()));
    }
    return line.append(' ').append(origin).append("/extract").toString();
  }
}
