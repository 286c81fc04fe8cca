package io.tabularium.engine.model;

/**
 * What a page gives to a table over several pages.
 *
 * @param index of the table that the part is for itself
 * @param page from 1
 * @param bbox of the part on its page
 * @param firstRow the first row of the whole table that begins on the page
 * @param rowCount rows that begin on the page
 */
public record TablePart(int index, int page, BoundingBox bbox, int firstRow, int rowCount) {}
