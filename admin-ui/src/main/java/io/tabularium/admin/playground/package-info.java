/** Trying documents out: drop one in, or send one again in another way and compare. */
package io.tabularium.admin.playground;
