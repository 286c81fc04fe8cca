package io.tabularium.web.performance;

import io.tabularium.profile.Profile;
import io.tabularium.profile.ProfileSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile, and what it shows; null while it runs. */
@Schema(name = "ProfileReport", requiredProperties = "profile")
public record ProfileBody(Profile profile, ProfileSummary summary) {

  /** Those that a node keeps. */
  @Schema(name = "Profiles")
  public record ListBody(List<Profile> items) {

    /** Copies the list. */
    public ListBody {
      items = List.copyOf(items);
    }
  }
}
