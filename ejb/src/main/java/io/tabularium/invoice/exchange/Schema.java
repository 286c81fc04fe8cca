package io.tabularium.invoice.exchange;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks invoices by the schema of UN/CEFACT, D16B, which ZUGFeRD 2 and Factur-X go by. */
final class Schema {

  private static final String D16B = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";

  /** So many faults are told. */
  private static final int MOST = 3;

  private Schema() {}

  /** What is wrong; nothing is said of what goes by another schema. */
  static List<String> faults(InputStream xml, String namespace) {
    List<String> faults = new ArrayList<>();
    if (namespace.equals(D16B)) {
      ErrorList errors = new ErrorList();
      CIID16BCrossIndustryInvoiceTypeMarshaller reader =
          new CIID16BCrossIndustryInvoiceTypeMarshaller();
      reader.readExceptionCallbacks().removeAll(); // they log a sender's faults as the server's
      reader.setCollectErrors(errors).read(xml);
      for (IError error : errors) {
        if (error.isError() && faults.size() < MOST) {
          faults.add(String.valueOf(error.getErrorText(Locale.ROOT)));
        }
      }
    }
    return faults;
  }
}
