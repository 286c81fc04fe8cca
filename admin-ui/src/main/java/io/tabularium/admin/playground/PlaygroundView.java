package io.tabularium.admin.playground;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tabularium.admin.Icon;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.Notice;
import io.tabularium.admission.RefusalException;
import io.tabularium.engine.ExtractionException;
import io.tabularium.extraction.ExtractionFilter;
import io.tabularium.extraction.ExtractionSearch;
import io.tabularium.extraction.ExtractionSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drop a PDF in and look at what is found. */
@Route(value = "playground", layout = MainLayout.class)
@RolesAllowed("operator")
public class PlaygroundView extends Main implements HasDynamicTitle {

  private static final int LATEST = 6;

  private final transient Trials trials;
  private final OptionFields options = new OptionFields();

  @Inject
  PlaygroundView(Trials trials, ExtractionSearch search) {
    this.trials = trials;
    addClassNames("view", "playground");
    Header header = new Header(new H1(getTranslation("playground.title")));
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("playground.lead"));
    lead.addClassName("lead");
    Section card = new Section(upload(), options);
    card.addClassNames("card-box", "try");
    add(header, lead, card);
    List<ExtractionSummary> latest =
        search.find(new ExtractionFilter(null, "portal", null, null, null), null, LATEST).items();
    if (!latest.isEmpty()) {
      add(new H2(getTranslation("playground.latest")), new LatestTrials(latest));
    }
  }

  private Upload upload() {
    Upload upload = new Upload(this::receive);
    upload.addClassName("drop");
    upload.setMaxFiles(1);
    upload.setAcceptedFileTypes("application/pdf", ".pdf");
    Button choose = new Button(getTranslation("playground.choose"));
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    upload.setUploadButton(choose);
    Div label = new Div(new Span(getTranslation("playground.drop")));
    upload.setDropLabel(label);
    upload.setDropLabelIcon(new Icon("document"));
    upload.addFileRejectedListener(
        rejected -> Notice.failed(getTranslation("playground.rejected")));
    return upload;
  }

  private void receive(UploadEvent event) throws IOException {
    UI ui = event.getUI();
    Map<String, String> chosen = chosen(ui);
    chosen.put("name", event.getFileName());
    try (InputStream body = event.getInputStream()) {
      UUID id = trials.send(body, chosen);
      ui.accessLater(() -> ui.navigate("extractions/" + id), () -> {}).run();
    } catch (RefusalException | ExtractionException refused) {
      ui.accessLater(() -> Notice.failed(refused.getMessage()), () -> {}).run();
    }
  }

  private Map<String, String> chosen(UI ui) {
    ui.getSession().lock();
    try {
      return options.values();
    } finally {
      ui.getSession().unlock();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("playground.title"));
  }
}
