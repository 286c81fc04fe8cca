package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServerExtension.class)
class InvoiceIT {

  private static final String INVOICES = "/api/v1/invoices/";
  private static final String CLIENTS = "/api/v1/admin/clients";

  private final String number = newNumber();
  private Api api;

  @BeforeEach
  void connect(RunningServer server) {
    api = new Api(server, RunningServer.KEY);
  }

  @Test
  void aWaitingCallerGetsTheFields() {
    Answer answer = send(Bill.of(number, "120.00"));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode invoice = answer.json();
    assertThat(invoice.get("state").asText()).as(answer.text()).isEqualTo("valid");
    assertThat(value(invoice, "invoiceNumber")).isEqualTo(number);
    assertThat(value(invoice, "issueDate")).isEqualTo("2024-03-05");
    assertThat(value(invoice, "currency")).isEqualTo("GBP");
    assertThat(value(invoice, "sellerName")).isEqualTo("Northwind Traders Ltd");
    assertThat(value(invoice, "buyerName")).isEqualTo("Contoso Holdings plc");
    assertThat(value(invoice, "netTotal")).isEqualTo("100.00");
    assertThat(value(invoice, "taxTotal")).isEqualTo("20.00");
    assertThat(value(invoice, "grossTotal")).isEqualTo("120.00");
    assertThat(invoice.at("/fields/grossTotal/bbox")).hasSize(4);
    assertThat(invoice.at("/lineItems/0/description/value").asText()).isEqualTo("Garden chair");
    assertThat(invoice.at("/lineItems/0/quantity/value").asText()).isEqualTo("2");
    assertThat(invoice.at("/lineItems/1/lineTotal/value").asText()).isEqualTo("60.00");
    assertThat(invoice.get("findings")).isEmpty();
    assertThat(invoice.at("/document/pageCount").asInt()).isEqualTo(1);
  }

  @Test
  void sumsThatDoNotHoldAreForReview() {
    JsonNode invoice = send(Bill.of(number, "121.00")).json();

    assertThat(invoice.get("state").asText()).isEqualTo("review");
  }

  @Test
  void aClientsRulesAreItsOwn(RunningServer server) {
    Api admin = api;
    String client = "/api/v1/admin/clients/" + add(admin, "", "{\"name\":\"" + number + "\"}").id();
    String rule = client + "/invoice-rules/net-tax-gross";
    api =
        new Api(
            server,
            add(admin, client.substring(CLIENTS.length()) + "/keys", "{\"name\":\"of it\"}")
                .json()
                .get("key")
                .asText());

    assertThat(put(admin, rule, "{\"severity\":\"off\"}").text())
        .contains("\"severity\":\"off\"", "\"usual\":false");
    assertThat(state("121.00")).isEqualTo("valid");
    put(admin, rule, "{\"severity\":\"error\",\"limit\":100}");
    assertThat(state("121.00")).isEqualTo("valid");
    assertThat(state("121.01")).isEqualTo("review");
    assertThat(admin.delete(rule).text()).contains("\"severity\":\"error\"", "\"usual\":true");
    assertThat(state("121.00")).isEqualTo("review");

    assertThat(put(admin, rule, "{\"severity\":\"grave\"}").code()).isEqualTo("invalid-option");
    assertThat(put(admin, rule, "{\"severity\":\"error\",\"limit\":-1}").code())
        .isEqualTo("invalid-option");
    assertThat(
            put(
                    admin,
                    client + "/invoice-rules/iban-checksum",
                    "{\"severity\":\"info\",\"limit\":1}")
                .code())
        .isEqualTo("invalid-option");
    String rules = client + "/invoice-rules/";
    assertThat(put(admin, rules + "low-confidence", "{\"severity\":\"error\",\"limit\":5}").text())
        .contains("invalid-option", "from 0 to 1 ");
    assertThat(put(admin, rules + "future-date", "{\"severity\":\"error\",\"limit\":0.5}").text())
        .contains("invalid-option", "0 decimals");
    assertThat(put(admin, client + "/invoice-rules/beauty", "{\"severity\":\"off\"}").status())
        .isEqualTo(404);
    assertThat(api.get(client + "/invoice-rules").status()).isEqualTo(403);
  }

  private static Answer add(Api admin, String path, String json) {
    return admin.send(admin.request(CLIENTS + path).POST(BodyPublishers.ofString(json)));
  }

  private static Answer put(Api admin, String path, String json) {
    return admin.send(admin.request(path).PUT(BodyPublishers.ofString(json)));
  }

  /** Always with a digit: what has none is no number of an invoice. */
  private static String newNumber() {
    return "N-1" + UUID.randomUUID().toString().substring(0, 8);
  }

  private String state(String gross) {
    return send(Bill.of(newNumber(), gross)).json().get("state").asText();
  }

  @Test
  void aCallerThatDoesNotWaitIsToldWhereToLook() {
    Answer accepted = api.send(post(INVOICES, Bill.of(number, "120.00")));

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.header("Location")).endsWith("/api/v1/invoices/" + accepted.id());
    assertThat(awaitEnd(accepted.id()).get("state").asText()).isEqualTo("valid");
  }

  @Test
  void theSlashAtTheEndMayBeLeftOut() {
    byte[] bill = Bill.of(number, "120.00");

    assertThat(api.send(post("/api/v1/invoices", bill)).status()).isEqualTo(202);
    assertThat(api.get("/api/v1/invoices").status()).isEqualTo(200);
    assertThat(api.get("/api/v1/invoices/").status()).isEqualTo(200);
  }

  @Test
  void manyOfOneCallAreAllAccepted() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.pdf", Bill.of(number + "a", "120.00"));
    files.put("b.pdf", Bill.of(number + "b", "120.00"));
    Answer answer = api.form(INVOICES, files, Map.of());

    assertThat(answer.status()).isEqualTo(202);
    answer
        .json()
        .get("items")
        .forEach(
            item ->
                assertThat(awaitEnd(item.get("id").asText()).get("status").asText())
                    .isEqualTo("succeeded"));
  }

  @Test
  void theSameInvoiceTwiceIsRejected() {
    send(Bill.of(number, "120.00"));
    JsonNode second = send(Bill.of(number, "120.00")).json();

    assertThat(second.get("state").asText()).isEqualTo("rejected");
    assertThat(second.at("/findings/0/rule").asText()).isEqualTo("duplicate");
  }

  @Test
  void listsAreFilteredAndPaged() {
    String first = send(Bill.of(number, "120.00")).id();
    send(Bill.of(number, "120.00"));

    JsonNode all = list("?number=" + number);
    assertThat(all.get("items")).hasSize(2);
    assertThat(all.at("/items/1/id").asText()).isEqualTo(first);
    JsonNode page = list("?number=" + number + "&limit=1");
    assertThat(page.get("items")).hasSize(1);
    JsonNode rest = list("?number=" + number + "&limit=1&cursor=" + page.get("next").asText());
    assertThat(rest.at("/items/0/id").asText()).isEqualTo(first);
    assertThat(list("?number=" + number + "&state=valid").get("items")).hasSize(1);
    assertThat(list("?number=" + number + "&seller=northWIND").get("items")).hasSize(2);
    assertThat(list("?number=" + number + "&seller=nor_h").get("items")).isEmpty();
    assertThat(list("?number=" + number + "&from=2024-03-06").get("items")).isEmpty();
    assertThat(list("?number=" + number + "&minAmount=120&maxAmount=120").get("items")).hasSize(2);
    assertThat(list("?number=" + number + "&minAmount=120.01").get("items")).isEmpty();
    for (String bad :
        List.of(
            "state=fine",
            "from=yesterday",
            "to=%2B999999999-01-01",
            "minAmount=much",
            "maxAmount=1E999999999",
            "cursor=next",
            "limit=0")) {
      assertThat(api.get(INVOICES + "?" + bad).code()).as(bad).isEqualTo("invalid-option");
    }
    assertThat(api.get(INVOICES + "?limit=many").status()).isEqualTo(400);
  }

  @Test
  void correctingApprovingAndRejectingIsRecorded() {
    String id = send(Bill.of(number, "121.00")).id();

    Answer corrected =
        patch(
            id,
            "{\"fields\":{\"grossTotal\":\"120.00\",\"taxTotal\":\"20.00\",\"netTotal\":\"100.00\"}}");
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(corrected.json().get("state").asText()).isEqualTo("valid");
    assertThat(value(corrected.json(), "grossTotal")).isEqualTo("120.00");
    assertThat(corrected.json().get("changes").toString())
        .contains("\"field\":\"grossTotal\"", "\"before\":\"121.00\"", "\"after\":\"120.00\"");
    Answer rejected =
        api.send(api.request(INVOICES + id + "/reject").POST(BodyPublishers.noBody()));
    assertThat(rejected.json().get("state").asText()).isEqualTo("rejected");
    Answer approved =
        api.send(api.request(INVOICES + id + "/approve").POST(BodyPublishers.noBody()));
    assertThat(approved.json().get("state").asText()).isEqualTo("valid");
    assertThat(approved.json().get("changes")).hasSize(5);
  }

  @Test
  void aCorrectionThatMakesNoSenseIsRefused() {
    String id = send(Bill.of(number, "120.00")).id();

    assertThat(patch(id, "{\"fields\":{\"issueDate\":\"5.3.2024\"}}").code())
        .isEqualTo("invalid-option");
    assertThat(patch(id, "{\"fields\":{\"grossTotal\":\"1E999999999\"}}").code())
        .isEqualTo("invalid-option");
    assertThat(patch(id, "{\"fields\":{\"dueDate\":\"+999999999-01-01\"}}").code())
        .isEqualTo("invalid-option");
    assertThat(patch(id, "{\"fields\":{\"nonsense\":\"1\"}}").code()).isEqualTo("invalid-option");
    assertThat(patch(id, "{}").code()).isEqualTo("invalid-option");
    assertThat(value(api.get(INVOICES + id).json(), "issueDate")).isEqualTo("2024-03-05");
  }

  @Test
  void exportsAreJsonCsvAndUbl() {
    String id = send(Bill.of(number, "120.00")).id();

    Answer csv = api.get(INVOICES + id + "/export?format=csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text()).startsWith("invoiceNumber,issueDate").contains("Folding table");
    assertThat(api.get(INVOICES + id + "/export").json().get("id").asText()).isEqualTo(id);
    Answer ubl = api.get(INVOICES + id + "/export?format=ubl");
    assertThat(ubl.header("Content-Type")).startsWith("application/xml");
    assertThat(ubl.text()).contains("urn:cen.eu:en16931:2017", number, "Folding table");
    assertThat(api.get(INVOICES + id + "/export?format=doc").code()).isEqualTo("invalid-option");
  }

  @Test
  void nothingIsKeptWhereNothingShallBe() {
    String kept = api.send(post(INVOICES + "?keep=nothing", Bill.of(number, "120.00"))).id();
    JsonNode given = awaitEnd(kept);
    assertThat(value(given, "invoiceNumber")).isEqualTo(number);
    assertThat(api.get(INVOICES + kept).json().has("fields")).isFalse();
    assertThat(api.get(INVOICES + kept + "/export?format=csv").code()).isEqualTo("not-found");
    assertThat(patch(kept, "{\"fields\":{\"buyerName\":\"B\"}}").code()).isEqualTo("not-found");
  }

  @Test
  void whatIsNoPdfIsRefusedAndWhatIsLockedFails() {
    assertThat(send(new byte[] {1, 2, 3}).code()).isEqualTo("not-a-pdf");
    assertThat(send(Pdf.encrypted("secret")).code()).isEqualTo("password-required");
  }

  @Test
  void whatWasNeverReadIsNeitherCorrectedNorDecidedNorExported() {
    String id = api.send(post(INVOICES, Pdf.encrypted("secret"))).id();
    assertThat(awaitEnd(id).at("/error/code").asText()).isEqualTo("password-required");
    Answer corrected = patch(id, "{\"fields\":{\"buyerName\":\"B\"}}");
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(409);
    assertThat(corrected.code()).isEqualTo("not-finished");
    assertThat(corrected.json().get("detail").asText())
        .contains("password-required", "send the document again");
    assertThat(corrected.header("Retry-After")).as("it never will be read").isNull();
    assertThat(api.post(INVOICES + id + "/approve", "").code()).isEqualTo("not-finished");
    assertThat(api.post(INVOICES + id + "/reject", "").code()).isEqualTo("not-finished");
    Answer exported = api.get(INVOICES + id + "/export");
    assertThat(exported.code()).isEqualTo("not-finished");
    assertThat(exported.header("Retry-After")).isNull();
    assertThat(api.get(INVOICES + id).json().get("changes")).isNullOrEmpty();
  }

  @Test
  void nobodyElsesInvoiceIsFound() {
    assertThat(api.get(INVOICES + UUID.randomUUID()).code()).isEqualTo("not-found");
    assertThat(api.get(INVOICES + "nonsense").code()).isEqualTo("not-found");
  }

  private static String value(JsonNode invoice, String field) {
    return invoice.at("/fields/" + field + "/value").asText();
  }

  private java.net.http.HttpRequest.Builder post(String path, byte[] document) {
    return api.request(path)
        .header("Content-Type", "application/pdf")
        .POST(BodyPublishers.ofByteArray(document));
  }

  private Answer send(byte[] document) {
    return api.send(post(INVOICES, document).header("Prefer", "wait=30"));
  }

  private Answer patch(String id, String body) {
    return api.send(
        api.request(INVOICES + id)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  private JsonNode list(String query) {
    return api.get(INVOICES + query).json();
  }

  private JsonNode awaitEnd(String id) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      JsonNode invoice = api.get(INVOICES + id).json();
      if (invoice.hasNonNull("finishedAt")) {
        return invoice;
      }
      RunningServer.pause();
    }
    throw new AssertionError(id + " did not end");
  }
}
