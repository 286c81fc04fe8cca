package io.tabularium.metric;

import java.time.Instant;

/** A reading as it lies in the database. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredReading(Instant begun, String node, byte[] content) {}
