/** The portal's frame: servlet, page shell, layout. Every view is a room below. */
package io.tabularium.admin;
