/**
 * The nouns of the engine: immutable records in PDF points (1/72 inch), origin at the top-left
 * corner of the page as displayed (after /Rotate, cut to the crop box), y growing downwards.
 */
package io.tabularium.engine.model;
