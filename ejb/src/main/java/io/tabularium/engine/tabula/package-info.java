/**
 * tabula-java behind the engine's door, as it is: the reference that our own reading is measured
 * against. It works on a PDFBox of its own, moved out of the way by the module {@code ejb/tabula}.
 */
package io.tabularium.engine.tabula;
