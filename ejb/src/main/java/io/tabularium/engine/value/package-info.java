/** What the texts of cells mean: numbers, amounts, dates, ticks and marks, column by column. */
package io.tabularium.engine.value;
