package io.tabularium.extraction;

/** The result of a failed extraction was asked for: the failure is all there is. */
public class FailedExtractionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Made of what the extraction ended with. */
  public FailedExtractionException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** What it ended with. */
  public Problem problem() {
    return problem;
  }
}
