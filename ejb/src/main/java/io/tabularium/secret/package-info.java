/** Short texts that must lie in the database and must not be read there, such as passwords. */
package io.tabularium.secret;
