package io.tabularium.web.extraction;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several extractions of one call, in the order of their files. */
@Schema(name = "Submissions")
public record SubmissionsBody(List<ExtractionBody> extractions) {

  /** Copies the list. */
  public SubmissionsBody {
    extractions = List.copyOf(extractions);
  }
}
