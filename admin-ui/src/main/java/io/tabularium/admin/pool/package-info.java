/** Connections and threads: how many there are, and how many are in use. */
package io.tabularium.admin.pool;
