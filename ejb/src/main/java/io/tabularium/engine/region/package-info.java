/** Where the tables are: grids of rulings, groups of rules, aligned text. */
package io.tabularium.engine.region;
