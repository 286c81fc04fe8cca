package io.tabularium.engine.model;

/**
 * A page in the result.
 *
 * @param page from 1
 * @param rotation the page's /Rotate; width and height in points are as displayed
 */
public record PageSummary(int page, double width, double height, int rotation) {}
