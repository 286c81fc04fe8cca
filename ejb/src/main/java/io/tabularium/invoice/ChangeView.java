package io.tabularium.invoice;

import java.time.Instant;

/**
 * Who changed what.
 *
 * @param by the client
 * @param action {@code correct}, {@code approve} or {@code reject}
 * @param field that was corrected, else null
 * @param before its value before, or the state; null if there was none
 * @param after its value after, or the state; null if it was taken away
 */
public record ChangeView(
    Instant at, String by, String action, String field, String before, String after) {}
