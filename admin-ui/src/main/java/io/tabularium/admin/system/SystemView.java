package io.tabularium.admin.system;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Version;
import io.tabularium.account.AdministratorService;
import io.tabularium.account.Role;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.setting.Setting;
import io.tabularium.setting.SettingService;
import io.tabularium.setting.Settings;
import io.tabularium.writer.EngineVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** The server itself, as this node sees it. */
@Route(value = "system", layout = MainLayout.class)
@RolesAllowed("viewer")
public class SystemView extends Main implements HasDynamicTitle {

  @Inject
  SystemView(SettingService stored, Settings settings, AdministratorService administrators) {
    addClassName("view");
    Header header = new Header(new H1(getTranslation("system.title")));
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("system.lead", settings.get(Setting.NODE)));
    lead.addClassName("lead");
    add(header, lead, new H2(getTranslation("system.settings")), new SettingTable(stored));
    Paragraph restart = new Paragraph(getTranslation("system.restart"));
    restart.addClassName("quiet");
    add(restart);
    if (SignedIn.may(Role.ADMIN)) {
      Button add = new Button(getTranslation("person.add"));
      add.addClassName("add-person");
      add.addClickListener(click -> new PersonDialog(administrators).open());
      Paragraph text = new Paragraph(getTranslation("system.people.text"));
      text.addClassName("quiet");
      this.add(new H2(getTranslation("system.people")), text, add);
    }
    add(new H2(getTranslation("system.versions")), versions());
    Paragraph backup = new Paragraph(getTranslation("system.backup.text"));
    backup.addClassNames("card-box", "prose");
    add(new H2(getTranslation("system.backup")), backup);
  }

  private PlainTable versions() {
    PlainTable versions =
        new PlainTable(
            getTranslation("system.versions"),
            List.of(getTranslation("system.part"), getTranslation("system.version")));
    versions.row(List.of("Tabularium", EngineVersion.CURRENT.version()));
    versions.row(List.of("Java", Runtime.version() + ", " + System.getProperty("java.vm.name")));
    versions.row(List.of("Vaadin Flow", Version.getFullVersion()));
    versions.row(
        List.of(
            getTranslation("system.machine"),
            System.getProperty("os.name") + " " + System.getProperty("os.version")));
    return versions;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("system.title"));
  }
}
