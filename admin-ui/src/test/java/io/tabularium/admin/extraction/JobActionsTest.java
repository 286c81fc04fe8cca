package io.tabularium.admin.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.access.NotAllowedException;
import io.tabularium.admin.access.TestSession;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done with a document's work depends on how it stands, and on who asks. */
class JobActionsTest {

  private TestSession session;

  @AfterEach
  void leave() {
    assertThat(VaadinSession.getCurrent()).isSameAs(session);
    VaadinSession.setCurrent(null);
  }

  @Test
  void whatIsOfferedDependsOnHowItStands() {
    session = TestSession.begin(Role.OPERATOR);
    assertThat(buttons(ExtractionStatus.QUEUED, false)).hasSize(3);
    assertThat(buttons(ExtractionStatus.RUNNING, false)).hasSize(1);
    assertThat(buttons(ExtractionStatus.FAILED, true)).hasSize(1);
    assertThat(buttons(ExtractionStatus.FAILED, false)).isEmpty();
    assertThat(buttons(ExtractionStatus.SUCCEEDED, false)).isEmpty();
    assertThat(buttons(ExtractionStatus.CANCELLED, false)).isEmpty();
  }

  @Test
  void aViewerIsRefusedBeforeAnyServiceIsAsked() {
    session = TestSession.begin(Role.VIEWER);
    for (ExtractionStatus status : List.of(ExtractionStatus.QUEUED, ExtractionStatus.FAILED)) {
      for (Button button : buttons(status, true)) {
        assertThatThrownBy(button::click).isInstanceOf(NotAllowedException.class);
      }
    }
  }

  private static List<Button> buttons(ExtractionStatus status, boolean quarantined) {
    return new JobActions(null, extraction(status, quarantined), after -> {})
        .getChildren()
        .map(Button.class::cast)
        .toList();
  }

  private static ExtractionView extraction(ExtractionStatus status, boolean quarantined) {
    ExtractionSummary summary =
        new ExtractionSummary(
            new UUID(0, 1), "acme", "a.pdf", status, 1, null, 1L, null, Instant.EPOCH, null, null);
    return new ExtractionView(
        summary,
        1,
        "0",
        60,
        new ExtractionView.Handled(Priority.NORMAL, false, quarantined),
        new ExtractionView.Progress(null, null, null, null),
        null);
  }
}
