package io.tabularium.admin;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;

/** The page around every view: title, icon, stylesheet, colour scheme; all from this server. */
@Push(transport = Transport.WEBSOCKET_XHR)
public class AdminShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Tabularium");
    settings.addMetaTag("color-scheme", "light dark");
    settings.addMetaTag("robots", "noindex");
    settings.addLink("icon", "portal/mark.svg");
    settings.addLink("stylesheet", "portal/portal.css");
    settings.addInlineWithContents(
        Inline.Position.APPEND,
        "<script src=\"portal/scheme.js\"></script>"
            + "<script src=\"portal/reconnect.js\" defer></script>"
            + "<script src=\"portal/viewer.js\" defer></script>"
            + "<script src=\"portal/chart.js\"></script>",
        Inline.Wrapping.NONE);
  }
}
