package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.page.UnreadablePdfException;
import io.tabularium.engine.page.UnreadablePdfException.Reason;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {

  @ParameterizedTest
  @EnumSource
  void eachReasonHasTheCodeOfItsName(Reason reason) {
    UnreadablePdfException cause = new UnreadablePdfException(reason, new IOException());
    ExtractionException failure = Failures.of(cause);
    assertThat(failure.code().name()).isEqualTo(reason.name());
    assertThat(failure).hasCause(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_A_PDF, send a PDF",
    "CORRUPT_PDF, save it anew",
    "PASSWORD_REQUIRED, send its password",
    "WRONG_PASSWORD, capitals included",
    "DOCUMENT_TOO_COMPLEX, send the other pages"
  })
  void eachReasonHasARemedy(Reason reason, String remedy) {
    assertThat(Failures.of(new UnreadablePdfException(reason, new IOException())))
        .hasMessageContaining(remedy);
  }

  @Test
  void aDamagedPageIsNamed() {
    assertThat(Failures.corrupt(7, new IOException()).page()).isEqualTo(7);
  }

  @Test
  void onTheWireACodeIsInLowerCaseWithHyphens() {
    assertThat(FailureCode.NOT_A_PDF.wire()).isEqualTo("not-a-pdf");
  }
}
