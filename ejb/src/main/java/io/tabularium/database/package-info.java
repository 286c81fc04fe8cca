/** The relational database: migrations before anything else, Hibernate on the server's pool. */
package io.tabularium.database;
