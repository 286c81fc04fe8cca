/** What is measured, under names that begin with {@code tabularium_}. */
package io.tabularium.metric;
