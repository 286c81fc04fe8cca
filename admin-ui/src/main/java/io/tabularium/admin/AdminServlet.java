package io.tabularium.admin;

import com.vaadin.cdi.CdiVaadinServlet;
import jakarta.servlet.annotation.WebServlet;

/** Serves the portal below {@code /admin}. */
@WebServlet(urlPatterns = "/admin/*", asyncSupported = true)
public class AdminServlet extends CdiVaadinServlet {}
