package io.tabularium.webhook;

/**
 * A receiver of webhooks that fails.
 *
 * @param host with its port
 * @param state {@code closed}, {@code open} or {@code half-open}
 * @param failures in a row
 */
public record ReceiverState(String host, String state, int failures) {}
