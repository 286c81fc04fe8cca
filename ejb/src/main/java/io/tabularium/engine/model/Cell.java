package io.tabularium.engine.model;

/**
 * A cell of a table; spans are at least 1, rows and columns count from 0.
 *
 * @param text lines joined by a line feed, in reading order; empty where the cell is
 * @param header whether it names a column
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    BoundingBox box,
    String text,
    boolean header) {}
