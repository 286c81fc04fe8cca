/** The engine without a server: {@code server-config/extract}. */
package io.tabularium.commandline;
