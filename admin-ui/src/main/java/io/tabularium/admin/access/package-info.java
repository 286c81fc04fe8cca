/** Who may see the portal. */
package io.tabularium.admin.access;
