/**
 * The document viewer: a page as it looks, what was found on it drawn over it, the tables beside.
 */
package io.tabularium.admin.viewer;
