package io.tabularium.setting;

/**
 * A setting as administrators see it.
 *
 * @param value what holds; null where it is secret
 * @param source {@code stored}, {@code server} for environment and start options, or {@code
 *     default}
 * @param fallback what holds where nothing is set
 * @param restartNeeded false if it can be changed here, with effect on every node within seconds
 */
public record SettingView(
    String name,
    String value,
    String source,
    String fallback,
    boolean restartNeeded,
    String meaning) {}
