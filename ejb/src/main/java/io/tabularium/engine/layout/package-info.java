/**
 * What the stages share before they part: words as lines, rulings snapped and joined, corridors
 * between aligned columns of text.
 */
package io.tabularium.engine.layout;
