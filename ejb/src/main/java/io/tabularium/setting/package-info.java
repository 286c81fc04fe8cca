/** Typed settings with defaults, and the one clock. */
package io.tabularium.setting;
