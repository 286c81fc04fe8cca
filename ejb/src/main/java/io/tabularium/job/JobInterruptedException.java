package io.tabularium.job;

/** The node stops; the job goes back to the queue as if it had not been tried. */
public class JobInterruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public JobInterruptedException() {
    super("the node stops");
  }
}
