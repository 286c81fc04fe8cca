/** Documents and what is to come of them; a new case is a folder with two files. */
package io.tabularium.engine.golden;
