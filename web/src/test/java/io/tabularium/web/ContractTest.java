package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that is not as described fails, whatever is wrong with it. */
class ContractTest {

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.0",
       "paths": {
         "/things/{id}": {
           "get": {"responses": {
             "200": {"content": {"application/json": {"schema": {
               "$ref": "#/components/schemas/Thing"}}, "text/csv": {},
               "application/x-ndjson": {"schema": {"type": "string"}}}}}},
           "delete": {"responses": {"204": {"description": "done"}}}},
         "/things/last": {
           "get": {"responses": {"302": {"description": "there"}}}}},
       "components": {"schemas": {
         "Thing": {"type": "object", "required": ["id"], "properties": {
           "id": {"type": "string", "format": "uuid"},
           "size": {"type": "integer", "nullable": true},
           "madeAt": {"type": "string", "format": "date-time", "nullable": true},
           "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
           "part": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/Part"}]},
           "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}}}},
         "Part": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
      """;

  private static final String ID = "\"id\":\"6a2f41a3-c54c-fce8-32d2-0324e1c32e22\"";

  private Contract contract;

  @BeforeEach
  void read() throws IOException {
    contract = new Contract(new ObjectMapper().readTree(DOCUMENT));
  }

  private void hold(String method, String path, int status, String type, String body) {
    contract.hold(new Contract.Call(method, path, status, type, body));
  }

  private void thing(String body) {
    hold("GET", "/things/1", 200, "application/json;charset=UTF-8", body);
  }

  private void fails(String body, String why) {
    assertThatThrownBy(() -> thing(body))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatIsAsDescribedPasses() {
    thing("{" + ID + "}");
    thing("{" + ID + ",\"size\":null,\"part\":null,\"counts\":{\"any\":1}}");
    thing("{" + ID + ",\"size\":1,\"madeAt\":\"2026-11-22T10:00:00.5Z\",\"parts\":[{}]}");
    hold("GET", "/things/1", 200, "text/csv", "a,b");
    hold("GET", "/things/1", 200, "application/x-ndjson", "{}\n{}\n");
    hold("DELETE", "/things/1/", 204, "", "");
  }

  @Test
  void anotherStatusFails() {
    assertThatThrownBy(() -> hold("GET", "/things/1", 404, "application/json", "{" + ID + "}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("described are [200], but GET /things/1 answered 404");
  }

  @Test
  void anotherContentTypeFails() {
    assertThatThrownBy(() -> hold("GET", "/things/1", 200, "text/html", "<p>"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("described are [application/json, application/x-ndjson, text/csv]");
    assertThatThrownBy(() -> hold("GET", "/things/1", 200, "", ""))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aBodyWhereNoneIsDescribedFails() {
    assertThatThrownBy(() -> hold("DELETE", "/things/1", 204, "application/json", "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("described are []");
  }

  @Test
  void whatIsNoJsonFails() {
    fails("{" + ID, "no JSON");
  }

  @Test
  void whatIsMissingFails() {
    fails("{}", "required property 'id' not found");
    fails("{\"id\":null}", "$.id: null found, string expected");
  }

  @Test
  void whatIsOfAnotherTypeOrFormatFails() {
    fails("[]", "array found, object expected");
    fails("{\"id\":\"1\"}", "uuid");
    fails("{" + ID + ",\"size\":\"1\"}", "$.size: string found, integer expected");
    fails("{" + ID + ",\"madeAt\":\"yesterday\"}", "date-time");
    fails("{" + ID + ",\"counts\":{\"any\":\"1\"}}", "$.counts.any: string found");
    fails("{" + ID + ",\"parts\":[{\"name\":1}]}", "$.parts[0].name: integer found");
  }

  @Test
  void whatIsNotDescribedFailsAtAnyDepth() {
    fails("{" + ID + ",\"more\":1}", "'more' is not defined");
    fails("{" + ID + ",\"part\":{\"more\":1}}", "'more' is not defined");
    fails("{" + ID + ",\"parts\":[{\"more\":1}]}", "'more' is not defined");
  }

  @Test
  void thePlainerOfTwoAddressesIsMeant() {
    hold("GET", "/things/last", 302, "", "");
    assertThatThrownBy(() -> hold("GET", "/things/last", 200, "text/csv", "a"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void routesThatAreNotDescribedAreLetBe() {
    hold("GET", "/health", 200, "text/plain", "up");
    hold("PUT", "/things/1", 405, "text/plain", "no");
  }

  @Test
  void whatWasNeverAnsweredIsKnown() {
    thing("{" + ID + "}");
    assertThat(contract.neverAnswered())
        .containsExactly("DELETE /things/{id} [204]", "GET /things/last [302]");
  }
}
