package io.tabularium.invoice.reading;

import java.util.List;

/**
 * The rows below a heading.
 *
 * @param ended whether the totals follow
 */
record ItemBody(Heading heading, List<Row> rows, boolean ended) {}
