package io.tabularium.web.about;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The server's name, and where to go on. */
@Schema(
    name = "About",
    requiredProperties = {"name", "version"})
public record AboutBody(String name, String version, Map<String, String> links) {

  /** Copies the map. */
  public AboutBody {
    links = Map.copyOf(links);
  }
}
