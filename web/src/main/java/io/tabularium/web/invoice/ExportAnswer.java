package io.tabularium.web.invoice;

import io.tabularium.invoice.InvoiceExport;
import io.tabularium.invoice.InvoiceView;
import io.tabularium.setting.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An invoice in the format that was asked for. */
@ApplicationScoped
class ExportAnswer {

  Response of(InvoiceView view, String format) {
    return switch (format == null ? "json" : format) {
      case "json" -> Response.ok(InvoiceBody.of(view), MediaType.APPLICATION_JSON).build();
      case "csv" -> file(view, csv(view), "text/csv;charset=UTF-8", "csv");
      case "ubl" -> file(view, ubl(view), "application/xml", "xml");
      default -> throw new InvalidInputException("format: write json, csv or ubl.");
    };
  }

  private static byte[] ubl(InvoiceView view) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InvoiceExport.ubl(view.content(), out);
    return out.toByteArray();
  }

  private static Response file(InvoiceView view, Object text, String type, String suffix) {
    String name = "invoice-" + view.summary().id() + "." + suffix;
    return Response.ok(text, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static String csv(InvoiceView view) {
    try {
      StringBuilder text = new StringBuilder();
      InvoiceExport.csv(view.content(), text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
