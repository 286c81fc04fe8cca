package io.tabularium.extraction;

import java.time.Instant;

/**
 * What a document would cost and how long it would take, were it sent now.
 *
 * @param admitted whether it would be taken
 * @param stoppedBy the limit, or the code of the refusal, that would stop it; null if none
 * @param remedy what to do about that; null if nothing would stop it
 * @param pages that would be charged
 * @param pagesLeftThisMonth of the client, before it
 * @param queue documents that wait now, of everybody
 * @param waitMillis expected until its work begins; null until the server has worked a document
 * @param processMillis expected of the work itself; null until then
 * @param expectedFinish null until then
 * @param timeLimitSeconds longest that it would be worked at
 */
public record Quote(
    boolean admitted,
    String stoppedBy,
    String remedy,
    int pages,
    long pagesLeftThisMonth,
    long queue,
    Long waitMillis,
    Long processMillis,
    Instant expectedFinish,
    int timeLimitSeconds) {}
