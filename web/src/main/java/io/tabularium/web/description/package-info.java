/** The API's description at {@code /openapi}, as true as the routes and records that it is of. */
package io.tabularium.web.description;
