package io.tabularium.admin.tier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tabularium.account.AccountService;
import io.tabularium.account.Role;
import io.tabularium.account.Tier;
import io.tabularium.account.TierService;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.impact.ImpactService;
import io.tabularium.setting.InvalidInputException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The matrix of tiers and limits. */
@Route(value = "tiers", layout = MainLayout.class)
@RolesAllowed("viewer")
public class TiersView extends Main implements HasDynamicTitle {

  private final transient AccountService accounts;
  private final transient TierService tiers;
  private final transient ImpactService impacts;
  private final Div place = new Div();
  private final Div bar = new Div();
  private LimitMatrix matrix;

  @Inject
  TiersView(AccountService accounts, TierService tiers, ImpactService impacts) {
    this.accounts = accounts;
    this.tiers = tiers;
    this.impacts = impacts;
    addClassName("view");
    boolean mayChange = SignedIn.may(Role.ADMIN);
    Header header = new Header(new H1(getTranslation("tiers.title")));
    header.addClassName("view-header");
    Paragraph lead =
        new Paragraph(
            getTranslation("tiers.lead") + (mayChange ? " " + getTranslation("tiers.how") : ""));
    lead.addClassName("lead");
    bar.addClassName("change-bar");
    bar.getElement().setAttribute("role", "status");
    add(header, lead, place, bar);
    show();
  }

  private void show() {
    matrix =
        new LimitMatrix(
            getTranslation("tiers.title"),
            accounts.tiers(),
            SignedIn.may(Role.ADMIN) ? this::changed : null);
    place.removeAll();
    place.add(matrix);
    bar.removeAll();
  }

  private void changed() {
    int count = matrix.changes().stream().mapToInt(change -> change.figures().size()).sum();
    bar.removeAll();
    if (matrix.isWrong()) {
      bar.add(new Span(getTranslation("tiers.repair")), discard());
    } else if (count > 0) {
      Button review = new Button(getTranslation("tiers.open"), click -> review());
      review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      bar.add(new Span(getTranslation("tiers.count", count)), discard(), review);
    }
  }

  private Button discard() {
    Button discard =
        new Button(
            getTranslation("tiers.discard"),
            click -> {
              matrix.reset();
              bar.removeAll();
            });
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return discard;
  }

  private void review() {
    SignedIn.demand(Role.ADMIN);
    List<TierChange> changes = matrix.changes();
    new ReviewDialog(tiers, impacts, changes, (after, reason) -> saved(changes, after, reason))
        .open();
  }

  private void saved(List<TierChange> changes, List<Tier> after, String reason) {
    show();
    Button undo = new Button(getTranslation("tiers.undo"), click -> undo(changes, after, reason));
    undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    bar.add(new Span(getTranslation("tiers.saved")), undo);
  }

  private void undo(List<TierChange> changes, List<Tier> after, String reason) {
    String actor = SignedIn.actor(Role.ADMIN);
    List<Tier> before = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      before.add(changes.get(i).undone(after.get(i)));
    }
    try {
      tiers.changeAll(actor, before, getTranslation("tiers.undone.reason", reason));
      show();
      bar.add(new Span(getTranslation("tiers.undone")));
    } catch (InvalidInputException refused) {
      Notice.failed(refused.getMessage());
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("tiers.title"));
  }
}
