package io.tabularium.engine;

import io.tabularium.engine.model.BoundingBox;

/**
 * Where the caller says that a table is.
 *
 * @param page from 1
 * @param box in points, origin at the top-left of the page as displayed
 */
public record GivenRegion(int page, BoundingBox box) {}
