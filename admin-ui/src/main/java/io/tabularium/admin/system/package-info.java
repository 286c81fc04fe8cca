/** The server itself: its settings, versions and where things lie. */
package io.tabularium.admin.system;
