/**
 * What the numbers of a table say about one another: totals that add up, products that come out.
 */
package io.tabularium.engine.arithmetic;
