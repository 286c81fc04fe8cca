package io.tabularium.web.upgrade;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;

/** Stands between the container and who handles an upgraded connection. Made by the container. */
public class UpgradeGuard implements HttpUpgradeHandler {

  private HttpUpgradeHandler handler;

  void guard(HttpUpgradeHandler guarded) {
    this.handler = guarded;
  }

  @Override
  public void init(WebConnection connection) {
    handler.init(new GuardedConnection(connection));
  }

  @Override
  public void destroy() {
    handler.destroy();
  }
}
