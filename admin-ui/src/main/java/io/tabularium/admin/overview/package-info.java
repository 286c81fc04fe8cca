/** The state of the whole cluster in one look. */
package io.tabularium.admin.overview;
