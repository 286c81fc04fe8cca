/** How fast the engine is, beside others on the same files: {@code server-config/bench}. */
package io.tabularium.bench;
