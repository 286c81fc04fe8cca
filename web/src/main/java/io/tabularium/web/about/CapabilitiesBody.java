package io.tabularium.web.about;

import io.tabularium.web.account.MeBody.LimitsBody;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the server can do, and how much of it by tier. */
@Schema(name = "Capabilities")
public record CapabilitiesBody(
    Map<String, String> engine,
    List<String> formats,
    List<String> modes,
    List<String> priorities,
    Map<String, LimitsBody> tiers) {

  /** Copies the lists; the tiers keep their order. */
  public CapabilitiesBody {
    engine = Map.copyOf(engine);
    formats = List.copyOf(formats);
    modes = List.copyOf(modes);
    priorities = List.copyOf(priorities);
  }
}
