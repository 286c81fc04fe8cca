package io.tabularium.web.upgrade;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Lets every request leave HTTP, and gives a test its connection. */
@WebServlet(UpgradeServlet.PATH)
public class UpgradeServlet extends HttpServlet {

  /** Where it is. */
  public static final String PATH = "/leaves-http";

  /** Who left. */
  public static final BlockingQueue<Handler> HANDLERS = new LinkedBlockingQueue<>();

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_SWITCHING_PROTOCOLS);
    request.upgrade(Handler.class);
  }

  /** One connection that left HTTP. */
  public static final class Handler implements HttpUpgradeHandler {

    private WebConnection connection;
    private Runnable whenTakenBack = () -> {};

    @Override
    public void init(WebConnection given) {
      connection = given;
      HANDLERS.add(this);
    }

    /** The container calls this before it takes the request back. */
    @Override
    public void destroy() {
      whenTakenBack.run();
    }

    /** Ends the connection, and runs something when the container is about to take it back. */
    public void close(Runnable then) throws Exception {
      whenTakenBack = then;
      connection.close();
    }
  }
}
