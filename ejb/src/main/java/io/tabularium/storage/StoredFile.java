package io.tabularium.storage;

import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param name random; says nothing of what is in it
 * @param sha256 64 hexadecimal digits, lower case
 */
public record StoredFile(UUID name, long bytes, String sha256) {}
