package io.tabularium.admin.pool;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.chart.TimeLine;
import io.tabularium.admin.overview.LiveDashboard;
import io.tabularium.admin.overview.LiveDashboard.Look;
import io.tabularium.admin.overview.NodeTable;
import io.tabularium.fault.Breakers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** The pools of this node, live, and their use on all nodes. */
@Route(value = "pools", layout = MainLayout.class)
@RolesAllowed("viewer")
public class PoolsView extends Main implements HasDynamicTitle {

  private final transient LiveDashboard live;
  private final Div pools = new Div();
  private final NodeTable nodes = new NodeTable();
  private final BreakerTable breakers = new BreakerTable();
  private final transient Breakers fault;
  private final TimeLine used = new TimeLine(getTranslation("pools.line"), "%", "brand");
  private transient Registration watching = () -> {};

  @Inject
  PoolsView(LiveDashboard live, Breakers fault) {
    this.live = live;
    this.fault = fault;
    addClassName("view");
    Header header = new Header(new H1(getTranslation("pools.title")));
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("pools.lead"));
    lead.addClassName("lead");
    pools.addClassName("standings");
    add(header, lead, pools, used, new H2(getTranslation("nodes.title")), nodes);
    Paragraph about = new Paragraph(getTranslation("breakers.lead"));
    about.addClassName("lead");
    add(new H2(getTranslation("breakers.title")), about, breakers);
    show(live.look());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    watching = live.watch(event.getUI().accessLater(this::show, () -> {}));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watching.remove();
  }

  private void show(Look look) {
    pools.removeAll();
    look.dashboard().pools().forEach(pool -> pools.add(new PoolCard(pool)));
    used.show(look.poolPercent());
    nodes.show(look.dashboard().nodes());
    breakers.show(fault.states());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("pools.title"));
  }
}
