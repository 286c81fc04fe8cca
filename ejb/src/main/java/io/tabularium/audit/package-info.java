/** Who changed what, and when: a chain that nobody can alter unseen. */
package io.tabularium.audit;
