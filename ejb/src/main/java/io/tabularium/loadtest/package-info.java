/** Load tests as records: what was measured, against what it should be and what it was before. */
package io.tabularium.loadtest;
