package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work that is not lost, not done twice, and ended when it is not wanted. */
@ExtendWith(ServerExtension.class)
class DurableWorkIT {

  /** Ten times what is asked, for busy machines; server-config/bench-work measures it. */
  private static final long CANCEL_NANOS = 10_000_000_000L;

  private RunningServer server;
  private Api api;

  @BeforeEach
  void connect(RunningServer running) {
    server = running;
    api = new Api(server, RunningServer.KEY);
  }

  private Answer withKey(String key, byte[] document, String query) {
    return api.send(api.post(document, query).header("Idempotency-Key", key));
  }

  @Test
  void aRepeatWithTheSameKeyIsTheFirstOne() {
    Answer first = withKey("repeat-1", Pdf.sample(), "?name=a.pdf");
    Answer again = withKey("repeat-1", Pdf.sample(), "?name=a.pdf");
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.id()).isEqualTo(first.id());
    JsonNode newest = api.get("/api/v1/extractions?limit=1").json();
    assertThat(newest.at("/items/0/id").asText()).isEqualTo(first.id());
    assertThat(withKey("repeat-2", Pdf.sample(), "?name=a.pdf").id()).isNotEqualTo(first.id());
  }

  @Test
  void aKnownResultIsGivenAgainWithoutNewWork() {
    byte[] document = Pdf.pages(7);
    Answer first = api.submitAndWait(document, "?name=a.pdf");
    assertThat(first.header("Cache-Status")).isEqualTo("tabularium; fwd=miss");
    Answer again = api.submitAndWait(document, "?name=b.pdf&pages=all");
    assertThat(again.header("Cache-Status")).isEqualTo("tabularium; hit");
    assertThat(again.id()).isNotEqualTo(first.id());
    assertThat(again.json().at("/document/name").asText()).isEqualTo("b.pdf");
    assertThat(again.json().get("tables")).isEqualTo(first.json().get("tables"));
    JsonNode told = api.get("/api/v1/extractions/" + again.id()).json();
    assertThat(told.get("cached").asBoolean()).isTrue();
    assertThat(told.at("/document/pageCount").asInt()).isEqualTo(7);
    for (String other : new String[] {"?fresh=true", "?mode=stream"}) {
      assertThat(api.submitAndWait(document, other).header("Cache-Status")).endsWith("miss");
    }
    api.delete("/api/v1/extractions/" + first.id());
    assertThat(api.get("/api/v1/extractions/" + again.id() + "/result").status()).isEqualTo(200);
  }

  @Test
  void aDamagedResultIsNotGivenAndTheDocumentIsWorkedAgain() throws IOException {
    byte[] document = Pdf.pages(6);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("damaged.pdf", document);
    files.put("sound.pdf", Pdf.sample());
    Answer batch = api.form("/api/v1/batches", files, Map.of());
    for (JsonNode file : batch.json().get("extractions")) {
      api.awaitEnd(file.get("id").asText());
    }
    String id = batch.json().at("/extractions/0/id").asText();
    String result = "/api/v1/extractions/" + id + "/result";
    assertThat(api.get(result).status()).isEqualTo(200);

    server.damageResult(id);
    for (String wish : new String[] {"", "?format=csv", "?merged=true", "/tables/0"}) {
      Answer refused = api.get(result + wish);
      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.code()).isEqualTo("not-found");
      assertThat(refused.json().get("detail").asText()).contains("send the document again");
    }
    byte[] archive = api.get("/api/v1/batches/" + batch.id() + "/result").response().body();
    Map<String, String> entries = unzip(archive);
    assertThat(entries).containsOnlyKeys("damaged.error.json", "sound.json");
    assertThat(entries.get("damaged.error.json")).contains("not-found");
    assertThat(api.get("/metrics").text()).contains("what=\"damaged-result\"");
    assertThat(api.submitAndWait(document, "").header("Cache-Status")).endsWith("miss");
  }

  @Test
  void nothingIsKeptWhereNothingShallBe() {
    long before = server.filesKept();
    byte[] document = Pdf.pages(5);
    String id = api.submit(document, "?keep=nothing").id();
    api.awaitEnd(id);
    // the document goes a moment after its end is told
    RunningServer.await(() -> server.filesKept() == before + 1);
    assertThat(api.get("/api/v1/extractions/" + id + "/result").json().get("tables")).isNotNull();
    assertThat(server.filesKept()).isEqualTo(before);
    assertThat(api.get("/api/v1/extractions/" + id + "/result").code()).isEqualTo("not-found");
    assertThat(api.submitAndWait(document, "").header("Cache-Status")).endsWith("miss");
  }

  @Test
  void theSameKeyWithSomethingElseIsAMismatch() {
    Answer first = withKey("mismatch", Pdf.sample(), "");
    for (Answer other :
        new Answer[] {
          withKey("mismatch", Pdf.sample(), "?mode=stream"),
          withKey("mismatch", Pdf.encrypted("other"), "")
        }) {
      assertThat(other.status()).isEqualTo(409);
      assertThat(other.code()).isEqualTo("idempotency-mismatch");
    }
    assertThat(withKey("mismatch", Pdf.sample(), "").id()).isEqualTo(first.id());
    assertThat(withKey("a b", Pdf.sample(), "").code()).isEqualTo("invalid-option");
  }

  @Test
  void anErasedOneDoesNotComeBackByItsKey() {
    String first = withKey("erased", Pdf.sample(), "").id();
    api.awaitEnd(first);
    api.delete("/api/v1/extractions/" + first);
    Answer again = withKey("erased", Pdf.sample(), "");
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.id()).isNotEqualTo(first);
  }

  @Test
  void aBatchShowsEachFileAndGivesOneArchive() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("good.pdf", Pdf.sample());
    files.put("letter.pdf", "Dear Sir".getBytes(StandardCharsets.UTF_8));
    files.put("locked.pdf", Pdf.encrypted("secret"));
    Answer accepted = api.form("/api/v1/batches", files, Map.of("mode", "auto"));
    assertThat(accepted.status()).isEqualTo(202);
    String path = "/api/v1/batches/" + accepted.id();
    assertThat(accepted.header("Location")).endsWith(path);
    for (JsonNode file : accepted.json().get("extractions")) {
      api.awaitEnd(file.get("id").asText());
    }
    JsonNode batch = api.get(path).json();
    assertThat(batch.get("status").asText()).isEqualTo("succeeded");
    assertThat(batch.at("/counts/failed").asInt()).isEqualTo(2);
    assertThat(batch.at("/extractions/0/status").asText()).isEqualTo("succeeded");
    assertThat(batch.at("/extractions/1/error/code").asText()).isEqualTo("not-a-pdf");
    assertThat(batch.at("/extractions/2/error/code").asText()).isEqualTo("password-required");
    Answer archive = api.get(path + "/result?format=csv");
    assertThat(archive.header("Content-Type")).isEqualTo("application/zip");
    Map<String, String> entries = unzip(archive.response().body());
    assertThat(entries).containsOnlyKeys("good.csv", "letter.error.json", "locked.error.json");
    assertThat(entries.get("good.csv")).contains("Quarter,Orders");
    assertThat(entries.get("letter.error.json")).contains("not-a-pdf");
    assertThat(api.delete(path).status()).isLessThan(300);
    assertThat(api.get(path).code()).isEqualTo("not-found");
    assertThat(api.get("/api/v1/batches/no-uuid").code()).isEqualTo("not-found");
  }

  @Test
  void anUnfinishedBatchHasNoArchiveYet() {
    Map<String, byte[]> files = Map.of("long.pdf", Pdf.pages(800));
    Answer accepted = api.form("/api/v1/batches", files, Map.of());
    Answer early = api.get("/api/v1/batches/" + accepted.id() + "/result");
    assertThat(early.code()).isEqualTo("not-finished");
    assertThat(early.header("Retry-After")).isEqualTo("1");
    api.delete("/api/v1/batches/" + accepted.id());
  }

  @Test
  void aRunningDocumentIsCancelledWithinASecondAndTheNextIsWorked() {
    String id = api.submit(Pdf.pages(1000), "?priority=high&fresh=true").id();
    await(id, "running");
    long kept = server.filesKept();
    long begun = System.nanoTime();
    assertThat(api.delete("/api/v1/extractions/" + id).status()).isEqualTo(204);
    await(id, "cancelled");
    assertThat(System.nanoTime() - begun).isLessThan(CANCEL_NANOS);
    while (server.filesKept() != kept - 1 && System.nanoTime() - begun < CANCEL_NANOS) {
      RunningServer.pause();
    }
    assertThat(server.filesKept()).isEqualTo(kept - 1);
    assertThat(api.submitAndWait(Pdf.sample(), "").status()).isEqualTo(200);
    assertThat(api.get("/api/v1/extractions/" + id + "/result").code()).isEqualTo("not-found");
    assertThat(server.filesKept()).isEqualTo(kept + 1);
  }

  @Test
  void aRestartLosesNoPasswordAndNoHalfFileStays() throws IOException {
    api.submit(Pdf.pages(300), "");
    api.submit(Pdf.pages(300), "");
    String locked = api.submit(Pdf.encrypted("secret"), "?priority=low&password=secret").id();
    long whole = server.filesKept();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/extractions HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                  + "Content-Type: application/pdf\r\nContent-Length: 9000000\r\nX-API-Key: "
                  + RunningServer.KEY
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[4_000_000]);
      out.flush();
      while (server.filesKept() <= whole) {
        RunningServer.pause();
      }
      server.killAndStartAgain();
    }
    assertThat(server.halfFiles()).isZero();
    assertThat(api.awaitEnd(locked).get("status").asText()).isEqualTo("succeeded");
  }

  private void await(String id, String status) {
    while (!api.get("/api/v1/extractions/" + id).json().get("status").asText().equals(status)) {
      RunningServer.pause();
    }
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
