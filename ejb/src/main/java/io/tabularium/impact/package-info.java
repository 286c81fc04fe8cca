/** Who would feel a change of limits: the last day of use, judged by other figures. */
package io.tabularium.impact;
