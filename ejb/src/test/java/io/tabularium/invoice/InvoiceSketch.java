package io.tabularium.invoice;

import io.tabularium.engine.ExtractionOptions;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.rule.RuleBook;
import io.tabularium.invoice.rule.Validator;
import io.tabularium.invoice.rule.Validator.Known;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A drawn invoice that breaks no rule, to be changed text by text. */
final class InvoiceSketch {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final int MOST_PAGES = 10;

  private final Map<String, Text> texts = new LinkedHashMap<>();
  private String xml;
  private List<Known> known = List.of();

  /** A text, where it begins, and its shade of grey. */
  private record Text(float x, float y, String text, float grey) {}

  InvoiceSketch() {
    put("seller", 60, 780, "Northwind Traders Ltd");
    put("sellerAddress", 60, 766, "12 Dock Road, London E14 9SH");
    put("buyerLabel", 60, 720, "Bill to:");
    put("buyer", 60, 706, "Contoso Holdings plc");
    put("buyerAddress", 60, 692, "1 High Street, Leeds LS1 4AP");
    put("number", 350, 720, "Invoice number: FX-77");
    put("issued", 350, 706, "Invoice date: 5 March 2024");
    put("headings", 60, 640, "Description");
    put("quantityHeading", 300, 640, "Quantity");
    put("priceHeading", 380, 640, "Unit price");
    put("amountHeading", 480, 640, "Amount");
    put("item", 60, 620, "Garden chair");
    put("quantity", 310, 620, "5");
    put("price", 385, 620, "20.00");
    put("amount", 480, 620, "100.00");
    put("netLabel", 380, 580, "Net total");
    put("net", 480, 580, "£100.00");
    put("taxLabel", 380, 566, "VAT 20%");
    put("tax", 480, 566, "£20.00");
    put("grossLabel", 380, 552, "Total");
    put("gross", 480, 552, "£120.00");
  }

  /** Puts a text somewhere. */
  InvoiceSketch put(String name, float x, float y, String text) {
    texts.put(name, new Text(x, y, text, 0));
    return this;
  }

  /** Puts a white one. */
  InvoiceSketch putWhite(String name, float x, float y, String text) {
    texts.put(name, new Text(x, y, text, 1));
    return this;
  }

  /** Another text in the place of one. */
  InvoiceSketch say(String name, String text) {
    texts.computeIfPresent(name, (key, old) -> new Text(old.x(), old.y(), text, old.grey()));
    return this;
  }

  InvoiceSketch without(String... names) {
    texts.keySet().removeAll(List.of(names));
    return this;
  }

  /** The invoice as XML that the document brings along. */
  InvoiceSketch with(String content) {
    xml = content;
    return this;
  }

  /** What its client has already. */
  InvoiceSketch beside(Known other) {
    known = List.of(other);
    return this;
  }

  /** Draws it, reads it and checks it by the usual rules. */
  InvoiceContent read(Path folder) throws IOException {
    Path pdf = folder.resolve("invoice.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
        for (Text text : texts.values()) {
          write(canvas, text);
        }
      }
      if (xml != null) {
        attach(document);
      }
      document.save(pdf.toFile());
    }
    InvoiceRunner.Outcome outcome =
        new InvoiceRunner().run(pdf, ExtractionOptions.DEFAULT, MOST_PAGES);
    return new InvoiceContent(
        outcome.reading(),
        outcome.embedded(),
        new Validator(RuleBook.STANDARD)
            .check(outcome.reading(), outcome.embedded(), TODAY, known));
  }

  private static void write(PDPageContentStream canvas, Text text) throws IOException {
    canvas.setNonStrokingColor(text.grey());
    canvas.beginText();
    canvas.setFont(new PDType1Font(FontName.HELVETICA), 10);
    canvas.newLineAtOffset(text.x(), text.y());
    canvas.showText(text.text());
    canvas.endText();
  }

  private void attach(PDDocument document) throws IOException {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("factur-x.xml");
    file.setFileUnicode("factur-x.xml");
    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("factur-x.xml", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}
