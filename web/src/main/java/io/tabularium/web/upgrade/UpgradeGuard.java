package io.tabularium.web.upgrade;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;

/** Stands between the container and who handles an upgraded connection. Made by the container. */
public class UpgradeGuard implements HttpUpgradeHandler {

  private HttpUpgradeHandler handler;
  private Transport transport;

  void guard(HttpUpgradeHandler guarded, Transport below) {
    this.handler = guarded;
    this.transport = below;
  }

  @Override
  public void init(WebConnection connection) {
    handler.init(new GuardedConnection(connection, transport::end));
  }

  @Override
  public void destroy() {
    handler.destroy();
  }
}
