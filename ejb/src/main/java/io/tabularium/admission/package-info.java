/** May they, now: every refusal comes from here, with its reason and its remedy. */
package io.tabularium.admission;
