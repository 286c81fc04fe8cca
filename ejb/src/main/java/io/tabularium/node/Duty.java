package io.tabularium.node;

/** Something that a node should bring to an end before it stops. */
public interface Duty {

  /** The node will stop: take nothing new upon yourself, and go on with what you have. */
  default void windDown() {}

  /** Balancers know by now: let go of whatever others can go on with. */
  default void handBack() {}

  /** Whether nothing would be broken off if the node stopped now. */
  boolean isDone();
}
