package io.tabularium.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.ExtractionOptions;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.invoice.rule.RuleBook;
import io.tabularium.invoice.rule.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that bring their invoice as XML too: print and XML are read apart and compared. */
class EmbeddedInvoiceTest {

  private static final Path XML = Path.of("src/test/resources/invoice/xml/factur-x.xml");

  private final List<Text> texts =
      new ArrayList<>(
          List.of(
              new Text(60, 780, "Northwind Traders Ltd"),
              new Text(60, 766, "12 Dock Road, London E14 9SH"),
              new Text(60, 720, "Bill to:"),
              new Text(60, 706, "Contoso Holdings plc"),
              new Text(60, 692, "1 High Street, Leeds LS1 4AP"),
              new Text(350, 720, "Invoice number: FX-77"),
              new Text(350, 706, "Invoice date: 5 March 2024"),
              new Text(60, 640, "Description"),
              new Text(300, 640, "Quantity"),
              new Text(380, 640, "Unit price"),
              new Text(480, 640, "Amount"),
              new Text(60, 620, "Garden chair"),
              new Text(310, 620, "5"),
              new Text(385, 620, "20.00"),
              new Text(480, 620, "100.00"),
              new Text(380, 580, "Net total"),
              new Text(480, 580, "£100.00"),
              new Text(380, 566, "VAT 20%"),
              new Text(480, 566, "£20.00")));

  @TempDir private Path folder;

  /** A text and where it begins. */
  private record Text(float x, float y, String text) {}

  @Test
  void printAndXmlThatAgreeAreValid() throws IOException {
    gross("£120.00");
    InvoiceContent content = read(Files.readString(XML), texts.size());

    assertThat(content.embedded().fields()).containsEntry(FieldName.GROSS_TOTAL, "120.00");
    assertThat(content.findings()).isEmpty();
    assertThat(InvoiceJson.tree(content).at("/embedded/fields/grossTotal").asText())
        .isEqualTo("120.00");
  }

  @Test
  void oneAmountThatDiffersIsForReview() throws IOException {
    gross("£120.00");
    String other =
        Files.readString(XML).replace("GrandTotalAmount>120.00", "GrandTotalAmount>125.00");
    InvoiceContent content = read(other, texts.size());

    assertThat(InvoiceState.of(content.findings())).isEqualTo(InvoiceState.REVIEW);
    assertThat(content.findings())
        .containsExactly(
            new Finding(
                "embedded-differs",
                content.findings().get(0).severity(),
                List.of("grossTotal"),
                "125.00",
                "120.00",
                "-5.00"));
  }

  @Test
  void whiteTextAndTextOffThePageAreNoPrint() throws IOException {
    gross("£120.00");
    int visible = texts.size();
    texts.add(new Text(380, 500, "Grand total"));
    texts.add(new Text(480, 500, "£999.00"));
    texts.add(new Text(350, 734, "Invoice number: HIDDEN-1"));
    texts.add(new Text(900, 706, "Invoice number: OFF-2"));
    InvoiceContent content = read(Files.readString(XML), visible);

    assertThat(content.reading().value(FieldName.GROSS_TOTAL)).isEqualTo("120.00");
    assertThat(content.reading().value(FieldName.INVOICE_NUMBER)).isEqualTo("FX-77");
    assertThat(content.findings()).isEmpty();
  }

  @Test
  void withoutXmlThereIsNothingToCompare() throws IOException {
    gross("£120.00");

    assertThat(read(null, texts.size()).embedded()).isNull();
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    gross("£120.00");
    InvoiceContent content = read(Files.readString(XML), texts.size());
    byte[] kept =
        InvoiceJson.tree(content).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(InvoiceJson.read(new ByteArrayInputStream(kept)).embedded())
        .isEqualTo(content.embedded());
  }

  private void gross(String amount) {
    texts.add(new Text(380, 552, "Total"));
    texts.add(new Text(480, 552, amount));
  }

  private InvoiceContent read(String xml, int visible) throws IOException {
    Path pdf = folder.resolve("invoice.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
        for (int i = 0; i < texts.size(); i++) {
          canvas.setNonStrokingColor(i < visible ? 0f : 1f);
          write(canvas, texts.get(i));
        }
      }
      if (xml != null) {
        attach(document, xml);
      }
      document.save(pdf.toFile());
    }
    InvoiceRunner.Outcome outcome = new InvoiceRunner().run(pdf, ExtractionOptions.DEFAULT, 10);
    List<Finding> findings =
        new Validator(RuleBook.STANDARD)
            .check(outcome.reading(), outcome.embedded(), LocalDate.of(2024, 6, 1), List.of());
    return new InvoiceContent(outcome.reading(), outcome.embedded(), findings);
  }

  private static void write(PDPageContentStream canvas, Text text) {
    try {
      canvas.beginText();
      canvas.setFont(new PDType1Font(FontName.HELVETICA), 10);
      canvas.newLineAtOffset(text.x(), text.y());
      canvas.showText(text.text());
      canvas.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void attach(PDDocument document, String xml) throws IOException {
    byte[] bytes = xml.getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
