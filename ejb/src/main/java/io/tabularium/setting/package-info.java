/** Typed settings with defaults, what administrators change of them, and the one clock. */
package io.tabularium.setting;
