package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An extraction is followed as it goes on. */
@ExtendWith(ServerExtension.class)
class EventsIT {

  private Api api;

  @BeforeEach
  void connect(RunningServer running) {
    api = new Api(running, RunningServer.KEY);
  }

  @Test
  void aFinishedOneTellsItsPagesAndEnds() {
    String id = api.submitAndWait(Pdf.sample(), "").id();
    Answer events = api.get("/api/v1/extractions/" + id + "/events");
    assertThat(events.status()).isEqualTo(200);
    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    String[] all = events.text().split("\n\n");
    assertThat(all).hasSize(3);
    assertThat(all[0]).startsWith("event: status\ndata: {").contains("\"status\":\"succeeded\"");
    assertThat(all[1]).startsWith("event: page\ndata: {\"page\":1,").contains("\"rowCount\":6");
    assertThat(all[2]).startsWith("event: end\ndata: {").contains(id);
  }

  @Test
  void aRunningOneTellsItsProgressUntilItEnds() {
    String id = api.submit(Pdf.pages(1000), "?fresh=true").id();
    Answer events = api.get("/api/v1/extractions/" + id + "/events");
    String text = events.text();
    assertThat(text)
        .contains(
            "\"stage\":\"pages\"", "\"pagesTotal\":1000", "event: page\ndata: {\"page\":1000,");
    assertThat(text.split("event: page\n", -1)).hasSize(1001);
    assertThat(text.substring(text.lastIndexOf("event: "))).startsWith("event: end");
    JsonNode extraction = api.get("/api/v1/extractions/" + id).json();
    assertThat(extraction.at("/progress/pagesDone").asInt()).isEqualTo(1000);
    assertThat(extraction.get("queuePosition").isNull()).isTrue();
  }

  @Test
  void pagesComeWhileTheWorkGoesOn() {
    String id = api.submit(Pdf.pages(1000), "?fresh=true").id();
    String text = api.get("/api/v1/extractions/" + id + "/events").text();
    String before = text.substring(0, text.indexOf("\"status\":\"succeeded\""));
    assertThat(before).contains("event: page\ndata: {\"page\":1,", "\"rowCount\":");
    for (int page = 1; page <= 1000; page++) {
      assertThat(text.split("event: page\ndata: \\{\"page\":" + page + ",", -1)).hasSize(2);
    }
  }

  @Test
  void oneWhoseResultIsNoLongerKeptEndsAllTheSame() {
    String path = "/api/v1/extractions/" + api.submit(Pdf.sample(), "?keep=nothing").id();
    api.awaitEnd(path.substring(path.lastIndexOf('/') + 1));
    assertThat(api.get(path + "/result").status()).isEqualTo(200);
    String[] all = api.get(path + "/events").text().split("\n\n");
    assertThat(all).hasSize(2);
    assertThat(all[0]).startsWith("event: status").contains("\"status\":\"succeeded\"");
    assertThat(all[1]).startsWith("event: end");
  }

  @Test
  void whatIsNotTheCallersIsNotFollowed() {
    Answer answer = api.get("/api/v1/extractions/01900000-0000-7000-8000-000000000000/events");
    assertThat(answer.code()).isEqualTo("not-found");
  }
}
