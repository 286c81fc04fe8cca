/** Who changed what, and whether the log of it is whole. */
package io.tabularium.admin.audit;
